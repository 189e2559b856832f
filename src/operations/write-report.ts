import { rename, rm, writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { Plan } from '../domain/plan/plan.ts'
import type { Words } from '../language/describe.ts'
import type { ReportNote } from '../report/report-context.ts'
import { writingProblem } from './file-problem.ts'
import { type Problem, ProblemError } from './problem.ts'
import { createPagePrinter, type PrinterSettings } from './report/create-page-printer.ts'
import { findChromium } from './report/find-chromium.ts'
import { checkFolder, isFolder } from './write-new-file.ts'

// Loaded when wanted: a plan that is only printed should not wait for the libraries of pages and workbooks.
const FORMATS = {
  '.html': async () => (await import('../report/render-html.ts')).renderHtml,
  '.pdf': async () => (await import('../report/render-html.ts')).renderHtml,
  '.md': async () => (await import('../report/render-markdown.ts')).renderMarkdown,
  '.xlsx': async () => (await import('../report/render-xlsx.ts')).renderXlsx,
} as const
type ReportFormat = keyof typeof FORMATS

/** A file that a report may be written to. */
export type ReportPlace = { readonly path: string; readonly format: ReportFormat }

/**
 * Refuses, before any work begins, a file whose ending names no format, whose folder cannot be written to, or which is one of
 * the inputs, and a PDF where there is no Chromium. A report that exists is replaced.
 */
export async function checkReportPlace(
  path: string,
  inputs: readonly (string | undefined)[],
  printer: PrinterSettings,
): Promise<ReportPlace> {
  const format = extname(path).toLowerCase()
  if (!isFormat(format)) {
    throw problem('report-format', path, { formats: Object.keys(FORMATS) })
  }
  if (inputs.some((input) => input !== undefined && resolve(input) === resolve(path))) {
    throw problem('report-over-input', path)
  }
  // Not after the wait for a plan.
  if (format === '.pdf' && findChromium(printer) === undefined) throw problem('pdf-needs-browser', path)
  await checkFolder(path)
  if (await isFolder(path)) throw problem('file-is-folder', path)
  return { path, format }
}

/** Writes a report whole or not at all: beside its place first, then moved there. */
export async function writeReport({
  place: { path, format },
  plan,
  words,
  notes,
  printer,
}: {
  readonly place: ReportPlace
  readonly plan: Plan
  readonly words: Words
  readonly notes: readonly ReportNote[]
  /** Of a PDF. */
  readonly printer: PrinterSettings
}): Promise<void> {
  const render = await FORMATS[format]()
  const beside = `${path}.${process.pid}.part`
  try {
    const rendered = await render(plan, words, notes)
    const isPdf = format === '.pdf' && typeof rendered === 'string'
    const content = isPdf ? await createPagePrinter(printer)(rendered) : rendered
    await writeFile(beside, content, { flag: 'wx' })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error instanceof ProblemError ? error : writingProblem(error, path)
  }
}

function isFormat(ending: string): ending is ReportFormat {
  return Object.hasOwn(FORMATS, ending)
}

function problem(code: Problem['code'], file: string, values: Problem['values'] = {}) {
  return new ProblemError([{ code, file, values }])
}
