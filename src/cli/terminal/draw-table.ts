import { displayWidth } from './display-width.ts'
import { drawFacts } from './draw-facts.ts'
import { fitColumns, type Grid } from './fit-columns.ts'

export type TableText = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of figures: they stand to the right and are never broken. */
  readonly right: readonly number[]
  readonly bold: (text: string) => string
}

const GAP = '  '

/**
 * A calm table without lines, figures to the right. Where it is wider than the screen its titles are broken; where that is not
 * enough it is turned, a column for each row; else its texts are broken; and in the end each row is a list of its own.
 */
export function drawTable(table: TableText, width: number | undefined): string {
  if (table.rows.length === 0) return table.bold(table.head.join(GAP))
  const upright = layOut(table, width)
  if (upright?.isCalm) return draw(upright, table)
  const onItsSide = turned(table)
  const lying = layOut(onItsSide, width)
  if (lying?.isCalm) return draw(lying, onItsSide)
  return upright ? draw(upright, table) : drawRecords(table, width)
}

/** The table in columns that fit. `isCalm`: no text of a row had to be broken. */
function layOut({ head, rows, right }: TableText, width: number | undefined) {
  const columns = head.map((title, column) => ({
    cells: [title, ...rows.map((row) => row[column] ?? '')],
    isFigures: right.includes(column),
  }))
  const room = width === undefined ? undefined : width - GAP.length * (head.length - 1)
  const grid = fitColumns(columns, room)
  const isBroken = grid?.some(({ cells }) => cells.slice(1).some((lines) => lines.length > 1))
  return grid && { grid, isCalm: !isBroken }
}

function draw({ grid }: { readonly grid: Grid }, { rows, right, bold }: TableText): string {
  const lines = [undefined, ...rows].flatMap((_, row) => {
    const cells = grid.map((column) => column.cells[row] ?? [''])
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, column) => {
          const text = cell[line] ?? ''
          const blank = ' '.repeat(grid[column]!.width - displayWidth(text))
          const shown = row === 0 && text !== '' ? bold(text) : text
          return right.includes(column) ? blank + shown : shown + blank
        })
        .join(GAP)
        .trimEnd(),
    )
  })
  return lines.join('\n')
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
