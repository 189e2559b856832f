import { displayWidth } from './display-width.ts'
import { drawFacts } from './draw-facts.ts'
import { longestPiece, wrapText } from './wrap-text.ts'

export type TableText = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of figures: they stand to the right and are never broken. */
  readonly right: readonly number[]
  readonly bold: (text: string) => string
}

const GAP = 2

/**
 * A calm table without lines, figures to the right. Where it is wider than the screen, texts and titles are broken; where that
 * is not enough it is turned, a column for each row; and where that is not enough each row is a list of its own.
 */
export function drawTable(table: TableText, width: number | undefined): string {
  return drawColumns(table, width) ?? drawColumns(turned(table), width) ?? drawRecords(table, width)
}

/** Undefined when the columns cannot be made narrow enough. */
function drawColumns({ head, rows, right, bold }: TableText, width: number | undefined): string | undefined {
  const isFigure = (column: number) => right.includes(column)
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? '')
  const columns = head.map((title, column) => {
    const cells = cellsOf(column)
    const least = cells.map(isFigure(column) ? displayWidth : longestPiece)
    return {
      least: Math.max(longestPiece(title), ...least),
      cells: Math.max(0, ...cells.map(displayWidth)),
      title: displayWidth(title),
    }
  })
  const widths = fitWidths(columns, width === undefined ? undefined : width - GAP * (head.length - 1))
  if (widths === undefined) return undefined
  const draw = (row: readonly string[], style: (text: string) => string): string[] => {
    const broken = head.map((_, column) => wrapText(row[column] ?? '', widths[column]))
    const height = Math.max(...broken.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      broken
        .map((lines, column) => {
          const text = lines[line] ?? ''
          const blank = ' '.repeat(Math.max(0, widths[column]! - displayWidth(text)))
          const shown = text === '' ? '' : style(text)
          return isFigure(column) ? blank + shown : shown + blank
        })
        .join(' '.repeat(GAP))
        .trimEnd(),
    )
  }
  return [...draw(head, bold), ...rows.flatMap((row) => draw(row, (text) => text))].join('\n')
}

type Extent = { readonly least: number; readonly cells: number; readonly title: number }

/** Titles give way first, then the widest texts, a column at a time, so that no column is broken more than it must. */
function fitWidths(columns: readonly Extent[], width: number | undefined): number[] | undefined {
  const widths = columns.map(({ cells, title }) => Math.max(cells, title))
  if (width === undefined) return widths
  if (columns.reduce((sum, { least }) => sum + least, 0) > width) return undefined
  let surplus = widths.reduce((sum, each) => sum + each, 0) - width
  const shrinkTo = (floorOf: (column: Extent) => number) => {
    while (surplus > 0) {
      const room = columns.map((column, index) => (widths[index]! > floorOf(column) ? widths[index]! : 0))
      const widest = room.indexOf(Math.max(...room))
      if (room[widest] === 0) return
      widths[widest]!--
      surplus--
    }
  }
  shrinkTo(({ least, cells }) => Math.max(least, cells))
  shrinkTo(({ least }) => least)
  return widths
}

function turned({ head, rows, bold }: TableText): TableText {
  const [corner = '', ...titles] = head
  return {
    head: [corner, ...rows.map((row) => row[0] ?? '')],
    rows: titles.map((title, index) => [title, ...rows.map((row) => row[index + 1] ?? '')]),
    right: rows.map((_, index) => index + 1),
    bold,
  }
}

function drawRecords({ head, rows, bold }: TableText, width: number | undefined): string {
  return rows
    .map((row) => {
      const facts = head.slice(1).map((title, index): [string, string] => [title, row[index + 1] ?? ''])
      return `${bold(row[0] ?? '')}\n${drawFacts(facts, width)}`
    })
    .join('\n\n')
}
