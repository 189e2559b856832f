import type { ImportProblem } from '../import-problem.ts'
import type { Sniffed } from '../table/sniff-table.ts'
import type { TableFields } from './table-fields.ts'

/** The questions that columns used in expressions leave open: the likes of 1.234, and days that read both ways. */
export function ambiguousColumns(question: {
  readonly file: string
  readonly sniffed: Sniffed
  readonly used: readonly string[]
  readonly fields: TableFields
}): ImportProblem[] {
  const { file, sniffed, used, fields } = question
  const problems: ImportProblem[] = []
  for (const name of new Set(used)) {
    const index = sniffed.header.indexOf(name)
    if (index < 0) continue
    const evidence = sniffed.columns[index]!
    const { type, mark, order } = fields.readingOf(index)
    if (type === 'number' && mark === 'ambiguous') {
      const { line, text } = evidence.doubtfulNumber
      problems.push({ code: 'number-format-ambiguous', file, line, column: name, values: { value: text } })
    }
    if (type === 'date' && order === 'ambiguous') {
      const { line, text } = evidence.doubtfulDate
      problems.push({ code: 'date-order-ambiguous', file, line, column: name, values: { value: text } })
    }
  }
  return problems
}
