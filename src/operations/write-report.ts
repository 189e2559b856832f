import { rename, rm, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Plan } from '../domain/plan/plan.ts'
import type { Words } from '../language/describe.ts'
import type { ReportNote } from '../report/report-context.ts'
import { ProblemError } from './problem.ts'

// Loaded when wanted: a plan that is only printed should not wait for the libraries of pages and workbooks.
const FORMATS = {
  '.html': async () => (await import('../report/render-html.ts')).renderHtml,
  '.md': async () => (await import('../report/render-markdown.ts')).renderMarkdown,
  '.xlsx': async () => (await import('../report/render-xlsx.ts')).renderXlsx,
} as const
export type ReportFormat = keyof typeof FORMATS

/** The format that a file's ending asks for. Throws a problem that names the endings there are. */
export function reportFormatOf(path: string): ReportFormat {
  const ending = extname(path).toLowerCase()
  if (Object.hasOwn(FORMATS, ending)) return ending as ReportFormat
  throw new ProblemError([{ code: 'report-format', file: path, values: { formats: Object.keys(FORMATS) } }])
}

/** Writes a report whole or not at all: beside its place first, then moved there. */
export async function writeReport({
  path,
  format,
  plan,
  words,
  notes,
}: {
  readonly path: string
  readonly format: ReportFormat
  readonly plan: Plan
  readonly words: Words
  readonly notes: readonly ReportNote[]
}): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  try {
    const render = await FORMATS[format]()
    await writeFile(beside, await render(plan, words, notes))
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
    if (code === undefined) throw error
    throw new ProblemError([{ code: 'report-not-written', file: path, values: { reason: code } }])
  }
}
