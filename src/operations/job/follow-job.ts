import { setTimeout as wait } from 'node:timers/promises'
import type { Uuid } from '../../store/identifier.ts'
import type { Job } from '../../store/jobs.ts'
import type { Context } from '../context.ts'
import { readJob } from './read-job.ts'

const PAUSE_MILLISECONDS = 300

/**
 * A job as it is, and again whenever it has gone on, until it is finished or nobody listens any more. Throws `not-found` for what
 * is no job of the workspace.
 */
export async function* followJob(
  context: Context,
  { jobId, signal }: { readonly jobId: Uuid; readonly signal: AbortSignal },
): AsyncGenerator<Job> {
  let told: string | undefined
  while (!signal.aborted) {
    const job = await readJob(context, { jobId })
    const state = JSON.stringify([job.state, job.stage, job.done, job.total, job.attempts])
    if (state !== told) yield job
    told = state
    if (job.finishedAt !== undefined) return
    await wait(PAUSE_MILLISECONDS, undefined, { signal }).catch(() => {})
  }
}
