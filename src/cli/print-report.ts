import type { Words } from '../language/describe.ts'
import { type Block, type Report, textOf } from '../report/report.ts'
import { facts, table } from './table.ts'
import type { Terminal } from './terminal.ts'

type Colours = Terminal['colours']
type Printing = { readonly words: Words; readonly colours: Colours }

/** A screen is no report: longer tables are cut, and the cut is said. */
const SHOWN_ROWS = 12

const SEVERITY_COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** A report for the terminal: the answer first, then the figures, then the wanted sections; pictures are left to the page. */
export function printReport(report: Report, sections: readonly string[], printing: Printing): string {
  const { colours } = printing
  const head = [colours.bold(report.answer), colours.dim(report.about)].join('\n')
  const notices = report.notices.map((notice) => `${colours.yellow('!')} ${notice}`)
  const wanted = sections.flatMap((id) => report.sections.filter((section) => section.id === id))
  return [
    head,
    ...(notices.length === 0 ? [] : [notices.join('\n')]),
    ...wanted.map(({ title, blocks }) => {
      const parts = blocks.map((block) => printBlock(block, printing)).filter((text) => text !== '')
      return [colours.bold(colours.underline(title)), ...parts].join('\n\n')
    }),
  ].join('\n\n')
}

function printBlock(block: Block, printing: Printing): string {
  const { colours } = printing
  switch (block.kind) {
    case 'text':
      return block.text
    case 'heading':
      return colours.bold(block.text)
    case 'list':
      return block.items.map((item) => `• ${item}`).join('\n')
    case 'figures':
      return facts(block.figures.map(({ label, value }) => [label, value]))
    case 'charts':
      return ''
    case 'table':
      return printTable(block, printing)
    case 'findings':
      return block.findings
        .map(({ severity, severityLabel, title, message, fix, money }) => {
          const about = money === undefined ? severityLabel : `${severityLabel}, ${money}`
          const head = `${colours[SEVERITY_COLOUR[severity]]('●')} ${colours.bold(title)} ${colours.dim(`(${about})`)}`
          return `${head}\n  ${message}\n  ${colours.dim('→')} ${fix}`
        })
        .join('\n\n')
    default:
      return block satisfies never
  }
}

function printTable(
  { title, columns, rows, foot, rest }: Extract<Block, { kind: 'table' }>,
  { words, colours }: Printing,
): string {
  const right = columns.flatMap(({ isNumber }, index) => (isNumber ? [index] : []))
  const shown = rows.slice(0, SHOWN_ROWS)
  const body = [...shown, ...(foot === undefined ? [] : [foot])].map((row) => row.map(textOf))
  const drawn = table(
    columns.map((column) => column.title),
    body,
    { right, colours },
  )
  const more =
    rows.length > shown.length ? words.text('cli.more_rows', { count: rows.length - shown.length }) : rest
  return [
    ...(title === undefined ? [] : [colours.bold(title)]),
    drawn,
    ...(more === undefined ? [] : [colours.dim(more)]),
  ].join('\n')
}
