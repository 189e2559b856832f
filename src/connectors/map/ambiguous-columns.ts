import type { ImportProblem } from '../import-problem.ts'
import type { Sniffed } from '../table/sniff-table.ts'
import type { ReadingSpec } from './map-schema.ts'
import type { TableFields } from './table-fields.ts'

/** The questions that columns used in expressions leave open: the likes of 1.234, and days that read both ways. */
export function ambiguousColumns(question: {
  readonly file: string
  readonly sniffed: Sniffed
  readonly used: readonly string[]
  readonly fields: TableFields
  readonly reading: ReadingSpec
}): ImportProblem[] {
  const { file, sniffed, used, fields, reading } = question
  const problems: ImportProblem[] = []
  for (const name of new Set(used)) {
    const index = sniffed.header.indexOf(name)
    if (index < 0) continue
    const evidence = sniffed.columns[index]!
    const { type } = fields.readingOf(index)
    if (type === 'number' && reading.decimal === undefined && evidence.mark === 'ambiguous') {
      const { line, text } = evidence.firstAmbiguousNumber!
      problems.push({ code: 'number-format-ambiguous', file, line, column: name, values: { value: text } })
    }
    if (type === 'date' && reading.dates === undefined && evidence.order === 'ambiguous') {
      const { line, text } = evidence.firstAmbiguousDate!
      problems.push({ code: 'date-order-ambiguous', file, line, column: name, values: { value: text } })
    }
  }
  return problems
}
