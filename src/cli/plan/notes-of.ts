import type { ImportSummary } from '../../connectors/import-summary.ts'
import type { ReportNote } from '../../report/report-context.ts'

/** What a reader should know about the list behind a plan: what reading it noted, and what was left out of it. */
export function notesOf({ file, notes, rejectedRows, rejectedValues, rows }: ImportSummary): ReportNote[] {
  return [
    ...notes,
    ...(rejectedRows === 0 ? [] : [{ code: 'rows-left-out', values: { file, count: rejectedRows, rows } }]),
    ...(rejectedValues === 0 ? [] : [{ code: 'values-left-out', values: { file, count: rejectedValues } }]),
  ]
}
