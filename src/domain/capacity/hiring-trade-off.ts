import type { Day } from '../kernel/day.ts'
import { roundMinor } from '../kernel/round-minor.ts'
import type { PeopleRules } from '../model/model.ts'
import { bridgeMonths, hiringSafety } from './hiring-safety.ts'
import { keepByMonth } from './monthly-keep.ts'
import { CARRIED_SHARE, type HiringPlan, planHiring, rampMonths } from './plan-hiring.ts'
import { replanMonthly } from './replan-monthly.ts'
import { type PeopleGroup, riskOfFallingShort } from './risk-of-falling-short.ts'

export type TradeOffInput = {
  readonly asOf: Day
  /** People of today, alike ones together. */
  readonly groups: readonly PeopleGroup[]
  readonly needByMonth: readonly number[]
  readonly people: Pick<PeopleRules, 'rampByMonth' | 'attritionPerYear' | 'daysToHireP80'>
  readonly mentorByMonth?: readonly number[]
  readonly csmMinor: number
  /** Highest probability, in any month that hiring can reach, of carrying less than 95 % of the need. */
  readonly risk: number
  readonly runs?: number
  readonly seed?: number
}

/** Heads, money and risk of one way to hire. */
export type HiringOutcome = {
  readonly hires: number
  readonly meanHeads: number
  /** Pay of the people hired, whole minor units. */
  readonly costMinor: number
  readonly riskByMonth: readonly number[]
  /** Over the months that hiring can reach; undefined when the horizon ends before. */
  readonly highestRisk: number | undefined
  readonly meanRisk: number | undefined
}

export type TradeOffPoint = {
  readonly z: number
  /** People beyond the need. */
  readonly safety: number
  readonly plan: HiringPlan
  /** The plan carried out as it is, whoever leaves. */
  readonly once: HiringOutcome
  /** Looked at again each month. */
  readonly replanned: HiringOutcome
}

export type HiringTradeOff = {
  readonly points: readonly TradeOffPoint[]
  /** First month in which hires of today are ramped; before it nothing but overtime, contractors or less service helps. */
  readonly reachedFrom: number
  /** Index of the cheapest point whose highest risk, looked at again each month, is not above the chosen one; undefined: none. */
  readonly chosen: number | undefined
}

/** From the plain mean to one month in twenty. */
const SAFETIES = [0, 0.25, 0.5, 0.84, 1.28, 1.64, 2.05]
const RUNS = 2000

/** [P21] Heads against the risk of falling short: the same need hired for with more and more safety, planned once or again each month. */
export function hiringTradeOff(input: TradeOffInput): HiringTradeOff {
  const { needByMonth, people, groups, csmMinor, asOf, mentorByMonth = [], runs = RUNS, seed = 1 } = input
  const supplyByMonth = needByMonth.map((_, month) =>
    groups.reduce((sum, group) => sum + group.people * group.fteByMonth[month]!, 0),
  )
  const heads = groups.reduce((sum, group) => sum + group.people, 0)
  const bridge = bridgeMonths(people)
  const worth = needByMonth.map((_, age) => (people.rampByMonth[age] ?? 1) - (mentorByMonth[age] ?? 0))
  const { attritionPerYear } = people
  const points = SAFETIES.map((z): TradeOffPoint => {
    const safety = hiringSafety(Math.max(heads, needByMonth.at(-1) ?? 0), {
      attritionPerYear,
      months: bridge,
      z,
    })
    const plan = planHiring({ asOf, supplyByMonth, needByMonth, safety, people, mentorByMonth, csmMinor })
    const reached = plan.firstArrivalMonth + rampMonths(people.rampByMonth)
    const shared = { needByMonth, attritionPerYear, carriedShare: CARRIED_SHARE }
    const hires = plan.openings.map(({ people, month }) => hiredGroup(people, { month, worth }))
    const once = riskOfFallingShort({ ...shared, groups: [...groups, ...hires] })
    const leadMonths = plan.firstArrivalMonth
    const replan = { groups, safety, worth, bridgeMonths: bridge, leadMonths, runs, seed }
    const again = replanMonthly({ ...shared, ...replan })
    const meanThere = expectedHeads([...groups, ...hires], keepByMonth(attritionPerYear, needByMonth.length))
    return {
      ...{ z, safety, plan },
      once: outcome({ hires: plan.hires, meanHeads: meanThere, costMinor: plan.costMinor }, once, reached),
      replanned: outcome(
        {
          hires: again.meanHires,
          meanHeads: again.meanHeads,
          costMinor: roundMinor((again.paidMonths * csmMinor) / 12),
        },
        again.riskByMonth,
        reached,
      ),
    }
  })
  const reachedFrom = points[0]!.plan.firstArrivalMonth + rampMonths(people.rampByMonth)
  return { points, reachedFrom, chosen: cheapestWithin(points, input.risk) }
}

function hiredGroup(
  people: number,
  { month, worth }: { readonly month: number; readonly worth: readonly number[] },
): PeopleGroup {
  return { people, fromMonth: month, fteByMonth: worth.map((_, at) => (at < month ? 0 : worth[at - month]!)) }
}

/** Mean over the months of the people expected to be there. */
function expectedHeads(groups: readonly PeopleGroup[], keeps: Float64Array): number {
  let sum = 0
  for (const { people, fromMonth } of groups)
    for (let month = fromMonth; month < keeps.length; month++) sum += people * keeps[month - fromMonth]!
  return keeps.length === 0 ? 0 : sum / keeps.length
}

function outcome(
  found: Pick<HiringOutcome, 'hires' | 'meanHeads' | 'costMinor'>,
  riskByMonth: readonly number[],
  reached: number,
): HiringOutcome {
  const risks = riskByMonth.slice(reached)
  const isReached = risks.length > 0
  return {
    ...found,
    riskByMonth,
    highestRisk: isReached ? Math.max(...risks) : undefined,
    meanRisk: isReached ? risks.reduce((sum, risk) => sum + risk, 0) / risks.length : undefined,
  }
}

function cheapestWithin(points: readonly TradeOffPoint[], risk: number): number | undefined {
  let chosen: number | undefined
  points.forEach(({ replanned }, index) => {
    if (replanned.highestRisk === undefined || replanned.highestRisk > risk) return
    if (chosen === undefined || replanned.costMinor < points[chosen]!.replanned.costMinor) chosen = index
  })
  return chosen
}
