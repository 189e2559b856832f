import type { GridColumn, GridRows } from './column.ts'
import { csvCell } from './csv-cell.ts'

/** Rows between which the browser may do something else. */
const AT_A_TIME = 2000

/** Saves all rows as they are filtered and ordered, with all columns, as a CSV file that spreadsheets open. */
export async function exportRows<Row>(
  fileName: string,
  columns: readonly GridColumn<Row>[],
  rows: GridRows<Row>,
): Promise<void> {
  const lines = [lineOf(columns.map(({ label }) => label))]
  await walkRows(rows, (row) => lines.push(lineOf(columns.map((column) => column.text(row)))))
  // Without the mark Excel takes UTF-8 for something else.
  saveFile(new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`)
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Takes the rows that are there one after another, and lets the browser draw in between. */
export async function walkRows<Row>(rows: GridRows<Row>, take: (row: Row) => void): Promise<void> {
  for (let index = 0; index < rows.count; index++) {
    const row = rows.at(index)
    if (row !== undefined) take(row)
    if (index % AT_A_TIME === AT_A_TIME - 1) await new Promise((resolve) => setTimeout(resolve))
  }
}

export function saveFile(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
