import type { GridColumn, GridRows } from './column.ts'

/** Saves all rows as they are filtered and ordered, with all columns, as a CSV file that spreadsheets open. */
export function exportRows<Row>(
  fileName: string,
  columns: readonly GridColumn<Row>[],
  rows: GridRows<Row>,
): void {
  const lines = [columns.map(({ label }) => label)]
  for (let index = 0; index < rows.count; index++) {
    const row = rows.at(index)
    if (row !== undefined) lines.push(columns.map((column) => column.text(row)))
  }
  // Without the mark Excel takes UTF-8 for something else.
  const csv = `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${fileName}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/** A cell that neither ends early nor begins as a formula, which a spreadsheet would run. */
export function csvCell(text: string): string {
  const harmless = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
