const STARTS = /^[=+\-@\t\r]/
/** A number as this program or a spreadsheet writes it: a sign before it makes no formula. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/**
 * A cell that a spreadsheet shows as text instead of running it: an apostrophe goes before `=`, `+`, `-`, `@`, tab and carriage return
 * (OWASP, "CSV Injection"), also after spaces, which spreadsheets drop. Numbers stay as they are.
 */
export function neutraliseFormula(cell: string): string {
  const start = cell.replace(/^[ \u00a0]+/, '')
  return STARTS.test(start) && !NUMBER.test(start.trim()) ? `'${cell}` : cell
}
