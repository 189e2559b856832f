import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../domain/model/model.ts'
import { describe as wordsOf } from '../../../../language/describe.ts'
import type { PilotMetric } from '../effect-words.ts'
import type { Finding } from './pilot-finding.ts'
import { tellFinding, tellTime } from './tell-finding.ts'

const words = wordsOf({ language: 'en', currency: 'EUR' })
const HEALTH: PilotMetric = { name: 'Health', source: { code: 'health' }, kind: 'mean', better: 'higher' }
const LEFT: PilotMetric = { name: 'Left', source: { code: 'left' }, kind: 'proportion', better: 'lower' }

const found = (
  metric: PilotMetric,
  [difference, lower, upper]: readonly (number | undefined)[],
  isShown = false,
) =>
  ({
    ...{ metric, difference, lower, upper, isShown, isRefuted: !isShown && lower !== undefined && lower > 0 },
    comparison: { arm: 'treated', time: null },
  }) as unknown as Finding

describe('what was found of a metric is said for who knows no statistics', () => {
  test('a difference that is shown, with where it most likely lies and whether that is good', () => {
    expect(tellFinding(found(HEALTH, [3.1, 0.4, 5.8], true), words)).toBe(
      'Treated accounts came out 3.1 points higher than the control group, most likely between 0.4 and 5.8 points. That is better.',
    )
    // Fewer that leave are better, and the nearer limit comes first.
    expect(tellFinding(found(LEFT, [-0.04, -0.07, -0.01], true), words)).toBe(
      'Treated accounts came out 4 percentage points lower than the control group, most likely between 1 and 7 percentage points. That is better.',
    )
    expect(tellFinding(found(LEFT, [0.04, 0.01, 0.07], true), words)).toContain('That is worse.')
  })

  test('what is not shown is told as neither good nor bad', () => {
    const said = tellFinding(found(HEALTH, [2, -1, 5]), words)
    expect(said).toBe(
      'No difference is shown. Treated accounts came out 2 points higher, but anything from −1 to +5 points fits what was measured.',
    )
    expect(said).not.toMatch(/better|worse/)
    expect(tellFinding(found(HEALTH, [0, -1, 1]), words)).toContain('both groups came out the same')
    expect(tellFinding(found(HEALTH, [3, 0.1, 6]), words)).toContain('Treat it as not shown.')
    expect(tellFinding(found(HEALTH, [3, undefined, undefined]), words)).toMatch(/^Nothing can be said/)
  })

  test.each(LANGUAGES)('in %s with all its values', (language) => {
    const own = wordsOf({ language, currency: 'EUR' })
    for (const finding of [
      found(HEALTH, [3, 1, 5], true),
      found(HEALTH, [3, -1, 5]),
      found(LEFT, [0, -0.1, 0.1]),
    ])
      expect(tellFinding(finding, own)).not.toMatch(/[{}]|—|pilot\./)
  })
})

test('of times the shares that stayed and the pace of leaving are said', () => {
  const time = {
    ...{ horizon: 28, armSurvival: 0.98, controlSurvival: 0.94, logRank: { chiSquared: 4, df: 1, p: 0.04 } },
    hazardRatio: { ratio: 0.5, lower: 0.2, upper: 0.9 },
  }
  const said = tellTime({ comparison: { arm: 'treated', time } } as unknown as Finding, words)
  expect(said).toHaveLength(2)
  expect(said[0]).toContain('98.0%')
  expect(said.join(' ')).not.toMatch(/[{}]|—/)
  expect(tellTime(found(HEALTH, [1, 0, 2]), words)).toEqual([])
})
