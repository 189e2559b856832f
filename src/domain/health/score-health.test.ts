import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AS_IS, aScoring, readingsOn } from './a-scoring.ts'
import { collectPeers } from './collect-peers.ts'
import type { HealthReading } from './health-score.ts'
import { type HealthInput, scoreHealth } from './score-health.ts'

const TODAY = 20_000

/** Usage has two signals of 30 and 10, support one of 20, sentiment one of 40. */
const FOUR = aScoring({
  signals: [
    { metric: 'logins', group: 'usage', weight: 30, scale: AS_IS },
    { metric: 'seats', group: 'usage', weight: 10, scale: AS_IS },
    { metric: 'tickets', group: 'support', weight: 20, scale: AS_IS, freshDays: 30 },
    { metric: 'nps', group: 'sentiment', weight: 40, scale: AS_IS, freshDays: 90 },
  ],
})

function score(signals: Iterable<HealthReading>, given: Partial<HealthInput> = {}) {
  return scoreHealth({ signals, setting: FOUR, tier: undefined, asOf: TODAY, ...given })
}

describe('a score', () => {
  test('[HE6] is the sum of points times weight', () => {
    const all = score(readingsOn(TODAY, { logins: 80, seats: 40, tickets: 100, nps: 50 }))
    expect(all).toMatchObject({ band: 'yellow', coverage: 1, trend: undefined, override: undefined })
    expect(all.score).toBeCloseTo(24 + 4 + 20 + 20, 12)
    expect(all.contributions[0]).toEqual({
      ...{ signal: 'logins', group: 'usage', state: 'present', value: 80, day: TODAY, points: 80 },
      ...{ weight: 0.3, effectiveWeight: 0.3, contribution: 24 },
    })
  })

  test('[HE3] [HE5] a missing signal gives its weight to its group first', () => {
    const found = score(readingsOn(TODAY, { seats: 40, tickets: 100, nps: 50 }))
    expect(found.contributions.map(({ effectiveWeight }) => effectiveWeight)).toEqual([0, 0.4, 0.2, 0.4])
    expect(found.contributions[0]).toMatchObject({ state: 'missing', points: undefined, contribution: 0 })
    expect(found.coverage).toBeCloseTo(0.7, 12)
  })

  test('[HE5] a group of which nothing is known gives its weight to the others in proportion', () => {
    const found = score(readingsOn(TODAY, { tickets: 100, nps: 40 }))
    expect(found.contributions.map(({ effectiveWeight }) => effectiveWeight)).toEqual([
      ...[0, 0],
      ...[expect.closeTo(1 / 3, 12), expect.closeTo(2 / 3, 12)],
    ])
    expect(found.score).toBeCloseTo(60, 12)
  })

  test('[HE5] or to all alike, when the model says so', () => {
    const setting = { ...FOUR, scoring: { ...FOUR.scoring, sharing: 'all' as const } }
    const found = score(readingsOn(TODAY, { seats: 40, tickets: 100, nps: 50 }), { setting })
    expect(found.contributions.map(({ effectiveWeight }) => effectiveWeight)).toEqual(
      [0, 1 / 7, 2 / 7, 4 / 7].map((weight) => expect.closeTo(weight, 12)),
    )
  })

  test('[HE3] a value is fresh for so many days and stale the day after, and is shown all the same', () => {
    const on = (day: number) =>
      score([...readingsOn(TODAY, { logins: 50, nps: 50 }), ...readingsOn(day, { tickets: 80 })])
        .contributions[2]
    expect(on(TODAY - 30)).toMatchObject({ state: 'present' })
    expect(on(TODAY - 31)).toMatchObject({
      state: 'stale',
      value: 80,
      points: 80,
      effectiveWeight: 0,
      contribution: 0,
    })
  })

  test('[HE2] the newest value counts, of a day the last one, and none of a later day', () => {
    const found = score([
      { metric: 'nps', day: TODAY - 1, value: 10 },
      { metric: 'nps', day: TODAY - 5, value: 90 },
      { metric: 'nps', day: TODAY - 1, value: 20 },
      { metric: 'nps', day: TODAY + 1, value: 99 },
    ])
    expect(found.contributions[3]).toMatchObject({ value: 20, day: TODAY - 1 })
  })

  test('[HE7] below half of the weight it is unknown, not zero', () => {
    const found = score(readingsOn(TODAY, { nps: 90 }))
    expect(found).toMatchObject({ score: undefined, band: undefined, trend: undefined })
    expect(found.coverage).toBeCloseTo(0.4, 12)
    expect(score([])).toMatchObject({ score: undefined, band: undefined, coverage: 0 })
  })

  test('[HE7] exactly half is enough, whatever the last digit of a binary sum says', () => {
    const signal = (metric: string, weight: number) => ({ metric, group: 'usage', weight, scale: AS_IS })
    const setting = aScoring({
      signals: [signal('a', 0.7), signal('b', 0.1), signal('c', 0.2), signal('d', 0.4)].toReversed(),
    })
    const found = scoreHealth({
      ...{ signals: readingsOn(TODAY, { b: 60, c: 60, d: 60 }), setting, tier: undefined, asOf: TODAY },
    })
    expect(found.score).toBeCloseTo(60, 9)
  })

  test('[HE8] bands begin where the model says, and a last digit decides none', () => {
    const bandAt = (value: number) =>
      score(readingsOn(TODAY, { logins: value, seats: value, tickets: value, nps: value })).band
    expect([0, 39.9, 40, 69.9, 70, 100].map(bandAt)).toEqual([
      'red',
      'red',
      'yellow',
      'yellow',
      'green',
      'green',
    ])
  })

  test('[HE9] the trend is that of 28 days', () => {
    const before = readingsOn(TODAY - 28, { logins: 40, seats: 40, tickets: 40, nps: 40 })
    const since = readingsOn(TODAY - 1, { logins: 60, seats: 60, tickets: 60, nps: 60 })
    expect(score([...before, ...since]).trend).toBeCloseTo(20, 12)
    expect(score(since).trend).toBeUndefined()
  })

  test('[HE4] a group weighs what the model says, and in a tier what it says for that', () => {
    const setting = aScoring({
      groups: [
        { id: 'usage', weight: 0.5, tiers: { tech: 0.9 } },
        { id: 'support', weight: 0.5, tiers: { tech: 0.1 } },
        { id: 'commercial', weight: 5 },
      ],
      signals: [
        { metric: 'logins', group: 'usage', weight: 3, tiers: { tech: 1 }, scale: AS_IS },
        { metric: 'seats', group: 'usage', weight: 1, scale: AS_IS },
        { metric: 'tickets', group: 'support', scale: AS_IS },
      ],
    })
    const weightsIn = (tier: string | undefined) =>
      scoreHealth({ signals: [], setting, tier, asOf: TODAY }).contributions.map(({ weight }) => weight)
    expect(weightsIn(undefined)).toEqual([0.375, 0.125, 0.5])
    expect(weightsIn('high')).toEqual([0.375, 0.125, 0.5])
    expect(weightsIn('tech')).toEqual([0.45, 0.45, 0.1].map((weight) => expect.closeTo(weight, 12)))
  })

  test('[HE1] percentiles compare with the fresh values of the own tier', () => {
    const setting = aScoring({ signals: [{ metric: 'logins', group: 'usage' }] })
    const accounts = [5, 1, 9, 3].map((value, index) => ({
      tier: index === 3 ? 'tech' : 'high',
      readings: readingsOn(TODAY - index, { logins: value }),
    }))
    const stale = { tier: 'high', readings: readingsOn(TODAY - 61, { logins: 0 }) }
    const peersOf = collectPeers([...accounts, stale], setting.scoring, TODAY)
    const scores = accounts.map(({ tier, readings }) => {
      const peers = (metric: string) => peersOf(tier, metric)
      return scoreHealth({ signals: readings, setting, tier, asOf: TODAY, peersOf: peers }).score
    })
    expect(scores).toEqual([50, 100 / 6, 500 / 6, 50].map((points) => expect.closeTo(points, 9)))
  })

  test('[HE10] a thousand signals are as good as four', () => {
    const signals = Array.from({ length: 1000 }, (_, index) => ({
      metric: `m${index}`,
      group: 'usage',
      scale: AS_IS,
    }))
    const values = Object.fromEntries(signals.map(({ metric }, index) => [metric, index % 101]))
    const found = scoreHealth({
      ...{ signals: readingsOn(TODAY, values), setting: aScoring({ signals }), tier: undefined, asOf: TODAY },
    })
    const mean = signals.reduce((sum, _, index) => sum + (index % 101), 0) / 1000
    expect(found.score).toBeCloseTo(mean, 9)
  })
})

