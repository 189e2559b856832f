import { isDeepStrictEqual } from 'node:util'
import type { Uuid } from '../../store/identifier.ts'
import { findJob, type Job } from '../../store/jobs.ts'
import type { Actor } from '../access/actor.ts'
import { allow, mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { JobKind } from './job-work.ts'
import { JOB_WORKS } from './job-works.ts'
import { whoIs } from './who-is.ts'

/**
 * A job that the actor has asked for, or whose subject they may read: its result and its problems name accounts. Throws
 * `not-found` for any other.
 */
export async function readJob(context: Context, { jobId }: { readonly jobId: Uuid }): Promise<Job> {
  allow(context, 'job.read')
  const job = await findJob(context.database, context.workspaceId, jobId)
  if (job !== undefined && isSeen(context.actor, job)) return job
  throw new ProblemError([{ code: 'not-found', values: { what: 'job', id: jobId } }])
}

function isSeen(actor: Actor, job: Job): boolean {
  if (mayDo(actor, JOB_WORKS[job.kind as JobKind].sight)) return true
  return seesOwnJobs(actor) && isDeepStrictEqual(whoIs(job.actor as Actor), whoIs(actor))
}

/** [Q84] Not who was made a CSM since and sees a book only: what they asked for is about accounts outside of it. */
export function seesOwnJobs(actor: Actor): boolean {
  return actor.kind !== 'user' || actor.bookOf === undefined
}
