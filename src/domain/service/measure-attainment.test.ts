import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf, dayOf } from '../kernel/day.ts'
import { exact } from '../kernel/exact.ts'
import { aCadence, aServiceLevel } from '../model/a-service-level.ts'
import { aTier } from './a-tier.ts'
import type { RecordedTouch } from './find-over-service.ts'
import { measureAttainment } from './measure-attainment.ts'

const asOf = dayOf(2025, 6, 30)!
const PRODUCTIVE = exact(1288)

/** 100.00 an hour; three engagements per account and quarter, as GitLab 2026 (spec/8). */
const assigned = aTier({
  id: 'assigned',
  service: aServiceLevel({
    cadences: [
      aCadence({ activity: 'check_in', entitlement: { times: 3, per: 'quarter' } }),
      aCadence({
        activity: 'webinar',
        minutes: 120,
        accountsPerDelivery: 40,
        entitlement: { times: 1, per: 'year' },
      }),
      aCadence({ activity: 'email', who: 'automation', entitlement: { times: 1, per: 'month' } }),
      aCadence({ activity: 'business_review' }),
    ],
  }),
  cost: { csmMinor: 12_880_000 },
})

const measure = (touches: RecordedTouch[], graceDays?: number) =>
  measureAttainment({
    touches,
    tiers: [assigned],
    productiveHours: PRODUCTIVE,
    asOf,
    ...(graceDays === undefined ? {} : { graceDays }),
  })

describe('[V8] attainment', () => {
  test.each([
    ['delivered on the due day', { dueOn: asOf - 10, deliveredOn: asOf - 10 }, 'onTime'],
    ['delivered before it', { dueOn: asOf - 10, deliveredOn: asOf - 20 }, 'onTime'],
    ['delivered a day after it', { dueOn: asOf - 10, deliveredOn: asOf - 9 }, 'late'],
    ['not delivered, the day has passed', { dueOn: asOf - 1 }, 'missed'],
    ['not delivered, the day is today', { dueOn: asOf }, 'open'],
    ['delivered after the as-of day', { dueOn: asOf - 1, deliveredOn: asOf + 1 }, 'missed'],
    ['delivered without a plan', { deliveredOn: asOf - 3 }, 'unplanned'],
  ] as const)('%s: %j is %s', (_, known, verdict) => {
    const { total } = measure([aTouch(known)])
    const { onTime, late, missed, open, unplanned } = total
    const counts = { onTime, late, missed, open, unplanned }
    expect(counts).toEqual({ onTime: 0, late: 0, missed: 0, open: 0, unplanned: 0, [verdict]: 1 })
  })

  test('days of grace make late touches punctual and give missed ones time', () => {
    const touches = [
      aTouch({ dueOn: asOf - 10, deliveredOn: asOf - 7 }),
      aTouch({ dueOn: asOf - 3 }),
      aTouch({ dueOn: asOf - 4 }),
    ]
    expect(measure(touches, 3).total).toMatchObject({
      onTime: 1,
      open: 1,
      missed: 1,
      due: 2,
      onTimeShare: 0.5,
    })
  })

  test('by tier, CSM and account, in the order of ids; what is nobody’s comes last', () => {
    const measured = measure([
      aTouch({ accountId: 'B', csm: undefined, dueOn: asOf - 5 }),
      aTouch({ accountId: 'B', csm: 'CSM 02', dueOn: asOf - 5, deliveredOn: asOf - 5 }),
      aTouch({ accountId: 'A', csm: 'CSM 01', dueOn: asOf - 5, deliveredOn: asOf - 1 }),
    ])
    expect(measured.tiers.map(({ id, due }) => [id, due])).toEqual([['assigned', 3]])
    expect(measured.csms.map(({ id, onTimeShare }) => [id, onTimeShare])).toEqual([
      ['CSM 01', 0],
      ['CSM 02', 1],
      [undefined, 0],
    ])
    expect(measured.accounts.map(({ id, missed, late }) => [id, missed, late])).toEqual([
      ['A', 0, 1],
      ['B', 1, 0],
    ])
  })

  test('without touches there is nothing to judge', () => {
    expect(measure([])).toMatchObject({ total: { due: 0, onTimeShare: undefined }, tiers: [], accounts: [] })
  })

  test('every touch is counted once in each view', () => {
    fc.assert(
      fc.property(fc.array(anyTouch), (touches) => {
        const { total, tiers, csms, accounts } = measure(touches)
        for (const view of [[total], tiers, csms, accounts]) {
          const count = view.reduce((sum, { due, open, unplanned }) => sum + due + open + unplanned, 0)
          expect(count).toBe(touches.length)
          expect(view.reduce((sum, { aboveTouches }) => sum + aboveTouches, 0)).toBe(total.aboveTouches)
        }
      }),
    )
  })
})

