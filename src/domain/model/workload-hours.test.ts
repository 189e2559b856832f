import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exact, fraction, toNumber } from '../kernel/exact.ts'
import { aCadence, aServiceLevel } from './a-service-level.ts'
import { cadenceHours } from './cadence-hours.ts'
import { deliveriesPerYear } from './deliveries-per-year.ts'
import type { Cadence } from './model.ts'
import { workloadHours } from './workload-hours.ts'

const calm = { isRed: false, redUplift: 0.5 }
const red = { isRed: true, redUplift: 0.5 }

describe('[V1] deliveries per year', () => {
  test('every 7 days is 365/7, not 52', () => {
    expect(deliveriesPerYear(aCadence({ everyDays: 7 }))).toEqual(fraction(365n, 7n))
  })

  test('a count per year that became a float of days comes back exactly', () => {
    for (const times of [1, 2, 3, 4, 6, 11, 12, 24, 52, 0.5, 2.5, 365]) {
      expect(deliveriesPerYear(aCadence({ everyDays: 365 / times }))).toEqual(exact(times))
    }
  })

  test.each([
    ['month', 1, 12],
    ['quarter', 3, 12],
    ['half_year', 3, 6],
    ['year', 1, 1],
  ] as const)('a cap per %s of %d leaves at most %d', (per, times, most) => {
    expect(deliveriesPerYear(aCadence({ everyDays: 1, entitlement: { times, per } }))).toEqual(exact(most))
  })

  test('a cap above the cadence changes nothing', () => {
    const capped = aCadence({ everyDays: 91, entitlement: { times: 3, per: 'quarter' } })
    expect(deliveriesPerYear(capped)).toEqual(fraction(365n, 91n))
  })
})

describe('[V2] hours of a cadence', () => {
  test('twelve hours a year at an hour a month', () => {
    expect(cadenceHours(aCadence({ everyDays: 365 / 12 }))).toEqual(exact(12))
  })

  test('a webinar of four hours four times a year for 50 accounts is 0.32 hours for each', () => {
    const webinar = aCadence({
      activity: 'webinar',
      everyDays: 365 / 4,
      minutes: 240,
      accountsPerDelivery: 50,
    })
    expect(toNumber(cadenceHours(webinar))).toBe(0.32)
  })

  test('what automation delivers takes no hours', () => {
    expect(cadenceHours(aCadence({ who: 'automation' }))).toEqual(exact(0))
  })
})

describe('[V3] workload of an account', () => {
  test('a check-in every week, four half-day reviews and fifteen reactive hours', () => {
    const service = aServiceLevel({
      cadences: [
        aCadence({ everyDays: 7, minutes: 45 }),
        aCadence({ activity: 'business_review', everyDays: 365 / 4, minutes: 240 }),
      ],
      reactiveHours: 15,
    })
    // 365 / 7 × 0.75 + 4 × 4 + 15
    expect(workloadHours(service, calm)).toEqual(fraction(1963n, 28n))
    expect(toNumber(workloadHours(service, red))).toBeCloseTo(1.5 * (1963 / 28), 12)
  })

  test('only the tier’s own people count', () => {
    const anyWho = fc.constantFrom<Cadence['who'][]>('csm', 'pool', 'specialist', 'automation', 'leadership')
    fc.assert(
      fc.property(fc.array(anyWho), (people) => {
        const service = aServiceLevel({ cadences: people.map((who) => aCadence({ who, everyDays: 365 })) })
        const own = people.filter((who) => who === 'csm' || who === 'pool').length
        expect(workloadHours(service, calm)).toEqual(exact(own))
      }),
    )
  })

  test('red takes 1 + uplift times as much, whatever is promised', () => {
    const anyLevel = fc
      .record({
        minutes: fc.nat(600),
        everyDays: fc.integer({ min: 1, max: 400 }),
        reactiveHours: fc.nat(50),
      })
      .map(({ reactiveHours, ...cadence }) => aServiceLevel({ cadences: [aCadence(cadence)], reactiveHours }))
    fc.assert(
      fc.property(anyLevel, fc.nat(300), (service, percent) => {
        const uplift = percent / 100
        const oracle = toNumber(workloadHours(service, calm)) * (1 + uplift)
        expect(toNumber(workloadHours(service, { isRed: true, redUplift: uplift }))).toBeCloseTo(oracle, 8)
        expect(
          compare(workloadHours(service, { isRed: true, redUplift: 0 }), workloadHours(service, calm)),
        ).toBe(0)
      }),
    )
  })
})
