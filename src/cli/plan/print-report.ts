import { type Block, type Report, textOf } from '../../report/report.ts'
import { drawFacts } from '../terminal/draw-facts.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

/** A screen is no report: longer tables are cut, and the cut is said. */
const SHOWN_ROWS = 12

const SEVERITY_COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** A report for the terminal: the answer first, then the wanted sections; pictures are left to the page. */
export function printReport(report: Report, sections: readonly string[], page: Page): string {
  const { colours, width } = page
  const head = [colours.bold(hang('', report.answer, width)), colours.dim(hang('', report.about, width))]
  const notices = report.notices.map((notice) => hang(`${colours.yellow('!')} `, notice, width))
  const wanted = sections.flatMap((id) => report.sections.filter((section) => section.id === id))
  return [
    head.join('\n'),
    ...(notices.length === 0 ? [] : [notices.join('\n')]),
    ...wanted.map(({ title, blocks }) => {
      const parts = blocks.map((block) => printBlock(block, page)).filter((text) => text !== '')
      return [colours.bold(colours.underline(title)), ...parts].join('\n\n')
    }),
  ].join('\n\n')
}

function printBlock(block: Block, page: Page): string {
  const { colours, width } = page
  switch (block.kind) {
    case 'text':
      return hang('', block.text, width)
    case 'heading':
      return colours.bold(block.text)
    case 'list':
      return block.items.map((item) => hang('• ', item, width)).join('\n')
    case 'figures':
      return drawFacts(
        block.figures.map(({ label, value }) => [label, value]),
        width,
      )
    case 'charts':
      return ''
    case 'table':
      return printTable(block, page)
    case 'findings':
      return block.findings.map((finding) => printFinding(finding, page)).join('\n\n')
    default:
      return block satisfies never
  }
}

type Finding = Extract<Block, { kind: 'findings' }>['findings'][number]

function printFinding(
  { severity, severityLabel, title, message, fix, money, accounts }: Finding,
  { words, colours, width }: Page,
): string {
  const about = words.series(money === undefined ? [severityLabel] : [severityLabel, money])
  const mark = colours[SEVERITY_COLOUR[severity]]('●')
  return [
    hang(`${mark} `, `${colours.bold(title)} ${colours.dim(`(${about})`)}`, width),
    hang('  ', message, width),
    ...(accounts === undefined ? [] : [colours.dim(hang('  ', accounts, width))]),
    hang(`  ${colours.dim('→')} `, fix, width),
  ].join('\n')
}

function printTable(
  { title, columns, rows, foot, rest }: Extract<Block, { kind: 'table' }>,
  { words, colours, width }: Page,
): string {
  const shown = rows.slice(0, SHOWN_ROWS)
  const body = [...shown, ...(foot === undefined ? [] : [foot])].map((row) => row.map(textOf))
  const drawn = drawTable(
    {
      head: columns.map((column) => column.title),
      rows: body,
      right: columns.flatMap(({ isNumber }, index) => (isNumber ? [index] : [])),
      bold: colours.bold,
    },
    width,
  )
  const more =
    rows.length > shown.length ? words.text('cli.more_rows', { count: rows.length - shown.length }) : rest
  return [
    ...(title === undefined ? [] : [colours.bold(hang('', title, width))]),
    drawn,
    ...(more === undefined ? [] : [colours.dim(hang('', more, width))]),
  ].join('\n')
}
