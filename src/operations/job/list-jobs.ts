import { type Job, type JobPlace, listJobs as listStoredJobs } from '../../store/jobs.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { seesOwnJobs } from './read-job.ts'
import { whoIs } from './who-is.ts'

/** A page of the jobs that the actor has asked for, the newest first. */
export async function listJobs(
  context: Context,
  { before, limit }: { readonly before?: JobPlace | undefined; readonly limit: number },
): Promise<Job[]> {
  allow(context, 'job.read')
  const { database, workspaceId, actor } = context
  if (!seesOwnJobs(actor)) return []
  return listStoredJobs(database, workspaceId, { askedBy: whoIs(actor), before, limit })
}
