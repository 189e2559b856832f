import type { BridgeFigures } from '../../../domain/retention/bridge/bridge.ts'
import type { Cohort } from '../../../domain/retention/bridge/cohorts-of.ts'
import { firstDayOf, parseMonth } from '../../../domain/retention/bridge/month.ts'
import type { Words } from '../../../language/describe.ts'
import type { BridgeFound } from '../../../operations/retention/measure-bridge.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { bridgeNotices } from './bridge-notices.ts'
import { sayDefinition } from './say-definition.ts'

const FIGURES = [
  'opening',
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
  'closing',
  'grr',
  'nrr',
  'logo_churn',
] as const

/** Longer tables are read by nobody; --json has all. */
const MOST_MONTHS = 24
const AGES = [0, 1, 3, 6, 12, 18, 24, 36]

/** The answer in words, what the figures mean, and the tables: months, longer periods, groups, cohorts. */
export function printBridge(found: BridgeFound, page: Page): string {
  const { words, colours, width } = page
  const { bridge, grouped, cohorts, question } = found
  const { months, periods } = bridge
  const shown = months.slice(-MOST_MONTHS).map(({ month, isCutOff, ...figures }) => ({
    label: `${monthWords(month, words)}${isCutOff ? ' *' : ''}`,
    figures,
  }))
  const longer = periods.map(({ period, isCutOff, ...figures }) => ({
    label: `${period}${isCutOff ? ' *' : ''}`,
    figures,
  }))
  const groups = grouped?.groups.map(({ group, bridge: own }) => ({
    label: group ?? words.text('retention.no_group'),
    figures: own.totals,
  }))
  const table = (title: 'month' | 'period' | 'group', rows: readonly Row[]) =>
    drawFigures(words.text(`retention.bridge.${title}`), rows, page)
  const notices = bridgeNotices(found, words).map((notice) => hang(`${colours.yellow('!')} `, notice, width))
  const heading = (text: string) => colours.bold(colours.underline(text))
  return [
    `${colours.bold(hang('', headline(found, words), width))}\n${colours.dim(hang('', sayDefinition(bridge, words), width))}`,
    ...(notices.length === 0 ? [] : [notices.join('\n')]),
    table('month', shown),
    ...(months.length > MOST_MONTHS
      ? [colours.dim(words.text('cli.retention.last_months', { shown: MOST_MONTHS, all: months.length }))]
      : []),
    ...(longer.length === 0 ? [] : [table('period', longer)]),
    ...(groups === undefined
      ? []
      : [heading(words.text('cli.retention.by_group', { column: question.group })), table('group', groups)]),
    ...(cohorts === undefined
      ? []
      : [heading(words.text('cli.retention.by_cohort')), drawCohorts(cohorts, page)]),
  ].join('\n\n')
}

function headline({ bridge, question }: BridgeFound, words: Words): string {
  const { months, totals } = bridge
  const [first, last] = [months[0]!, months.at(-1)!]
  const values = {
    measure: question.measure,
    openingMinor: totals.openingMinor,
    from: monthWords(first.month, words),
    to: monthWords(last.month, words),
  }
  if (last.closingCustomers === 0) {
    const highest = months.reduce((best, month) => (month.closingMinor > best.closingMinor ? month : best))
    return words.text('cli.retention.bridge.headline_left', {
      ...values,
      highestMinor: highest.closingMinor,
      at: monthWords(highest.month, words),
    })
  }
  const whole = words.text('cli.retention.bridge.headline', { ...values, closingMinor: totals.closingMinor })
  const full = months.findLast(({ isCutOff, grr }) => !isCutOff && grr !== undefined)
  if (full === undefined) return whole
  const lately = words.text('cli.retention.bridge.lately', {
    month: monthWords(full.month, words),
    grrShare: full.grr,
    nrrShare: full.nrr,
    lost: full.counts.churn,
    customers: full.openingCustomers,
  })
  return words.paragraph([whole, lately])
}

type Row = { readonly label: string; readonly figures: BridgeFigures }

function drawFigures(title: string, rows: readonly Row[], { words, colours, width }: Page): string {
  const head = [title, ...FIGURES.map((figure) => words.text(`retention.bridge.${figure}`))]
  const cells = rows.map(({ label, figures }) => [
    label,
    ...[figures.openingMinor, figures.newMinor, figures.reactivationMinor, figures.expansionMinor].map(
      words.moneyShort,
    ),
    ...[-figures.contractionMinor, -figures.churnMinor].map((minor) => words.moneyShort(minor + 0)),
    words.moneyShort(figures.closingMinor),
    ...[figures.grr, figures.nrr, figures.logoChurn].map(words.share),
  ])
  return drawTable({ head, rows: cells, right: [...head.keys()].slice(1), bold: colours.bold }, width)
}

/** NRR of each cohort by age, and how many customers are left in brackets. */
function drawCohorts(cohorts: readonly Cohort[], { words, colours, width }: Page): string {
  const oldest = Math.max(...cohorts.map(({ ages }) => ages.length - 1))
  const ages = AGES.filter((age) => age <= oldest)
  const head = [
    words.text('retention.bridge.cohort'),
    words.text('retention.bridge.customers'),
    ...ages.map((age) => words.text('retention.bridge.age', { count: age })),
  ]
  const rows = cohorts
    .slice(-MOST_MONTHS)
    .map(({ cohort, customers, ages: own }) => [
      cohort,
      words.number(customers),
      ...ages.map((age) =>
        own[age] ? `${words.share(own[age].nrr)} (${words.number(own[age].customers)})` : '',
      ),
    ])
  return drawTable({ head, rows, right: [...head.keys()].slice(1), bold: colours.bold }, width)
}

function monthWords(month: string, words: Words): string {
  return words.month(firstDayOf(parseMonth(month)!))
}
