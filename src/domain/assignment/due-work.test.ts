import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../kernel/day.ts'
import { aModel } from '../model/a-model.ts'
import { dueWork } from './due-work.ts'

const tier = aModel({
  tiers: [
    {
      id: 'high',
      touch: 'high',
      ratio: { from: 1, to: 20, target: 12 },
      renewalOwner: 'csm',
      service: {
        cadences: [
          { activity: 'check_in', everyDays: 30, minutes: 60, who: 'csm' },
          { activity: 'email', everyDays: 7, minutes: 5, who: 'automation' },
        ],
        onboarding: { kind: 'custom', hours: 60, who: 'csm' },
        renewalHours: 8,
      },
    },
  ],
}).tiers[0]!
const day = (month: number, date: number, year = 2026) => dayOf(year, month, date)!

describe('[N21] due in a span', () => {
  test('deliveries by the rhythm from the start, the first day named', () => {
    const account = { startOn: 1000, renewalOn: undefined }
    expect(dueWork(account, tier, { from: 1055, until: 1125 })).toEqual([
      { kind: 'cadence', activity: 'check_in', on: 1060, hours: 3 },
    ])
    expect(dueWork(account, tier, { from: 1061, until: 1089 })).toEqual([])
  })

  test('spans that follow each other have each delivery once', () => {
    const hours = (from: number, until: number) =>
      dueWork({ startOn: 1000, renewalOn: undefined }, tier, { from, until }).reduce(
        (sum, due) => sum + due.hours,
        0,
      )
    fc.assert(
      fc.property(fc.integer({ min: 1031, max: 3000 }), fc.nat(200), fc.nat(200), (from, one, other) => {
        const middle = from + one
        expect(hours(from, middle) + hours(middle + 1, middle + 1 + other)).toBeCloseTo(
          hours(from, middle + 1 + other),
          9,
        )
      }),
    )
  })

  test('an unknown start makes cadences due with their expected part', () => {
    const [due] = dueWork({ startOn: undefined, renewalOn: undefined }, tier, { from: 1, until: 15 })
    expect(due).toMatchObject({ kind: 'cadence', on: undefined })
    expect(due!.hours).toBeCloseTo(0.5, 9)
  })

  test('the renewal or its anniversary, 29 February on the 28th', () => {
    const span = { from: day(2, 20), until: day(3, 5) }
    const renewing = (renewalOn: number) =>
      dueWork({ startOn: day(2, 19), renewalOn }, tier, span).filter(({ kind }) => kind === 'renewal')
    expect(renewing(day(2, 25))).toEqual([{ kind: 'renewal', activity: undefined, on: day(2, 25), hours: 8 }])
    expect(renewing(day(2, 29, 2024))).toMatchObject([{ on: day(2, 28) }])
    expect(renewing(day(2, 25, 2027))).toEqual([])
  })

  test('onboarding in the first thirty days, by the part that falls into the span', () => {
    const due = dueWork({ startOn: 1000, renewalOn: undefined }, tier, { from: 1020, until: 1100 })
    expect(due[0]).toEqual({ kind: 'onboarding', activity: undefined, on: 1020, hours: 20 })
  })
})
