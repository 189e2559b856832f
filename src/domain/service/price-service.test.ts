import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, toNumber } from '../kernel/exact.ts'
import { aCadence, aServiceLevel } from '../model/a-service-level.ts'
import { aRatio, aTier } from './a-tier.ts'
import { hourlyCost, priceService } from './price-service.ts'

const PRODUCTIVE = exact(1288)

const WEEKLY = aCadence({ everyDays: 365 / 52, minutes: 60 })
const REVIEWS = aCadence({ activity: 'business_review', everyDays: 365 / 4, minutes: 480 })
const MAIL = aCadence({ activity: 'email', everyDays: 30, minutes: 0, who: 'automation' })

const tier = aTier({
  service: aServiceLevel({
    cadences: [WEEKLY, REVIEWS, MAIL],
    reactiveHours: 15,
    onboarding: { kind: 'custom', hours: 40, who: 'csm' },
    renewalHours: 8,
    saveHours: 16,
  }),
  cost: { csmMinor: 12_880_000 },
})

describe('[V4] an hour costs the loaded cost / productive hours', () => {
  test('128,800.00 over 1,288 hours is 100.00', () => {
    expect(toNumber(hourlyCost({ csmMinor: 12_880_000 }, PRODUCTIVE))).toBe(10_000)
  })

  test('a full book, priced line by line, adds up to the CSM’s cost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 1e9 }), (ratio, csmMinor) => {
        const service = aServiceLevel({ reactiveHours: 1288 })
        const priced = aTier({ ratio: aRatio(ratio), service, cost: { csmMinor } })
        const productiveHours = exact(1288 * ratio)
        const { perYear } = priceService({ tier: priced, productiveHours, acvMinor: undefined })
        expect(Math.abs(perYear.costMinor * ratio - csmMinor)).toBeLessThanOrEqual(ratio / 2)
      }),
    )
  })
})

describe('[V5] every promise has a price', () => {
  const priced = priceService({ tier, productiveHours: PRODUCTIVE, acvMinor: 15_000_000 })

  test('hours, money and share of ACV of each line', () => {
    const lines = priced.lines.map(({ line, occasion, hours, costMinor }) => [
      line,
      occasion,
      hours,
      costMinor,
    ])
    expect(lines).toEqual([
      ['check_in', 'every_year', 52, 520_000],
      ['business_review', 'every_year', 32, 320_000],
      ['email', 'every_year', 0, 0],
      ['reactive', 'every_year', 15, 150_000],
      ['renewal', 'every_year', 8, 80_000],
      ['onboarding', 'new_account', 40, 400_000],
      ['save', 'turned_red', 16, 160_000],
    ])
    expect(priced.lines[0]!.shareOfAcv).toBeCloseTo(0.034_667, 6)
  })

  test('the sums: each year, and the first one with its onboarding', () => {
    expect(priced.perYear).toMatchObject({ hours: 107, costMinor: 1_070_000 })
    expect(priced.firstYear).toMatchObject({ hours: 147, costMinor: 1_470_000, shareOfAcv: 0.098 })
  })

  test('without an ACV, or with a free account, there is no share', () => {
    for (const acvMinor of [undefined, 0]) {
      const { perYear } = priceService({ tier, productiveHours: PRODUCTIVE, acvMinor })
      expect(perYear.shareOfAcv).toBeUndefined()
    }
  })

  test('onboarding by automation is a line that takes no hours', () => {
    const onboarding = { kind: 'self_serve', hours: 3, who: 'automation' } as const
    const priced = priceService({
      tier: aTier({ service: aServiceLevel({ onboarding }) }),
      productiveHours: PRODUCTIVE,
      acvMinor: undefined,
    })
    expect(priced.lines).toMatchObject([{ line: 'onboarding', who: 'automation', hours: 0, costMinor: 0 }])
  })
})

test('[V6] each figure is rounded once: the total is the exact sum, not the sum of rounded lines', () => {
  // Three lines of a third of a minor unit each: 0 + 0 + 0, but 1 together.
  const third = aCadence({ everyDays: 365, minutes: 60 })
  const service = aServiceLevel({ cadences: [third, third, third] })
  const thirds = aTier({ service, cost: { csmMinor: 1 } })
  const { lines, perYear } = priceService({ tier: thirds, productiveHours: exact(3), acvMinor: undefined })
  expect(lines.slice(0, 3).map(({ costMinor }) => costMinor)).toEqual([0, 0, 0])
  expect(perYear.costMinor).toBe(1)

  const anyMinutes = fc.array(fc.nat(900), { maxLength: 8 })
  fc.assert(
    fc.property(anyMinutes, fc.nat(30_000_000), (minutes, csmMinor) => {
      const cadences = minutes.map((length) => aCadence({ minutes: length }))
      const any = aTier({ service: aServiceLevel({ cadences }), cost: { csmMinor } })
      const { lines, perYear } = priceService({ tier: any, productiveHours: PRODUCTIVE, acvMinor: undefined })
      const sum = lines.reduce((total, { costMinor }) => total + costMinor, 0)
      expect(Math.abs(sum - perYear.costMinor)).toBeLessThanOrEqual((lines.length + 1) / 2)
      expect(lines.reduce((total, { hours }) => total + hours, 0)).toBeCloseTo(perYear.hours, 9)
    }),
  )
})
