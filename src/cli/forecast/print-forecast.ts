import type { ScenarioOutcome } from '../../domain/forecast/compare-scenarios.ts'
import type { Scenario } from '../../domain/forecast/scenario.ts'
import { monthsAfter } from '../../domain/kernel/months-after.ts'
import type { Words } from '../../language/describe.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'
import type { ForecastFound } from './forecast-json.ts'
import { printAssumptions, tierName } from './print-assumptions.ts'

const MONTH_COLUMNS = [
  'month',
  'accounts',
  'won',
  'churned',
  'arr',
  'arr_band',
  'csms',
  'hires',
  'cost_share',
  'grr',
  'nrr',
] as const
const TIER_COLUMNS = ['tier', 'today', 'accounts', 'arr', 'csms', 'cost_share'] as const
const SCENARIO_COLUMNS = [
  'scenario',
  'accounts',
  'arr',
  'csms',
  'hires',
  'cost_share',
  'breaks',
  'survives',
] as const

/** The answer in one line, the months, the tiers, the scenarios side by side, and what all of it rests on. */
export function printForecast(found: ForecastFound, page: Page): string {
  const { words, colours, width } = page
  const { forecast, bands, outlook } = found
  const last = forecast.months.at(-1)!
  const headline = words.text('cli.forecast.headline', {
    months: forecast.months.length,
    scenario: scenarioWords(forecast.scenario, words),
    accounts: Math.round(last.total.accounts),
    arrMinor: last.total.arrMinor,
    lowMinor: bands.total.arr.p10.at(-1),
    highMinor: bands.total.arr.p90.at(-1),
    csms: last.total.csms,
    costShare: last.total.costShare,
  })
  const said = words.text('cli.forecast.bands', { runs: bands.runs, seed: String(bands.seed) })
  const asked = forecast.asks.map(({ tier }) => tierName(outlook, tier, words))
  const asks = asked.length === 0 ? [] : [words.text('hiring.ask.newPerMonth', { tiers: asked })]
  const noTeam = forecast.today.people === undefined ? [words.text('hiring.no_team')] : []
  const notices = [...asks, ...noTeam].map((notice) => hang(`${colours.yellow('!')} `, notice, width))
  const heading = (id: 'months' | 'tiers' | 'survival' | 'assumptions') =>
    colours.bold(colours.underline(words.text(`cli.forecast.${id}`)))
  return [
    `${colours.bold(hang('', headline, width))}\n${colours.dim(hang('', said, width))}`,
    ...(notices.length === 0 ? [] : [notices.join('\n')]),
    ...[heading('months'), monthTable(found, page)],
    ...[heading('tiers'), tierTable(found, page)],
    ...[heading('survival'), scenarioTable(found, page)],
    ...[heading('assumptions'), printAssumptions(outlook, page)],
  ].join('\n\n')
}

/** A scenario in words. */
export function scenarioWords(scenario: Scenario, words: Words): string {
  if (scenario.code !== 'factor') return words.text(`cli.forecast.as.${scenario.code}`)
  const { factor, within } = scenario
  return words.text('cli.forecast.as.factor', { factor, months: within })
}

/** Every third month, and the last. */
function monthTable({ forecast, bands }: ForecastFound, { words, colours, width }: Page): string {
  const shown = forecast.months.filter(({ month }) => month % 3 === 0 || month === forecast.months.length)
  let hired = 0
  const hiredUntil = forecast.months.map(({ total }) => {
    hired += total.hires
    return hired
  })
  const rows = shown.map(({ month, endOn, total }) => [
    words.month(endOn),
    words.number(Math.round(total.accounts)),
    words.number(tenth(total.won)),
    words.number(tenth(total.churned)),
    words.moneyShort(total.arrMinor),
    `${words.moneyShort(bands.total.arr.p10[month - 1])}–${words.moneyShort(bands.total.arr.p90[month - 1])}`,
    words.number(total.csms),
    words.number(tenth(hiredUntil[month - 1]!)),
    words.share(total.costShare),
    words.share(total.grr),
    words.share(total.nrr),
  ])
  const head = MONTH_COLUMNS.map((column) => words.text(`cli.forecast.${column}`))
  return drawTable({ head, rows, right: allBut(head, 0), bold: colours.bold }, width)
}

function tierTable({ forecast, outlook }: ForecastFound, { words, colours, width }: Page): string {
  const rows = forecast.months
    .at(-1)!
    .tiers.map(({ tier, accounts, arrMinor, csms, costShare }, index) => [
      tierName(outlook, tier, words),
      words.number(forecast.today.tiers[index]!.accounts),
      words.number(Math.round(accounts)),
      words.moneyShort(arrMinor),
      words.number(tenth(csms)),
      words.share(costShare),
    ])
  const head = TIER_COLUMNS.map((column) => words.text(`cli.forecast.${column}`))
  return drawTable({ head, rows, right: allBut(head, 0), bold: colours.bold }, width)
}

function scenarioTable({ scenarios }: ForecastFound, { words, colours, width }: Page): string {
  const rows = scenarios.map((outcome) => scenarioRow(outcome, words))
  const head = SCENARIO_COLUMNS.map((column) => words.text(`cli.forecast.${column}`))
  return drawTable({ head, rows, right: [1, 2, 3, 4, 5], bold: colours.bold }, width)
}

function scenarioRow(
  { scenario, forecast, hires, breaksInMonth, verdict }: ScenarioOutcome,
  words: Words,
): string[] {
  const { total } = forecast.months.at(-1)!
  const isTeamKnown = forecast.today.people !== undefined
  const breaks =
    breaksInMonth === undefined
      ? isTeamKnown
        ? words.text('cli.forecast.never')
        : words.month(undefined)
      : words.month(monthsAfter(forecast.asOf, breaksInMonth))
  return [
    scenarioWords(scenario, words),
    words.number(Math.round(total.accounts)),
    words.moneyShort(total.arrMinor),
    words.number(total.csms),
    words.number(Math.round(hires)),
    words.share(total.costShare),
    breaks,
    words.text(`cli.forecast.verdict.${verdict}`),
  ]
}

function allBut(head: readonly string[], first: number): number[] {
  return [...head.keys()].filter((column) => column !== first)
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