const anyReadings = fc
  .record(
    { logins: fc.nat(120), seats: fc.nat(120), tickets: fc.nat(120), nps: fc.nat(120) },
    { requiredKeys: [] },
  )
  .chain((values) =>
    fc.tuple(
      ...Object.entries(values).map(([metric, value]) =>
        fc.nat(120).map((age) => ({ metric, day: TODAY - age, value: value! })),
      ),
    ),
  )

test('[HE6] effective weights add up to 1 and contributions to the score, whatever is missing or stale', () => {
  fc.assert(
    fc.property(anyReadings, fc.constantFrom('group', 'all'), (readings, sharing) => {
      const setting = { ...FOUR, scoring: { ...FOUR.scoring, sharing } } as typeof FOUR
      const found = score(readings, { setting })
      const sum = (key: 'weight' | 'effectiveWeight' | 'contribution') =>
        found.contributions.reduce((total, each) => total + each[key], 0)
      expect(sum('weight')).toBeCloseTo(1, 12)
      expect(sum('effectiveWeight')).toBeCloseTo(found.coverage > 0 ? 1 : 0, 12)
      if (found.score !== undefined) expect(found.score).toBeCloseTo(sum('contribution'), 12)
      expect(found.score === undefined).toBe(found.coverage < 0.5 - 1e-9)
    }),
  )
})
