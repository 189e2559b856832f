import type { Words } from '../language/describe.ts'
import { describeReport } from './describe-report.ts'
import { renderPage } from './html/render-page.ts'
import type { ReportNote } from './report-context.ts'
import type { ReportedPlan } from './reported-plan.ts'

/** A plan as one self-contained HTML page that prints on A4; lists are capped, so a million accounts fit as well. */
export function renderHtml(plan: ReportedPlan, words: Words, notes: readonly ReportNote[] = []): string {
  return renderPage(describeReport(plan, words, notes))
}
