import { aModel } from '../model/a-model.ts'
import type { HealthDocument } from '../model/health-document.ts'
import type { HealthReading } from './health-score.ts'
import type { ScoringRules } from './score-health.ts'

/** Scoring rules for tests, from a health section with signals. */
export function aScoring(health: HealthDocument): ScoringRules {
  const rules = aModel({ health }).health
  if (rules.scoring === undefined) throw new Error('no signals')
  return { ...rules, scoring: rules.scoring }
}

/** Readings of one day, by metric. */
export function readingsOn(day: number, values: Readonly<Record<string, number>>): HealthReading[] {
  return Object.entries(values).map(([metric, value]) => ({ metric, day, value }))
}

/** A scale on which a value is its own points. */
export const AS_IS = [
  [0, 0],
  [100, 100],
]
