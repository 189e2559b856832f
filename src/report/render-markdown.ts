import type { Words } from '../language/describe.ts'
import { describeReport } from './describe-report.ts'
import { renderDocument } from './markdown/render-document.ts'
import type { ReportNote } from './report-context.ts'
import type { ReportedPlan } from './reported-plan.ts'

/** A plan as GitHub-flavoured Markdown, with the same sections as the page. */
export function renderMarkdown(plan: ReportedPlan, words: Words, notes: readonly ReportNote[] = []): string {
  return renderDocument(describeReport(plan, words, notes))
}
