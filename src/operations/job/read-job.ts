import type { Uuid } from '../../store/identifier.ts'
import { findJob, type Job } from '../../store/jobs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** A job of the workspace. Throws `not-found` for what is none. */
export async function readJob(context: Context, { jobId }: { readonly jobId: Uuid }): Promise<Job> {
  allow(context, 'job.read')
  const job = await findJob(context.database, context.workspaceId, jobId)
  if (job !== undefined) return job
  throw new ProblemError([{ code: 'not-found', values: { what: 'job', id: jobId } }])
}