describe('[V9] above the entitlement', () => {
  const inApril = (date: number, known: Partial<RecordedTouch> = {}) =>
    aTouch({ deliveredOn: dayOf(2025, 4, date)!, ...known })

  test('the fourth and fifth call of a quarter: two hours, 200.00, whoever gave them', () => {
    const touches = [
      inApril(28, { csm: 'CSM 02' }),
      inApril(20, { csm: 'CSM 02', minutes: 90 }),
      inApril(2),
      inApril(3),
      inApril(4),
    ]
    const { total, csms } = measure(touches)
    expect(total).toMatchObject({ aboveTouches: 2, aboveHours: 2.5, aboveCostMinor: 25_000 })
    expect(csms.map(({ id, aboveHours }) => [id, aboveHours])).toEqual([
      ['CSM 01', 0],
      ['CSM 02', 2.5],
    ])
  })

  test('a new quarter begins anew, and accounts do not share a cap', () => {
    const march = aTouch({ deliveredOn: dayOf(2025, 3, 31)! })
    const touches = [march, inApril(1), inApril(2), inApril(3), inApril(4, { accountId: 'B' })]
    expect(measure(touches).total.aboveTouches).toBe(0)
  })

  test('an account takes its part of a webinar', () => {
    const webinar = { activity: 'webinar' } as const
    expect(measure([inApril(1, webinar), inApril(2, webinar)]).total.aboveHours).toBe(0.05)
  })

  test('automation above the cap is counted, and takes no hours', () => {
    const mail = { activity: 'email' } as const
    expect(measure([inApril(1, mail), inApril(2, mail)]).total).toMatchObject({
      aboveTouches: 1,
      aboveHours: 0,
    })
  })

  test('what has no cap, or is not delivered yet, is never above it', () => {
    const reviews = Array.from({ length: 9 }, () => inApril(1, { activity: 'business_review' }))
    const ahead = Array.from({ length: 9 }, () => aTouch({ deliveredOn: asOf + 1 }))
    expect(measure([...reviews, ...ahead]).total.aboveTouches).toBe(0)
  })

  test('as many as a plain count of each account and quarter says', () => {
    fc.assert(
      fc.property(fc.array(anyTouch), (touches) => {
        const counts = new Map<string, number>()
        for (const { accountId, activity, deliveredOn } of touches) {
          if (activity !== 'check_in' || deliveredOn === undefined || deliveredOn > asOf) continue
          const { year, month } = calendarOf(deliveredOn)
          const key = `${accountId} ${year} ${Math.ceil(month / 3)}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
        const above = [...counts.values()].reduce((sum, count) => sum + Math.max(0, count - 3), 0)
        expect(measure(touches).total).toMatchObject({ aboveTouches: above, aboveCostMinor: above * 10_000 })
      }),
    )
  })
})

const anyDay = fc.option(fc.integer({ min: asOf - 200, max: asOf + 20 }), { nil: undefined })
const anyTouch = fc
  .record({
    accountId: fc.constantFrom('A', 'B'),
    csm: fc.constantFrom('CSM 01', 'CSM 02', undefined),
    activity: fc.constantFrom<RecordedTouch['activity'][]>('check_in', 'check_in', 'business_review'),
    dueOn: anyDay,
    deliveredOn: anyDay,
  })
  .map(aTouch)

function aTouch(known: Partial<RecordedTouch> = {}): RecordedTouch {
  return {
    accountId: 'A',
    tier: 'assigned',
    csm: 'CSM 01',
    activity: 'check_in',
    dueOn: undefined,
    deliveredOn: undefined,
    minutes: undefined,
    ...known,
  }
}
