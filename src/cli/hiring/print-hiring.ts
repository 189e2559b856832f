import type { UnitHiring } from '../../domain/forecast/hiring-outlook.ts'
import { monthsAfter } from '../../domain/kernel/months-after.ts'
import type { Words } from '../../language/describe.ts'
import { tierName } from '../forecast/print-assumptions.ts'
import { scenarioWords } from '../forecast/print-forecast.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'
import type { HiringFound } from './hiring-json.ts'

const OPENING_COLUMNS = ['open_by', 'start', 'for', 'people'] as const
const MONTH_COLUMNS = ['month', 'need', 'without', 'with', 'arrivals', 'cost'] as const
const TRADE_OFF_COLUMNS = [
  'safety',
  'once_heads',
  'once_risk',
  'again_heads',
  'again_cost',
  'again_risk',
  'again_mean_risk',
] as const

/** What to do by when, the months, what stays short and what then helps, people against risk, and the size of a book. */
export function printHiring(found: HiringFound, page: Page): string {
  const { words, colours, width } = page
  const { hiring } = found
  const heading = (text: string) => colours.bold(colours.underline(text))
  const asked = hiring.asks.map(({ tier }) => tierName(found.outlook, tier, words))
  const notices = [
    ...(asked.length === 0 ? [] : [words.text('hiring.ask.newPerMonth', { tiers: asked })]),
    ...(hiring.isTeamKnown ? [] : [words.text('hiring.no_team')]),
  ].map((notice) => hang(`${colours.yellow('!')} `, notice, width))
  const scenario = words.text('cli.hiring.scenario', { scenario: scenarioWords(hiring.scenario, words) })
  return [
    `${colours.bold(hang('', headlineOf(found, words), width))}\n${colours.dim(hang('', scenario, width))}`,
    ...(notices.length === 0 ? [] : [notices.join('\n')]),
    ...(hiring.openings.length === 0
      ? []
      : [heading(words.text('cli.hiring.openings')), openingTable(found, page)]),
    ...[heading(words.text('cli.hiring.months')), monthTable(found, page)],
    ...shortLines(found, page),
    ...hiring.units.flatMap((unit) => [
      heading(words.text('cli.hiring.trade_off', { unit: unitName(found, unit.unit, words) })),
      tradeOffTable(found, unit, page),
    ]),
    ...bookTable(found, page),
  ].join('\n\n')
}

function headlineOf({ hiring }: HiringFound, words: Words): string {
  const { openings, hires, months, costMinor, breaksInMonth, asOf } = hiring
  if (openings.length === 0) return words.text('cli.hiring.headline_none', { months })
  return words.text('cli.hiring.headline', {
    ...{ hires, months, costMinor, openDay: openings[0]!.openOn },
    breaksDay: breaksInMonth === undefined ? undefined : monthsAfter(asOf, breaksInMonth),
  })
}

/** The tier's name, or the pool's. */
function unitName({ outlook }: HiringFound, id: string, words: Words): string {
  const unit = outlook.units.find((each) => each.id === id)
  return unit?.kind === 'pool' ? words.text('cli.hiring.pool', { pool: id }) : tierName(outlook, id, words)
}

function openingTable(found: HiringFound, { words, colours, width }: Page): string {
  const rows = found.hiring.openings.map(({ openOn, startOn, unit, people }) => [
    words.day(openOn),
    words.day(startOn),
    unitName(found, unit, words),
    words.number(people),
  ])
  const head = OPENING_COLUMNS.map((column) => words.text(`cli.hiring.${column}`))
  return drawTable({ head, rows, right: [3], bold: colours.bold }, width)
}

function monthTable({ hiring }: HiringFound, { words, colours, width }: Page): string {
  const rows = hiring.costByMonthMinor.map((costMinor, month) => {
    const total = (read: (month: UnitHiring['plan']['months'][number]) => number) =>
      hiring.units.reduce((sum, { plan }) => sum + read(plan.months[month]!), 0)
    return [
      words.month(monthsAfter(hiring.asOf, month)),
      words.decimal(total(({ need }) => need)),
      words.decimal(total(({ capacityWithoutHires }) => capacityWithoutHires)),
      words.decimal(total(({ capacity }) => capacity)),
      words.number(total(({ arrivals }) => arrivals)),
      words.moneyShort(costMinor),
    ]
  })
  const head = MONTH_COLUMNS.map((column) => words.text(`cli.hiring.${column}`))
  return drawTable({ head, rows, right: [1, 2, 3, 4, 5], bold: colours.bold }, width)
}

function shortLines(found: HiringFound, { words, colours, width }: Page): string[] {
  const { hiring } = found
  if (hiring.shortMonths.length === 0) return []
  const lines = hiring.shortMonths.map(({ month, unit, missing, hours, share }) =>
    hang(
      '• ',
      words.text('cli.hiring.short.line', {
        day: words.month(monthsAfter(hiring.asOf, month)),
        unit: unitName(found, unit, words),
        missing: words.decimal(missing),
        hours: Math.round(hours),
        share,
      }),
      width,
    ),
  )
  return [colours.bold(colours.underline(words.text('cli.hiring.short'))), lines.join('\n')]
}

function tradeOffTable({ hiring }: HiringFound, unit: UnitHiring, { words, colours, width }: Page): string {
  const { points, reachedFrom } = unit.tradeOff
  const rows = points.map(({ safety, once, replanned }, index) => [
    `${index === unit.proposed ? '→ ' : ''}${words.decimal(safety)}`,
    words.decimal(once.meanHeads),
    words.share(once.highestRisk),
    words.decimal(replanned.meanHeads),
    words.moneyShort(replanned.costMinor),
    words.share(replanned.highestRisk),
    words.share(replanned.meanRisk),
  ])
  const head = TRADE_OFF_COLUMNS.map((column) => words.text(`cli.hiring.${column}`))
  const table = drawTable({ head, rows, right: [...head.keys()], bold: colours.bold }, width)
  const id = unit.isWithinRisk ? 'cli.hiring.trade_off.note' : 'cli.hiring.trade_off.unsafe'
  const day = words.month(monthsAfter(hiring.asOf, reachedFrom))
  return `${table}\n\n${colours.dim(hang('', words.text(id, { day, riskShare: hiring.risk }), width))}`
}

function bookTable({ outlook, hiring, books }: HiringFound, { words, colours, width }: Page): string[] {
  if (books.length === 0) return []
  const rows = books.map(({ tier, hoursPerAccountMonth, accountsOnMean, accounts, ratio }) => [
    tierName(outlook, tier, words),
    words.decimal(hoursPerAccountMonth),
    words.number(accountsOnMean),
    words.number(accounts),
    words.number(ratio),
  ])
  const columns = ['book_hours', 'book_mean', 'book_risk', 'book_target'] as const
  const head = [
    words.text('cli.forecast.tier'),
    ...columns.map((column) => words.text(`cli.hiring.${column}`)),
  ]
  const table = drawTable({ head, rows, right: [1, 2, 3, 4], bold: colours.bold }, width)
  const title = colours.bold(colours.underline(words.text('cli.hiring.books', { riskShare: hiring.risk })))
  return [title, `${table}\n\n${colours.dim(hang('', words.text('cli.hiring.book_note'), width))}`]
}
