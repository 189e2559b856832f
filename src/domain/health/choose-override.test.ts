import { describe, expect, test } from 'vitest'
import { AS_IS, aScoring, readingsOn } from './a-scoring.ts'
import type { HealthOverride } from './health-score.ts'
import { scoreHealth } from './score-health.ts'

const TODAY = 20_000
const RULES = aScoring({
  signals: [
    { metric: 'logins', group: 'usage', weight: 3, scale: AS_IS },
    { metric: 'sentiment', group: 'sentiment', weight: 1, scale: AS_IS, redMakesRed: true, freshDays: 90 },
  ],
})

function scored(values: Readonly<Record<string, number>>, ...overrides: readonly HealthOverride[]) {
  return scoreHealth({
    signals: readingsOn(TODAY, values),
    setting: RULES,
    tier: undefined,
    asOf: TODAY,
    overrides,
  })
}

function said(given: Partial<HealthOverride>): HealthOverride {
  return {
    score: undefined,
    band: undefined,
    reason: 'The champion left',
    from: TODAY,
    until: TODAY,
    by: 'CSM 01',
    ...given,
  }
}

describe('[HE11] an override', () => {
  test('counts from its first day to its last, is shown, and hides nothing', () => {
    const override = said({ score: 20 })
    expect(scored({ logins: 80, sentiment: 80 }, override)).toMatchObject({
      ...{ score: 20, band: 'red', computed: { score: 80, band: 'green' } },
      override: { kind: 'person', ...override },
    })
    expect(
      scored({ logins: 80, sentiment: 80 }, said({ score: 20, from: TODAY + 1, until: TODAY + 9 })).score,
    ).toBe(80)
    const over = scored({ logins: 80, sentiment: 80 }, said({ score: 20, from: TODAY - 9, until: TODAY - 1 }))
    expect(over).toMatchObject({ score: 80, override: undefined })
  })

  test('of several the one that began last counts', () => {
    const first = said({ score: 20, from: TODAY - 5, until: TODAY + 5 })
    const second = said({ score: 30, from: TODAY - 2, until: TODAY })
    expect(scored({ logins: 80, sentiment: 80 }, second, first).score).toBe(30)
    expect(scored({ logins: 80, sentiment: 80 }, second, said({ score: 35, from: TODAY - 2 })).score).toBe(35)
  })

  test('also where nothing could be computed', () => {
    expect(scored({}, said({ score: 20 }))).toMatchObject({
      score: 20,
      band: 'red',
      computed: { score: undefined },
    })
  })
})

describe('[HE12] a sentiment', () => {
  test.each([
    ['red', 80, 39],
    ['red', 12, 12],
    ['yellow', 80, 69],
    ['yellow', 12, 40],
    ['yellow', 55, 55],
    ['green', 12, 70],
    ['green', 90, 90],
  ] as const)('%s moves %d to %d', (band, computed, score) => {
    expect(scored({ logins: computed, sentiment: computed }, said({ band }))).toMatchObject({ score, band })
  })

  test.each([
    ['red', 39],
    ['yellow', 50],
    ['green', 70],
  ] as const)('%s of an unknown score is %d', (band, score) => {
    expect(scored({}, said({ band }))).toMatchObject({
      score,
      band,
      computed: { score: undefined, band: undefined },
    })
  })
})

describe('[HE13] a signal that makes red', () => {
  test('does so whatever the others say, and is named', () => {
    expect(scored({ logins: 100, sentiment: 10 })).toMatchObject({
      ...{ score: 39, band: 'red', computed: { score: 77.5, band: 'green' } },
      override: { kind: 'signal', signal: 'sentiment', points: 10 },
    })
    expect(scored({ logins: 100, sentiment: 40 })).toMatchObject({ band: 'green', override: undefined })
  })

  test('not when it is stale', () => {
    const signals = [...readingsOn(TODAY, { logins: 100 }), ...readingsOn(TODAY - 91, { sentiment: 0 })]
    const found = scoreHealth({ signals, setting: RULES, tier: undefined, asOf: TODAY })
    expect(found).toMatchObject({ score: 100, band: 'green', override: undefined })
  })

  test('a person comes before it', () => {
    expect(scored({ logins: 100, sentiment: 10 }, said({ band: 'green' }))).toMatchObject({
      score: 77.5,
      band: 'green',
    })
  })
})
