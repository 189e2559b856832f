import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addJob } from '../../store/jobs.ts'
import type { Context } from '../context.ts'
import type { JobKind } from './job-work.ts'

/**
 * Notes long work and hands it to the queue, as a part of the transaction in which it was decided. Gives the id under which its
 * progress is read. `id` where something else already has the job's id.
 */
export async function startJob(
  { queue, workspaceId, actor, newId, now }: Context,
  transaction: Transaction,
  { id = newId(), kind, input }: { readonly id?: Uuid; readonly kind: JobKind; readonly input: unknown },
): Promise<Uuid> {
  await addJob(transaction, { workspaceId, id, kind, actor, input, createdAt: now() })
  await queue.send(transaction, { workspaceId, jobId: id })
  return id
}
