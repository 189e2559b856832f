import { parseDay } from '../../domain/kernel/day.ts'
import type { Database } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findJob, type Job } from '../../store/jobs.ts'
import type { Context } from '../context.ts'
import type { ImportRequest } from '../import/import-input.ts'
import type { ImportReport } from '../import/import-report.ts'
import type { UploadedFile } from '../import/receive-upload.ts'
import { requestImport } from '../import/request-import.ts'
import { aContext, type TestSurroundings, testSurroundings } from './a-context.ts'
import { runSentJobs } from './run-sent-jobs.ts'

/** A workspace whose jobs a test runs. */
export type Importer = { readonly surroundings: TestSurroundings; readonly context: Context }

/** An empty workspace to import into. */
export async function anImporter(served: Database): Promise<Importer> {
  const surroundings = testSurroundings(served)
  return { surroundings, context: await aContext(surroundings) }
}

export type ListGiven = Partial<Omit<ImportRequest, 'asOf'>> & {
  readonly name?: string
  /** YYYY-MM-DD. */
  readonly on?: string
}

/** Files on their way, in small chunks. */
export async function* filesOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): AsyncGenerator<UploadedFile> {
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string)
    yield {
      name,
      bytes: (async function* () {
        for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000)
      })(),
    }
  }
}

/** Imports a list as a person would, and waits for its job. */
export async function importList(
  { surroundings, context }: Importer,
  text: string | Readonly<Record<string, string | Uint8Array>>,
  { name = 'list.csv', on, ...given }: ListGiven = {},
): Promise<{ readonly importId: Uuid; readonly job: Job; readonly report: ImportReport }> {
  const request: ImportRequest = {
    ...{ kind: 'accounts', source: 'crm', isDryRun: false, skipRejected: false },
    ...(on === undefined ? {} : { asOf: parseDay(on)! }),
    ...given,
  }
  const files = typeof text === 'string' ? { [name]: text } : text
  const { jobId } = await requestImport(context, request, filesOf(files))
  await runSentJobs(surroundings)
  const job = (await findJob(context.database, context.workspaceId, jobId))!
  return { importId: jobId, job, report: job.result as ImportReport }
}
