import { compareHires, type HiresComparison } from '../capacity/compare-hires.ts'
import { keepByMonth } from '../capacity/monthly-keep.ts'
import { CARRIED_SHARE } from '../capacity/plan-hiring.ts'
import { GROWTH_MONTHS } from './horizon.ts'
import type { Outlook } from './outlook.ts'
import { type Forecast, project } from './project.ts'
import type { Scenario } from './scenario.ts'

/** What becomes of a model in one scenario. */
export type ScenarioOutcome = {
  readonly scenario: Scenario
  readonly forecast: Forecast
  /** People hired until the end of the horizon, leavers replaced; an expectation. */
  readonly hires: number
  /** First month, from 0 (today), in which the people of today carry less than 95 % of the need; undefined: never, or no team. */
  readonly breaksInMonth: number | undefined
  /** Against the pace that the company says it can hire at; undefined without a team. */
  readonly pace: HiresComparison | undefined
  /** First month, from 1, in which the cost share is above the model's range. */
  readonly tooExpensiveFrom: number | undefined
  readonly verdict: 'survives' | 'too_expensive' | 'cannot_hire' | 'unknown'
}

/** The sizes of the question "can this model survive …?" (spec/5). */
export const SURVIVAL_FACTORS = [2, 5, 10]

/**
 * [F12] Scenarios side by side: today's tiers where something says them, the model's, and twice, five and ten times the accounts. A model survives when at
 * the end its cost share is inside its range and the people can be hired at the company's pace; with no pace said that part is unknown.
 */
export function compareScenarios(
  outlook: Outlook,
  {
    months,
    within = Math.min(months, GROWTH_MONTHS),
    further = [],
  }: { readonly months: number; readonly within?: number; readonly further?: readonly Scenario[] },
): ScenarioOutcome[] {
  const factors = SURVIVAL_FACTORS.map((factor): Scenario => ({ code: 'factor', factor, within }))
  const all: Scenario[] = [{ code: 'as_is' }, { code: 'proposed' }, ...factors, ...further]
  return all.flatMap((scenario) => {
    const forecast = project(outlook, { scenario, months })
    return forecast === undefined ? [] : [outcomeOf(outlook, scenario, forecast)]
  })
}

function outcomeOf(outlook: Outlook, scenario: Scenario, forecast: Forecast): ScenarioOutcome {
  const { people, highestCostShare } = outlook
  const { months, today } = forecast
  const last = months.at(-1)
  const isAbove = (share: number | undefined) => share !== undefined && share > highestCostShare
  const tooExpensive = months.find(({ total }) => isAbove(total.costShare))
  const pace =
    today.people === undefined || last === undefined
      ? undefined
      : compareHires({
          fteNow: today.people,
          fteNeeded: last.total.csms,
          months: months.length,
          hiresPerQuarter: people.hiresPerQuarter,
          people: { ...people, attritionPerYear: people.attritionPerYear.value ?? 0 },
        })
  const isDear = isAbove(last?.total.costShare)
  return {
    ...{ scenario, forecast, pace },
    hires: months.reduce((sum, { total }) => sum + total.hires, 0),
    breaksInMonth: breakingMonth(outlook, forecast),
    tooExpensiveFrom: tooExpensive?.month,
    verdict: isDear
      ? 'too_expensive'
      : pace?.isPossible === false
        ? 'cannot_hire'
        : pace?.isPossible === undefined
          ? 'unknown'
          : 'survives',
  }
}

function breakingMonth({ units, people }: Outlook, { today, months }: Forecast): number | undefined {
  const keeps = keepByMonth(people.attritionPerYear.value ?? 0, months.length + 1)
  for (let month = 0; month <= months.length; month++) {
    for (const [index, { team }] of units.entries()) {
      if (team === undefined) continue
      const need = month === 0 ? today.units[index]!.need : months[month - 1]!.units[index]!.need
      const there = team.reduce(
        (sum, { people, fteByMonth }) => sum + people * fteByMonth[Math.min(month, fteByMonth.length - 1)]!,
        0,
      )
      if (there * keeps[month]! < need * CARRIED_SHARE - 1e-9) return month
    }
  }
  return undefined
}
