import { createReadStream } from 'node:fs'
import { type Day, parseDay } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Context } from '../context.ts'
import { listImports } from '../import/list-imports.ts'
import { requestImport } from '../import/request-import.ts'
import { followJob } from '../job/follow-job.ts'

/** The examples stand beside src/ in a checkout and beside dist/ in the package. */
export const DEMO_FOLDER = new URL('../../../examples/demo/', import.meta.url)
/** The day that the demo company's files are true for; see examples/demo/README.md. */
export const DEMO_DAY: Day = parseDay('2026-07-01')!

type DemoKind = 'people' | 'accounts' | 'signals'

/** Takes a list of the demo company in, if that was not begun already, and waits for it. */
export async function importOnce(
  context: Context,
  { kind, file, signal }: { readonly kind: DemoKind; readonly file: string; readonly signal: AbortSignal },
): Promise<void> {
  if (signal.aborted) return
  const runs = await listImports(context, { limit: 10 })
  const begun = runs.find((run) => run.kind === kind)
  const jobId = begun?.id ?? (await importList(context, kind, bytesOf(file)))
  await waitFor(context, jobId, signal)
}

/** Takes a list in; gives the job that does it. */
export async function importList(
  context: Context,
  kind: DemoKind,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Uuid> {
  const list = {
    kind,
    source: 'demo',
    asOf: demoDayOf(context),
    isDryRun: false,
    skipRejected: false,
  } as const
  const { jobId } = await requestImport(context, list, oneFile(`${kind}.csv`, bytes))
  return jobId
}

function bytesOf(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(new URL(file, DEMO_FOLDER)) as AsyncIterable<Uint8Array>
}

async function* oneFile(name: string, bytes: AsyncIterable<Uint8Array>) {
  yield { name, bytes }
}

/** A machine whose clock is behind has no future yet. */
export function demoDayOf({ today }: Context): Day {
  return Math.min(DEMO_DAY, today())
}

/** Until a worker has done it. Throws when it could not. */
export async function waitFor(context: Context, jobId: Uuid, signal: AbortSignal): Promise<void> {
  for await (const job of followJob(context, { jobId, signal })) {
    if (job.state === 'failed')
      throw new Error(`a job of the demo company failed: ${JSON.stringify(job.problems)}`)
  }
}
