import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCadence, aServiceLevel } from '../model/a-service-level.ts'
import type { YearLine } from '../model/model.ts'
import { rebuildYear } from './rebuild-year.ts'

/** The CSM-year of the public GitLab handbook 2023/24, Commercial segment, as spec/8 states it. */
const GITLAB = {
  tiers: [
    tier('p1', aCadence({ everyDays: 365 / 12, minutes: 60 })),
    tier('p2', aCadence({ everyDays: 365 / 4, minutes: 60 })),
  ],
  book: { p1: 17.5, p2: 52.5 },
  people: {
    yearLines: [
      line({ id: 'cadence_calls', fromCadences: ['check_in'], publishedHours: 420 }),
      line({ id: 'business_reviews', hoursEach: 4, publishedHours: 108 }),
      line({ id: 'account_planning', publishedHours: 156 }),
      line({ id: 'webinars', timesPerYear: 12, hoursEach: 2, publishedHours: 48 }),
      line({ id: 'async', publishedHours: 108 }),
      line({ id: 'outreach', publishedHours: 108 }),
      line({ id: 'onboarding', publishedHours: 48 }),
      line({ id: 'renewals', hoursEach: 1, publishedHours: 48 }),
      line({ id: 'tool_upkeep', kind: 'internal', publishedHours: 108 }),
      line({ id: 'internal_meetings', kind: 'internal', publishedHours: 156 }),
      line({ id: 'development', kind: 'internal', publishedHours: 156 }),
      line({ id: 'projects', kind: 'internal', publishedHours: 156 }),
      line({ id: 'releases', kind: 'internal', publishedHours: 12 }),
    ],
  },
}

describe('[V7] the published year of GitLab, rebuilt', () => {
  const year = rebuildYear(GITLAB)
  const lineOf = (id: string) => year.lines.find((line) => line.id === id)!

  test('1,632 hours, of which 588 are internal; 64 % go to accounts', () => {
    expect([year.publishedHours, year.publishedInternalHours]).toEqual([1632, 588])
    expect(year.accountShare).toBeCloseTo(0.6397, 4)
  })

  test('420 hours of calls follow from the book: 17.5 accounts monthly and 52.5 quarterly, an hour each', () => {
    expect(lineOf('cadence_calls')).toEqual({
      id: 'cadence_calls',
      kind: 'account',
      status: 'matches',
      computedHours: 420,
      publishedHours: 420,
      missing: [],
      impliedTimes: undefined,
      impliedHoursEach: undefined,
      parts: [
        { tier: 'p1', accounts: 17.5, hoursPerAccount: 12, hours: 210 },
        { tier: 'p2', accounts: 52.5, hoursPerAccount: 4, hours: 210 },
      ],
    })
  })

  test('webinars: three a quarter at two hours are 24, not 48', () => {
    expect(lineOf('webinars')).toMatchObject({ status: 'differs', computedHours: 24, publishedHours: 48 })
  })

  test('reviews and renewals: how many is not published; the hours would mean 27 and 48', () => {
    const unknown = { status: 'not_derivable', computedHours: undefined, missing: ['timesPerYear'] }
    expect(lineOf('business_reviews')).toMatchObject({ ...unknown, impliedTimes: 27 })
    expect(lineOf('renewals')).toMatchObject({ ...unknown, impliedTimes: 48 })
  })

  test('every other line is published without any input', () => {
    const bare = year.lines.filter(({ missing }) => missing.length === 2).map(({ id }) => id)
    expect(bare).toEqual([
      'account_planning',
      'async',
      'outreach',
      'onboarding',
      'tool_upkeep',
      'internal_meetings',
      'development',
      'projects',
      'releases',
    ])
    expect(year.computedHours).toBe(444)
  })

  test('“monthly” written as every 30 days, 1.4 % more than 12 a year, still matches', () => {
    const rough = { ...GITLAB, tiers: [tier('p1', aCadence()), tier('p2', aCadence({ everyDays: 91 }))] }
    expect(rebuildYear(rough).lines[0]).toMatchObject({ status: 'matches' })
    expect(rebuildYear(rough).lines[0]!.computedHours).toBeCloseTo(423.49, 2)
  })
})

describe('[V7] lines', () => {
  const only = (known: Partial<YearLine>, book = {}) =>
    rebuildYear({ tiers: GITLAB.tiers, book, people: { yearLines: [line({ id: 'a', ...known })] } }).lines[0]

  test('cadences without a book, and activities without a cadence, are named as missing', () => {
    expect(only({ fromCadences: ['check_in'] })).toMatchObject({ status: 'not_derivable', missing: ['book'] })
    expect(only({ fromCadences: ['webinar'] }, GITLAB.book)).toMatchObject({ missing: ['cadences'] })
  })

  test('a line that nobody printed is computed', () => {
    expect(only({ timesPerYear: 4, hoursEach: 1.5 })).toMatchObject({ status: 'computed', computedHours: 6 })
  })

  test('times without hours imply the hours', () => {
    expect(only({ timesPerYear: 4, publishedHours: 6 })).toMatchObject({
      missing: ['hoursEach'],
      impliedHoursEach: 1.5,
    })
  })

  test('what specialists deliver is not in the CSM’s year', () => {
    const training = aCadence({ activity: 'training', who: 'specialist' })
    const year = rebuildYear({
      tiers: [tier('p1', training)],
      book: { p1: 10 },
      people: { yearLines: [line({ id: 'training', fromCadences: ['training'], publishedHours: 5 })] },
    })
    expect(year.lines[0]!.missing).toEqual(['cadences'])
  })

  test('a printed figure never becomes a computed one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (one, other) => {
        const known = { timesPerYear: 12, hoursEach: 2 }
        expect(only({ ...known, publishedHours: one })!.computedHours).toBe(24)
        const { status } = only({ ...known, publishedHours: other })!
        expect(status).toBe(
          Math.abs(other - 24) <= 0.5 || Math.abs(other - 24) <= other * 0.02 ? 'matches' : 'differs',
        )
      }),
    )
  })
})

function tier(id: string, cadence: ReturnType<typeof aCadence>) {
  return { id, service: aServiceLevel({ cadences: [cadence] }) }
}

function line(known: { id: string } & Partial<YearLine>): YearLine {
  return {
    kind: 'account',
    fromCadences: undefined,
    timesPerYear: undefined,
    hoursEach: undefined,
    publishedHours: undefined,
    ...known,
  }
}
