import type { Csm } from '../account/csm.ts'
import type { Day } from '../kernel/day.ts'
import type { Answers } from './answers.ts'
import type { AssessmentSettings } from './assessment-settings.ts'
import { deriveAcv } from './derive-acv.ts'
import { deriveCompetition } from './derive-competition.ts'
import { deriveComplexity } from './derive-complexity.ts'
import { deriveGrowth } from './derive-growth.ts'
import { deriveMargin } from './derive-margin.ts'
import { deriveSegment } from './derive-segment.ts'
import { type Derivation, FACTORS, type Factor, type FactorName } from './factor.ts'
import type { BaseSummary } from './summarise-base.ts'

/** What the factors are derived from. */
export type FactorInputs = {
  readonly summary: BaseSummary
  readonly team: readonly Csm[] | undefined
  readonly answers: Answers
  readonly settings: AssessmentSettings
  readonly asOf: Day
}

const DERIVE: Readonly<Record<FactorName, (inputs: FactorInputs) => Derivation>> = {
  acv: deriveAcv,
  complexity: deriveComplexity,
  segment: deriveSegment,
  margin: deriveMargin,
  competition: deriveCompetition,
  growth: deriveGrowth,
}

/** The six factors: derived where the facts allow, overridden where a person says so with a reason, unknown otherwise. */
export function scoreFactors(inputs: FactorInputs): readonly Factor[] {
  return FACTORS.map((factor) => {
    const { score: derived, source, evidence } = DERIVE[factor](inputs)
    const { overrides, evidence: notes } = inputs.answers
    const override = overrides.find((candidate) => candidate.factor === factor)
    return {
      factor,
      score: override?.score ?? derived,
      source: override ? 'override' : derived === undefined ? 'unknown' : source,
      derived,
      reason: override?.reason,
      evidence,
      note: notes[factor],
    }
  })
}
