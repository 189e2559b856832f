import type { Words } from '../language/describe.ts'
import { describeReport } from './describe-report.ts'
import { contextOf, type ReportNote } from './report-context.ts'
import type { ReportedPlan } from './reported-plan.ts'
import { economicsSheets } from './xlsx/economics-sheets.ts'
import { listSheets } from './xlsx/list-sheets.ts'
import { findingsSheet, scaleSheet, summarySheet } from './xlsx/summary-sheets.ts'
import { writeWorkbook } from './xlsx/write-workbook.ts'

/**
 * A plan as an XLSX workbook, in pieces: summary, inputs and unit economics as live formulas, findings, scale, and every
 * movement, held movement and unplaced account. No cell of a customer list can become a formula.
 */
export function renderXlsx(
  plan: ReportedPlan,
  words: Words,
  notes: readonly ReportNote[] = [],
): AsyncGenerator<Uint8Array> {
  const context = contextOf(plan, words, notes)
  const report = describeReport(plan, words, notes)
  return writeWorkbook({
    title: report.title,
    sheets: [
      summarySheet(report, context),
      ...economicsSheets(context),
      findingsSheet(context),
      scaleSheet(context),
    ],
    streamed: listSheets(context),
  })
}
