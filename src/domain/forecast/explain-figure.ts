import type { Assumption } from './assumption.ts'
import { monthlyGrowth, monthlyShare } from './monthly-rates.ts'
import type { Outlook, TierOutlook } from './outlook.ts'
import { type Forecast, type MonthFigures, project } from './project.ts'
import { chosenGrowth, prepareScenario, type Scenario } from './scenario.ts'
import { yearlyCostPerAccount } from './staff-month.ts'

/** The figures that can be opened. */
export const EXPLAINED = [
  ...['accounts', 'won', 'churned', 'movedIn', 'movedOut', 'arrMinor', 'newArrMinor', 'churnedArrMinor'],
  ...['expansionMinor', 'contractionMinor', 'need', 'csms', 'csCostMinor', 'costShare', 'grr', 'nrr'],
] as const satisfies readonly (keyof MonthFigures)[]
export type ExplainedSeries = (typeof EXPLAINED)[number]

/** One number of a formula. `name` is a code with words; the assumption behind it, where it is one. */
export type ExplanationTerm = {
  readonly name: string
  readonly value: number
  readonly unit: 'count' | 'minor' | 'share' | 'hours' | 'people'
  readonly tier?: string
  readonly assumption?: Assumption
}

/** Why a projected figure is what it is: the value, the code of its formula and the values put in, in the order of the formula. */
export type Explanation = {
  readonly series: ExplainedSeries
  /** Undefined: of all tiers. */
  readonly tier: string | undefined
  readonly month: number
  readonly value: number | undefined
  readonly formula: string
  readonly terms: readonly ExplanationTerm[]
}

export type FigureAddress = {
  readonly series: ExplainedSeries
  readonly tier?: string | undefined
  readonly month: number
}

/** [F13] Opens a projected figure to the assumptions that made it; undefined where there is no such tier or month. */
export function explainFigure(
  outlook: Outlook,
  { series, tier, month }: FigureAddress,
  scenario: Scenario = { code: 'proposed' },
): Explanation | undefined {
  const prepared = prepareScenario(outlook, scenario)
  const forecast = project(outlook, { scenario, months: month })
  const last = forecast?.months[month - 1]
  if (prepared === undefined || forecast === undefined || last === undefined) return undefined
  if (tier === undefined) return explainTotal(forecast, series)
  const index = prepared.tiers.findIndex(({ id }) => id === tier)
  const figures = last.tiers[index]
  if (figures === undefined) return undefined
  const chosen = chosenGrowth(prepared, month - 1)?.[index]
  const openingArr =
    month === 1 ? forecast.today.tiers[index]!.arrMinor : forecast.months[month - 2]!.tiers[index]!.arrMinor
  const { formula, terms } = explainTier(series, {
    figures,
    openingArr,
    chosen,
    tier: prepared.tiers[index]!,
    outlook,
    forecast,
    index,
  })
  return { series, tier, month, value: figures[series], formula, terms }
}

type Opened = {
  readonly figures: MonthFigures
  readonly openingArr: number
  /** Accounts won as the scenario says. */
  readonly chosen: number | undefined
  readonly tier: TierOutlook
  readonly outlook: Outlook
  readonly forecast: Forecast
  readonly index: number
}

