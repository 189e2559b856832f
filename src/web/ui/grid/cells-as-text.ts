import type { GridColumn } from './column.ts'

/** Rows as a spreadsheet takes them from the clipboard: a tab between cells, a line a row. */
export function cellsAsText<Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  hasHeads: boolean,
): string {
  const lines = rows.map((row) => columns.map((column) => column.text(row)))
  if (hasHeads) lines.unshift(columns.map(({ label }) => label))
  return lines.map((line) => line.map(oneCell).join('\t')).join('\n')
}

/** A cell must not end its row or its column. */
function oneCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}
