import { describe, expect, test } from 'vitest'
import { AS_OF } from '../assessment/an-assessment.ts'
import { aOneTierModel } from './testing/a-one-tier-model.ts'
import { aPlan, type GivenPlan } from './testing/a-plan.ts'

const IDLE = {
  cadences: [],
  reactiveHours: 0,
  renewalHours: 0,
  saveHours: 0,
  onboarding: { kind: 'self_serve' as const, hours: 0 },
}

/** One CSM for twelve accounts, who take no hours beyond that. */
const plan = (given: GivenPlan = {}) =>
  aPlan({
    model: {
      ...aOneTierModel({
        ratio: { target: 12 },
        service: IDLE,
      }),
      people: { attritionPerYear: 0 },
    },
    accounts: [{ acv: 100_000, times: 24 }],
    ...given,
  })

describe('[L13] people', () => {
  test('without a team nothing is said about supply, hiring or hires', () => {
    const { supply, hiring, scale } = plan()
    expect([supply, hiring, scale[0]?.hires]).toEqual([undefined, undefined, undefined])
  })

  test('one of two is there: an opening, and a hire', () => {
    const { supply, hiring } = plan({ team: [{ id: 'CSM 01' }] })
    expect(supply).toMatchObject({ people: 1, fullFte: 1, openings: 1 })
    expect(hiring?.hires).toBe(1)
  })

  test('the mean staffs: a month that needs more hires nobody', () => {
    const accounts = [{ acv: 200_000, times: 11, renewalOn: AS_OF + 40 }]
    const { staffing, hiring } = plan({
      model: { people: { attritionPerYear: 0 } },
      accounts,
      team: [{ id: 'CSM 01' }],
    })
    expect([staffing.csmsNeeded, staffing.peakCsmsNeeded]).toEqual([1, 2])
    expect(hiring?.hires).toBe(0)
  })

  test('what the company expects to win in twelve months is needed month by month', () => {
    const team = [{ id: 'CSM 01' }, { id: 'CSM 02' }]
    const needs = (answers: GivenPlan['answers'] = {}) => {
      const { hiring } = plan({ team, answers })
      return [hiring?.months.map(({ need }) => need), hiring?.breaksInMonth]
    }
    expect(needs()).toEqual([new Array(12).fill(2), undefined])
    const growing = [[3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5], 0]
    expect(needs({ accountsIn12Months: 60 })).toEqual(growing)
    expect(needs({ growthRate: 1.5 })).toEqual(growing)
  })

  test('a part of the accounts that no tier takes grows like the rest, and needs nobody', () => {
    const model = {
      ...aOneTierModel({ ratio: { target: 12 }, service: IDLE, when: 'acv >= 100000' }),
      people: { attritionPerYear: 0 },
    }
    const { hiring } = plan({
      model,
      accounts: [{ acv: 100_000, times: 24 }, { times: 24 }],
      team: [{ id: 'CSM 01' }],
      answers: { accountsIn12Months: 96 },
    })
    expect(hiring?.months.at(-1)?.need).toBe(4)
  })

  test('2×, 3×, 5× and 10× take so many people, with the hires of 24 months', () => {
    const { scale } = plan({ team: [{ id: 'CSM 01' }], answers: { hiresPerQuarter: 1 } })
    expect(scale.map(({ factor, csmsNeeded }) => [factor, csmsNeeded])).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
      [5, 10],
      [10, 20],
    ])
    expect(scale.map(({ hires }) => hires?.isPossible)).toEqual([true, true, true, false, false])
  })

  test('the answered sizes scale all tiers alike', () => {
    const { growth } = plan({ answers: { accountsIn12Months: 36, accountsIn24Months: 60 } })
    expect(growth).toMatchObject([
      { months: 12, accounts: 36, factor: 1.5, csmsNeeded: 3, arrMinor: 360_000_000, costShare: 0.1 },
      { months: 24, accounts: 60, factor: 2.5, csmsNeeded: 5, csCostMinor: 60_000_000 },
    ])
  })

  test('a growth rate stands in for the answers that are missing', () => {
    const sizes = (answers: GivenPlan['answers']) =>
      plan(answers && { answers }).growth.map(({ months, accounts }) => [months, accounts])
    expect(sizes({ growthRate: 0.5 })).toEqual([
      [12, 36],
      [24, 54],
    ])
    expect(sizes({ growthRate: 0.5, accountsIn24Months: 30 })).toEqual([
      [12, 36],
      [24, 30],
    ])
    expect(sizes({ accountsIn24Months: 30 })).toEqual([[24, 30]])
    expect(sizes({})).toEqual([])
  })

  test('a projection from nothing has nobody to scale', () => {
    const { growth } = plan({ accounts: [], answers: { accountsIn12Months: 50 } })
    expect(growth).toMatchObject([{ accounts: 50, csmsNeeded: 0, costShare: undefined }])
  })
})