function explainTier(
  series: ExplainedSeries,
  { figures, openingArr, chosen, tier, outlook, forecast, index }: Opened,
): Pick<Explanation, 'formula' | 'terms'> {
  const { assumptions, cost } = tier
  const count = (name: string, value: number): ExplanationTerm => ({ name, value, unit: 'count' })
  const minor = (name: string, value: number): ExplanationTerm => ({ name, value, unit: 'minor' })
  const assumed = (
    name: string,
    assumption: Assumption,
    unit: ExplanationTerm['unit'] = 'share',
  ): ExplanationTerm => ({
    ...{ name, unit, assumption },
    value: assumption.value ?? 0,
  })
  const share = (name: string, value: number): ExplanationTerm => ({ name, value, unit: 'share' })
  const stayArr = openingArr - figures.churnedArrMinor
  switch (series) {
    case 'accounts':
      return {
        formula: 'accounts',
        terms: [
          ...[
            count('opening', figures.opening),
            count('churned', figures.churned),
            count('moved_out', figures.movedOut),
          ],
          ...[count('moved_in', figures.movedIn), count('won', figures.won)],
        ],
      }
    case 'won':
      return chosen === undefined
        ? { formula: 'won', terms: [assumed('new_per_month', assumptions.newPerMonth, 'count')] }
        : { formula: 'won_by_scenario', terms: [count('new_per_month', chosen)] }
    case 'churned':
      return {
        formula: 'churned',
        terms: [
          count('opening', figures.opening),
          share('churn_per_month', monthlyShare(assumptions.churnPerYear.value ?? 0)),
          assumed('churn_per_year', assumptions.churnPerYear),
        ],
      }
    case 'movedOut':
      return {
        formula: 'moved_out',
        terms: [
          count('staying', figures.opening - figures.churned),
          ...assumptions.movesPerYear.map(({ to, rate }) => ({
            ...assumed('move_per_year', rate),
            tier: to,
          })),
        ],
      }
    case 'movedIn':
      return {
        formula: 'moved_in',
        terms: outlook.tiers.flatMap(({ id, assumptions: { movesPerYear } }) =>
          movesPerYear
            .filter(({ to }) => to === tier.id)
            .map(({ rate }) => ({ ...assumed('move_per_year', rate), tier: id })),
        ),
      }
    case 'arrMinor':
      return {
        formula: 'arr',
        terms: [
          ...[minor('opening_arr', openingArr), minor('churned_arr', figures.churnedArrMinor)],
          ...[minor('expansion', figures.expansionMinor), minor('contraction', figures.contractionMinor)],
          ...[
            minor('moved_out_arr', figures.movedOutArrMinor),
            minor('moved_in_arr', figures.movedInArrMinor),
          ],
          minor('new_arr', figures.newArrMinor),
        ],
      }
    case 'newArrMinor':
      return {
        formula: 'new_arr',
        terms: [count('won', figures.won), assumed('new_acv', assumptions.newAcvMinor, 'minor')],
      }
    case 'churnedArrMinor':
      return {
        formula: 'churned_arr',
        terms: [
          minor('opening_arr', openingArr),
          share('churn_per_month', monthlyShare(assumptions.churnPerYear.value ?? 0)),
          assumed('churn_per_year', assumptions.churnPerYear),
        ],
      }
    case 'expansionMinor':
      return {
        formula: 'expansion',
        terms: [
          minor('staying_arr', stayArr),
          share('expansion_per_month', monthlyGrowth(assumptions.expansionPerYear.value ?? 0)),
          assumed('expansion_per_year', assumptions.expansionPerYear),
        ],
      }
    case 'contractionMinor':
      return {
        formula: 'contraction',
        terms: [
          minor('staying_arr', stayArr),
          share('contraction_per_month', monthlyShare(assumptions.contractionPerYear.value ?? 0)),
          assumed('contraction_per_year', assumptions.contractionPerYear),
        ],
      }
    case 'need':
    case 'csms': {
      const hours =
        figures.accounts * tier.hoursPerAccount + (chosen ?? figures.won) * 12 * tier.onboardingHours
      return {
        formula: tier.pool === undefined ? series : `${series}_of_pool`,
        terms: [
          count('accounts', figures.accounts),
          ...(tier.ratio === undefined ? [] : [count('ratio', tier.ratio)]),
          { name: 'hours_per_year', value: hours, unit: 'hours' },
          { name: 'productive_hours', value: outlook.people.productiveHours, unit: 'hours' },
        ],
      }
    }
    case 'csCostMinor':
      return {
        formula: 'cs_cost',
        terms: [
          count('accounts', figures.accounts),
          minor('cost_per_account', yearlyCostPerAccount(tier)),
          minor('program', cost.programMinor),
        ],
      }
    case 'costShare':
      return {
        formula: 'cost_share',
        terms: [minor('cs_cost', figures.csCostMinor), minor('arr', figures.arrMinor)],
      }
    case 'grr':
    case 'nrr':
      return { formula: series, terms: retentionTerms(forecast, series, (month) => month.tiers[index]!) }
    default:
      return series satisfies never
  }
}

/** Sums of tiers; shares from the sums of their parts. */
function explainTotal(forecast: Forecast, series: ExplainedSeries): Explanation {
  const { month, total, tiers } = forecast.months.at(-1)!
  const head = { series, tier: undefined, month, value: total[series] }
  if (series === 'costShare') {
    const terms: ExplanationTerm[] = [
      { name: 'cs_cost', value: total.csCostMinor, unit: 'minor' },
      { name: 'arr', value: total.arrMinor, unit: 'minor' },
    ]
    return { ...head, formula: 'cost_share', terms }
  }
  if (series === 'grr' || series === 'nrr')
    return { ...head, formula: series, terms: retentionTerms(forecast, series, (each) => each.total) }
  const unit = series.endsWith('Minor')
    ? 'minor'
    : series === 'need' || series === 'csms'
      ? 'people'
      : 'count'
  const terms = tiers.map(
    (figures): ExplanationTerm => ({ name: 'tier', value: figures[series], unit, tier: figures.tier }),
  )
  return { ...head, formula: 'sum_of_tiers', terms }
}

/** ARR at the opening of the counted months, and what was lost and gained in them. */
function retentionTerms(
  { months }: Forecast,
  series: 'grr' | 'nrr',
  read: (month: Forecast['months'][number]) => MonthFigures,
): ExplanationTerm[] {
  const counted = months.slice(-12)
  const sum = (part: 'churnedArrMinor' | 'contractionMinor' | 'expansionMinor') =>
    counted.reduce((total, month) => total + read(month)[part], 0)
  const opening = openingOf(read(counted[0]!))
  const minor = (name: string, value: number): ExplanationTerm => ({ name, value, unit: 'minor' })
  return [
    minor('opening_arr', opening),
    minor('churned_arr', sum('churnedArrMinor')),
    minor('contraction', sum('contractionMinor')),
    ...(series === 'nrr' ? [minor('expansion', sum('expansionMinor'))] : []),
    { name: 'months', value: counted.length, unit: 'count' },
  ]
}

/** ARR before a month's flows. */
function openingOf(figures: MonthFigures): number {
  return (
    figures.arrMinor -
    figures.newArrMinor +
    figures.churnedArrMinor -
    figures.expansionMinor +
    figures.contractionMinor -
    figures.movedInArrMinor +
    figures.movedOutArrMinor
  )
}
