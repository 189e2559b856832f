import type { ReportContext } from '../report-context.ts'

/** What a reader must know before the figures. */
export function noticesOf({ plan, words }: ReportContext): string[] {
  const { acvProxy } = plan.customerBase
  return [
    ...(acvProxy === undefined ? [] : [words.text('report.notice.acv_proxy', { proxy: acvProxy })]),
    ...(plan.assessment.refused ? [words.text('basis.refused')] : []),
    ...(plan.isDefaultModel ? [words.text('report.notice.default_model')] : []),
  ]
}
