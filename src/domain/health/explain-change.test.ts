import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AS_IS, aScoring, readingsOn } from './a-scoring.ts'
import { explainChange } from './explain-change.ts'
import type { HealthOverride, HealthReading } from './health-score.ts'
import { type ScoringRules, scoreHealth } from './score-health.ts'

const TODAY = 20_000
const signal = (metric: string, weight: number) => ({
  metric,
  group: 'usage',
  weight,
  scale: AS_IS,
  freshDays: 10,
})
const RULES = aScoring({ signals: [signal('a', 2), signal('b', 1), signal('c', 1)] })

type Day = {
  readonly readings: readonly HealthReading[]
  readonly asOf: number
  readonly setting?: ScoringRules
  readonly overrides?: readonly HealthOverride[]
}
const on = ({ readings, asOf, setting = RULES, overrides = [] }: Day) =>
  scoreHealth({ signals: readings, setting, tier: undefined, asOf, overrides })

function said(given: Partial<HealthOverride>): HealthOverride {
  return {
    score: undefined,
    band: undefined,
    reason: 'r',
    from: TODAY,
    until: TODAY,
    by: undefined,
    ...given,
  }
}

describe('[HE14] why it changed', () => {
  test('points that moved', () => {
    const before = on({ readings: readingsOn(TODAY - 7, { a: 80, b: 60, c: 60 }), asOf: TODAY - 7 })
    const after = on({ readings: readingsOn(TODAY, { a: 40, b: 60, c: 70 }), asOf: TODAY })
    expect(explainChange(before, after)).toMatchObject({
      difference: -17.5,
      causes: [
        { cause: 'points', signal: 'a', effect: -20, before: { points: 80 }, after: { points: 40 } },
        { cause: 'points', signal: 'c', effect: 2.5 },
      ],
    })
  })

  test('a signal that went stale, and what the others carry for it', () => {
    const readings = [...readingsOn(TODAY - 12, { a: 100 }), ...readingsOn(TODAY - 8, { b: 50, c: 50 })]
    const before = on({ readings, asOf: TODAY - 7 })
    const after = on({ readings, asOf: TODAY })
    const { difference, causes } = explainChange(before, after)
    expect(difference).toBeCloseTo(-25, 9)
    expect(causes.map(({ cause, signal }) => [cause, signal])).toEqual([
      ['stale', 'a'],
      ['shared', 'b'],
      ['shared', 'c'],
    ])
    expect(causes[0]!.effect).toBeLessThan(-15)
    expect(causes.reduce((sum, { effect }) => sum + effect!, 0)).toBeCloseTo(-25, 9)
  })

  test('signals that come and go, in the data and in the model, and weights that were changed', () => {
    const readings = readingsOn(TODAY, { a: 90, b: 50, c: 50, d: 10 })
    const other = aScoring({ signals: [signal('a', 1), signal('b', 1), signal('d', 1)] })
    const causesOf = (before: Day, after: Day) =>
      explainChange(on(before), on(after))
        .causes.map(({ cause, signal: name }) => `${name} ${cause}`)
        .toSorted()
    expect(causesOf({ readings, asOf: TODAY }, { readings, asOf: TODAY, setting: other })).toEqual([
      ...['a weight', 'b weight', 'c removed', 'd added'],
    ])
    const later = readings.concat(readingsOn(TODAY + 12, { a: 90, b: 50, c: 50 }))
    expect(causesOf({ readings: readings.slice(1), asOf: TODAY }, { readings, asOf: TODAY })).toContain(
      'a arrived',
    )
    expect(causesOf({ readings, asOf: TODAY + 11 }, { readings: later, asOf: TODAY + 12 })).toContain(
      'a fresh',
    )
  })

  test('an override that begins, changes and ends', () => {
    const readings = readingsOn(TODAY, { a: 80, b: 80, c: 80 })
    const plain = on({ readings, asOf: TODAY })
    const red = on({ readings, asOf: TODAY, overrides: [said({ score: 20 })] })
    const yellow = on({ readings, asOf: TODAY, overrides: [said({ score: 50 })] })
    expect(explainChange(plain, red)).toMatchObject({
      difference: -60,
      causes: [{ cause: 'override_began', effect: -60 }],
    })
    expect(explainChange(red, yellow)).toMatchObject({
      difference: 30,
      causes: [{ cause: 'override_changed', effect: 30 }],
    })
    expect(explainChange(yellow, plain)).toMatchObject({
      difference: 30,
      causes: [{ cause: 'override_ended', effect: 30 }],
    })
    expect(explainChange(red, red)).toEqual({ difference: 0, causes: [] })
  })

  test('[HE15] without a score on one side the causes are named without effects', () => {
    const readings = readingsOn(TODAY, { a: 80, b: 80, c: 80 })
    const { difference, causes } = explainChange(
      on({ readings, asOf: TODAY }),
      on({ readings, asOf: TODAY + 11 }),
    )
    expect(difference).toBeUndefined()
    expect(causes.map(({ cause, effect }) => [cause, effect])).toEqual([
      ['stale', undefined],
      ['stale', undefined],
      ['stale', undefined],
    ])
  })

  test('[HE15] losing a signal that was better than the rest lowers the score, a worse one raises it', () => {
    const lose = (points: number) => {
      const readings = readingsOn(TODAY, { a: points, b: 50, c: 50 })
      const found = explainChange(
        on({ readings, asOf: TODAY }),
        on({ readings: readings.slice(1), asOf: TODAY }),
      )
      return found.causes.find(({ cause }) => cause === 'missing')!.effect!
    }
    expect(lose(100)).toBeLessThan(0)
    expect(lose(0)).toBeGreaterThan(0)
  })
})

const anyDay: fc.Arbitrary<Day> = fc.record({
  readings: fc
    .record({ a: fc.nat(100), b: fc.nat(100), c: fc.nat(100), d: fc.nat(100) }, { requiredKeys: [] })
    .chain((values) => fc.nat(14).map((age) => readingsOn(TODAY - age, values as Record<string, number>))),
  asOf: fc.constant(TODAY),
  setting: fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.subarray(['b', 'c', 'd']))
    .map(([weight, others]) =>
      aScoring({ signals: [signal('a', weight), ...others.map((other) => signal(other, 2))] }),
    ),
  overrides: fc.constantFrom([], [said({ score: 12 })], [said({ band: 'green' })]),
})

test('[HE14] effects add up to the difference, whatever happened', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (before, after) => {
      const { difference, causes } = explainChange(on(before), on(after))
      if (difference === undefined) return
      expect(causes.reduce((sum, { effect }) => sum + (effect ?? 0), 0)).toBeCloseTo(difference, 9)
    }),
    { numRuns: 500 },
  )
})
