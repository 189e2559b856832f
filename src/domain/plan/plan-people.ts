import type { Csm } from '../account/csm.ts'
import type { Answers } from '../assessment/answers.ts'
import { compareHires, type HiresComparison } from '../capacity/compare-hires.ts'
import { csmHoursOfYear } from '../capacity/demand-by-month.ts'
import { MONTHS } from '../capacity/months-ahead.ts'
import { needByMonth } from '../capacity/need-by-month.ts'
import { type HiringPlan, planHiring } from '../capacity/plan-hiring.ts'
import { scaleStaffing } from '../capacity/scale-staffing.ts'
import { totalSupply } from '../capacity/supply-by-month.ts'
import { csmsOf, supplyTeam } from '../capacity/supply-team.ts'
import type { Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'
import { productiveHours } from '../model/productive-hours.ts'
import type { CostedTiers } from './cost-tiers.ts'
import type { GrowthPoint, Plan, StressPoint } from './plan.ts'
import type { TierCount } from './tally-placements.ts'

type PeopleInputs = {
  readonly model: Model
  readonly counts: readonly TierCount[]
  readonly costed: CostedTiers
  readonly team: readonly Csm[] | undefined
  readonly answers: Answers
  /** Active accounts, also those in no tier. */
  readonly active: number
  readonly asOf: Day
}

export type PeoplePlan = Pick<Plan, 'supply' | 'hiring' | 'scale' | 'growth'>

/** Months in which spec/7 expects a model that works today to meet twice or three times the accounts. */
export const STRESS_MONTHS = 24

/** [L13] The people there are against the people it takes: today, month by month, at 2× to 10×, and at the company's own projection. */
export function planPeople(inputs: PeopleInputs): PeoplePlan {
  const { model, counts, costed, team, answers, active, asOf } = inputs
  const supply = team && supplyTeam({ team, people: model.people, asOf, staffing: costed.staffing })
  const loads = model.tiers.map((tier, index) => ({
    tier,
    accounts: counts[index]!.accounts,
    arrMinor: counts[index]!.arrMinor,
    hours: csmHoursOfYear(costed.demand[index]!),
  }))
  const scaled = { loads, productiveHours: productiveHours(model.people) }
  const hiresFor = (fteNeeded: number, months: number): HiresComparison | undefined =>
    supply &&
    compareHires({
      fteNow: supply.fullFte,
      fteNeeded,
      months,
      hiresPerQuarter: answers.hiresPerQuarter,
      people: model.people,
    })
  return {
    supply,
    hiring: supply && hiringFor(inputs),
    scale: scaleStaffing(scaled).map(
      (point): StressPoint => ({ ...point, hires: hiresFor(point.csmsNeeded, STRESS_MONTHS) }),
    ),
    growth: projectedSizes(answers, active).map(({ months, accounts }): GrowthPoint => {
      const factor = accounts / Math.max(1, active)
      const [point] = scaleStaffing({ ...scaled, factors: [factor] })
      const { csmsNeeded, arrMinor, csCostMinor, costShare, staffedShare } = point!
      const hires = hiresFor(csmsNeeded, months)
      return { months, accounts, factor, csmsNeeded, arrMinor, csCostMinor, costShare, staffedShare, hires }
    }),
  }
}

/** The mean staffs and the peak only warns (spec/5): beside the growth that is expected every month needs what the mean month does. */
function hiringFor({ model, counts, answers, active, asOf, team = [] }: PeopleInputs): HiringPlan {
  const served = counts.reduce((sum, { accounts }) => sum + accounts, 0)
  const ahead = projectedSizes(answers, active).find(({ months }) => months === 12)
  const growth = ahead === undefined || active === 0 ? 1 : ahead.accounts / active
  const dearest = Math.max(
    0,
    ...model.tiers.filter(({ ratio }) => ratio !== undefined).map(({ cost }) => cost.csmMinor),
  )
  return planHiring({
    asOf,
    supplyByMonth: totalSupply(csmsOf(team), { people: model.people, asOf, months: MONTHS }),
    needByMonth: needByMonth({
      model,
      tallies: counts.map(({ load }) => load),
      // Accounts that no tier takes grow like the rest.
      accountsIn12Months: Math.round(served * growth),
    }),
    people: model.people,
    csmMinor: dearest,
  })
}

/** Accounts in 12 and 24 months as answered; where only a growth rate is, today's × (1 + rate) a year (spec/2, factor 6). */
function projectedSizes(answers: Answers, active: number): readonly { months: number; accounts: number }[] {
  const grown = (years: number) =>
    answers.growthRate === undefined ? undefined : Math.round(active * (1 + answers.growthRate) ** years)
  const sizes = [
    { months: 12, accounts: answers.accountsIn12Months ?? grown(1) },
    { months: 24, accounts: answers.accountsIn24Months ?? grown(2) },
  ]
  return sizes.flatMap(({ months, accounts }) => (accounts === undefined ? [] : [{ months, accounts }]))
}
