import { type Job, type JobPlace, listJobs as listStoredJobs } from '../../store/jobs.ts'
import type { Actor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** A page of the jobs that the actor has asked for, the newest first. */
export async function listJobs(
  context: Context,
  { before, limit }: { readonly before?: JobPlace | undefined; readonly limit: number },
): Promise<Job[]> {
  allow(context, 'job.read')
  const { database, workspaceId, actor } = context
  return listStoredJobs(database, workspaceId, { askedBy: whoIs(actor), before, limit })
}

/** What of an actor stays the same when their rights change. */
function whoIs(actor: Actor): Readonly<Record<string, unknown>> {
  switch (actor.kind) {
    case 'user':
      return { kind: actor.kind, userId: actor.userId }
    case 'api-key':
      return { kind: actor.kind, apiKeyId: actor.apiKeyId }
    case 'system':
      return { kind: actor.kind }
    default:
      return actor satisfies never
  }
}
