import { neutraliseFormula } from './neutralise-formula.ts'

export type CsvCell = string | number | boolean | undefined

/** One line of a CSV file by RFC 4180, without its end. Unknown is empty; texts that a spreadsheet would run are neutralised. */
export function csvLine(cells: readonly CsvCell[]): string {
  // A line of one empty cell would be a blank line, which readers skip.
  return cells.length === 1 && (cells[0] === undefined || cells[0] === '')
    ? '""'
    : cells.map(csvCell).join(',')
}

/** Lines of a CSV file, header first, each with CR LF as RFC 4180 has it. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly CsvCell[]>): Generator<string> {
  yield `${csvLine(header)}\r\n`
  for (const row of rows) yield `${csvLine(row)}\r\n`
}

function csvCell(cell: CsvCell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = neutraliseFormula(cell)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
