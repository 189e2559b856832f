import type { Connection } from '../../store/database.ts'
import { type HandoffFilter, listStoredHandoffs, type StoredHandoff } from '../../store/handoffs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { findSeenBook } from '../account/find-seen-book.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/**
 * [Q126] What the actor may see of handoffs: a CSM who sees their own book sees those that come to them, those that they still have
 * to hand over, and those of accounts of their book.
 */
export async function seenHandoffs(
  context: Context,
  connection: Connection,
): Promise<HandoffFilter['seenBy']> {
  const book = await findSeenBook(context, connection)
  return book && { book, run: await readPublishedRun(connection, context.workspaceId) }
}

/** A handoff that the actor may see. Throws `not-found` for any other. */
export async function getHandoff(
  context: Context,
  connection: Connection,
  handoffId: Uuid,
): Promise<StoredHandoff> {
  const filter = { seenBy: await seenHandoffs(context, connection) }
  const [found] = await listStoredHandoffs(connection, context.workspaceId, { filter, handoffId, limit: 1 })
  if (found !== undefined) return found
  throw new ProblemError([{ code: 'not-found', values: { what: 'handoff', id: handoffId } }])
}

/** The refusal of what can be done with an open handoff only. */
export function notOpen({ handoffId, state }: StoredHandoff): ProblemError {
  return new ProblemError([{ code: 'handoff-not-open', values: { handoff: handoffId, state } }])
}

/** The refusal of a change that was made on another revision than the present one. */
export function staleHandoff(current: number, seen: number): ProblemError {
  return new ProblemError([{ code: 'stale-revision', values: { seen, current } }])
}
