import { parseDay } from '../../domain/kernel/day.ts'

/**
 * Writes `day("2024-12-31")` as the number of that day, as long as before, so that places in the expression stay true. Days are compared
 * as numbers; what is no day stays as it is, and the check of the expression refuses it.
 */
export function withDayLiterals(expression: string): string {
  return expression.replace(/\bday\(\s*(["'])(\d{4}-\d{2}-\d{2})\1\s*\)/g, (call, _quote, text: string) => {
    const day = parseDay(text)
    return day === undefined ? call : `(${day})`.padEnd(call.length)
  })
}
