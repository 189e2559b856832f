import { cutText } from '../../domain/kernel/cut-text.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import type { Language } from '../../domain/model/model.ts'
import { describe } from '../../language/describe.ts'
import { describeReport } from '../../report/describe-report.ts'
import type { PageLook } from '../../report/html/page-look.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { type LoadedReport, loadReport } from './load-report.ts'

export const REPORT_FORMATS = ['html', 'pdf', 'xlsx', 'md'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** A report as a file. A workbook is made while it is read, so that others are answered meanwhile. */
export type PlanReport = {
  /** In the words of the report. */
  readonly fileName: string
  /** The same for programs that take only plain letters. */
  readonly plainName: string
  readonly content: string | Uint8Array | AsyncGenerator<Uint8Array>
}

/**
 * [Q110] The report of a plan as it was computed, in a language and a format. Throws `plan-not-ready`, `report-not-kept`, and for
 * a PDF `pdf-needs-browser` and `pdf-not-printed`.
 */
export async function readPlanReport(
  context: Context,
  {
    planId,
    format,
    language,
    look,
    signal,
  }: {
    readonly planId: Uuid
    readonly format: ReportFormat
    readonly language: Language
    /** Of HTML on a screen. */
    readonly look?: PageLook | undefined
    /** Aborted when nobody waits for the file any more. */
    readonly signal?: AbortSignal | undefined
  },
): Promise<PlanReport> {
  allow(context, 'plan.read')
  const report = await loadReport(context, { workspaceId: context.workspaceId, planId })
  const { plan } = report
  const words = describe({ language, currency: plan.currency })
  const title = words.text('report.title', { model: plan.model.name, asOfDay: plan.asOf })
  return {
    fileName: `${fileNameOf(title)}.${format}`,
    plainName: `tierwise-${formatDay(plan.asOf)}.${format}`,
    content: await contentOf(context, report, { format, words, look, signal }),
  }
}

type Wanted = Pick<Parameters<typeof readPlanReport>[1], 'format' | 'look' | 'signal'> & {
  readonly words: ReturnType<typeof describe>
}

/** Each format is loaded when it is asked for first: most processes never make a workbook. */
async function contentOf(
  { printPage }: Context,
  { plan, notes }: LoadedReport,
  { format, words, look, signal }: Wanted,
): Promise<PlanReport['content']> {
  switch (format) {
    case 'html': {
      const { renderPage } = await import('../../report/html/render-page.ts')
      return renderPage(describeReport(plan, words, notes), look)
    }
    case 'md':
      return (await import('../../report/render-markdown.ts')).renderMarkdown(plan, words, notes)
    case 'xlsx':
      return (await import('../../report/render-xlsx.ts')).renderXlsx(plan, words, notes)
    case 'pdf': {
      if (printPage === undefined) throw new ProblemError([{ code: 'pdf-needs-browser', values: {} }])
      return printPage((await import('../../report/render-html.ts')).renderHtml(plan, words, notes), signal)
    }
  }
}

/** Without what the file systems of our readers do not take. */
function fileNameOf(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/-?\s+/g, ' ')
    .trim()
  return cutText(plain, 120)
}
