import { type HiringTradeOff, hiringTradeOff } from '../capacity/hiring-trade-off.ts'
import { CARRIED_SHARE, type HiringPlan, type Opening } from '../capacity/plan-hiring.ts'
import type { PeopleGroup } from '../capacity/risk-of-falling-short.ts'
import type { Outlook, UnitOutlook } from './outlook.ts'
import { type Forecast, project } from './project.ts'
import type { Scenario } from './scenario.ts'

/** Hiring for one dedicated tier, or for one pool. */
export type UnitHiring = {
  readonly unit: string
  readonly kind: UnitOutlook['kind']
  readonly tiers: readonly string[]
  /** People of full capacity today, as far as ramped. */
  readonly fteNow: number
  /** Before rounding, from the first month on. */
  readonly needByMonth: readonly number[]
  /** The plan that is proposed: the cheapest whose risk is low enough, or that of the lowest risk. */
  readonly plan: HiringPlan
  readonly tradeOff: HiringTradeOff
  /** Index of the proposed point; whether it keeps the chosen risk. */
  readonly proposed: number
  readonly isWithinRisk: boolean
}

/** A month in which less than 95 % is carried even with the hires. */
export type ShortMonth = {
  /** From 0. */
  readonly month: number
  readonly unit: string
  /** People missing to the whole need; as contractors or overtime: so many hours in the month; as less service: such a share of all hours. */
  readonly missing: number
  readonly hours: number
  readonly share: number
}

export type HiringOutlook = {
  readonly scenario: Scenario
  readonly asOf: Outlook['asOf']
  readonly currency: string
  readonly months: number
  readonly risk: number
  /** Without a team the people whom today's accounts need are taken to be there. */
  readonly isTeamKnown: boolean
  readonly units: readonly UnitHiring[]
  /** Of all units, by the day on which the opening must stand. */
  readonly openings: readonly (Opening & { readonly unit: string })[]
  readonly hires: number
  readonly costMinor: number
  readonly costByMonthMinor: readonly number[]
  /** The earliest of the units. */
  readonly breaksInMonth: number | undefined
  readonly shortInMonth: number | undefined
  readonly shortMonths: readonly ShortMonth[]
  readonly asks: Forecast['asks']
}

export type HiringSettings = {
  readonly scenario: Scenario
  readonly months: number
  /** Highest probability, in any month that hiring can reach, of carrying less than 95 % of the need. */
  readonly risk: number
  readonly runs?: number
  readonly seed?: number
}

/**
 * [F11] Whom to hire when for the years ahead: each tier's or pool's own expected need by month, its people, and the cheapest safety whose risk, looked
 * at again each month, is low enough. Undefined for `as_is` where nothing says today's tiers.
 */
export function hiringOutlook(outlook: Outlook, settings: HiringSettings): HiringOutlook | undefined {
  const { scenario, months, risk } = settings
  const forecast = project(outlook, { scenario, months })
  if (forecast === undefined) return undefined
  const units = outlook.units
    .map((unit, index) => ({ unit, needByMonth: needOf(forecast, index, months) }))
    .filter(({ needByMonth }) => needByMonth.some((need) => need > 0))
    .map(({ unit, needByMonth }) => hiringOf(outlook, { unit, needByMonth, settings }))
  const plans = units.map(({ plan }) => plan)
  return {
    ...{ scenario, asOf: outlook.asOf, currency: outlook.currency, months, risk, units },
    isTeamKnown: outlook.units.every(({ team }) => team !== undefined),
    openings: units
      .flatMap(({ unit, plan }) => plan.openings.map((opening) => ({ ...opening, unit })))
      .sort((a, b) => a.openOn - b.openOn),
    hires: plans.reduce((sum, { hires }) => sum + hires, 0),
    costMinor: plans.reduce((sum, { costMinor }) => sum + costMinor, 0),
    costByMonthMinor: Array.from({ length: months }, (_, month) =>
      plans.reduce((sum, plan) => sum + plan.months[month]!.costMinor, 0),
    ),
    breaksInMonth: earliest(plans.map(({ breaksInMonth }) => breaksInMonth)),
    shortInMonth: earliest(plans.map(({ shortInMonth }) => shortInMonth)),
    shortMonths: units.flatMap((unit) => shortMonthsOf(unit, outlook.people.productiveHours)),
    asks: forecast.asks,
  }
}

/** The need of today and of the end of each month but the last: what there is to carry as a month begins. */
function needOf({ today, months }: Forecast, unit: number, count: number): number[] {
  return [today.units[unit]!.need, ...months.map(({ units }) => units[unit]!.need)].slice(0, count)
}

function hiringOf(
  { asOf, people }: Outlook,
  {
    unit,
    needByMonth,
    settings,
  }: {
    readonly unit: UnitOutlook
    readonly needByMonth: readonly number[]
    readonly settings: HiringSettings
  },
): UnitHiring {
  const groups: readonly PeopleGroup[] = unit.team ?? [
    { people: Math.ceil(needByMonth[0]! - 1e-9), fteByMonth: needByMonth.map(() => 1), fromMonth: 0 },
  ]
  const tradeOff = hiringTradeOff({
    ...{ asOf, groups, needByMonth, csmMinor: unit.csmMinor, risk: settings.risk },
    ...(settings.runs !== undefined && { runs: settings.runs }),
    ...(settings.seed !== undefined && { seed: settings.seed }),
    people: {
      rampByMonth: people.rampByMonth,
      attritionPerYear: people.attritionPerYear.value ?? 0,
      daysToHireP80: people.daysToHireP80,
    },
  })
  const proposed = tradeOff.chosen ?? safest(tradeOff)
  return {
    ...{ unit: unit.id, kind: unit.kind, tiers: unit.tiers, needByMonth, tradeOff, proposed },
    fteNow: groups.reduce((sum, group) => sum + group.people * group.fteByMonth[0]!, 0),
    plan: tradeOff.points[proposed]!.plan,
    isWithinRisk: tradeOff.chosen !== undefined,
  }
}

function safest({ points }: HiringTradeOff): number {
  const risks = points.map(({ replanned }) => replanned.highestRisk ?? 0)
  return risks.indexOf(Math.min(...risks))
}

function shortMonthsOf({ unit, plan }: UnitHiring, productiveHours: number): ShortMonth[] {
  return plan.months.flatMap(({ need, capacity }, month) => {
    if (capacity >= need * CARRIED_SHARE - 1e-9) return []
    const missing = need - capacity
    return [{ month, unit, missing, hours: (missing * productiveHours) / 12, share: missing / need }]
  })
}

function earliest(months: readonly (number | undefined)[]): number | undefined {
  const known = months.filter((month) => month !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}
