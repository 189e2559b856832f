import { appendAct } from '../../store/audit.ts'
import { changeHandoff, type HandoffState, type StoredHandoff } from '../../store/handoffs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import type { OperationName } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getHandoff, notOpen, staleHandoff } from './get-handoff.ts'
import { type ReadHandoff, withMissing } from './read-handoff.ts'

/** Ends an open handoff, with the act that tells of it. Once more changes nothing. */
export async function endHandoff(
  context: Context,
  handoffId: Uuid,
  {
    state,
    action,
    acceptedBy,
    check = () => {},
  }: {
    readonly state: HandoffState
    readonly action: OperationName
    readonly acceptedBy?: string
    /** Throws what stands against it. */
    readonly check?: (handoff: StoredHandoff) => void
  },
): Promise<ReadHandoff> {
  const { database, workspaceId, actor, newId, now } = context
  return database.transaction(async (transaction) => {
    const before = await getHandoff(context, transaction, handoffId)
    const { accountId, revision } = before
    if (before.state === state) return withMissing(before)
    if (before.state !== 'open') throw notOpen(before)
    check(before)
    const at = canonicalInstant(now())
    const acceptedAt = acceptedBy === undefined ? undefined : at
    const after = { ...before, state, revision: revision + 1, updatedAt: at, acceptedAt, acceptedBy }
    const key = { workspaceId, accountId, handoffId }
    const isChanged = await changeHandoff(transaction, key, { ...after, seenRevision: revision })
    // Somebody else was quicker: what they have made of it is answered.
    if (!isChanged) {
      const found = await getHandoff(context, transaction, handoffId)
      if (found.state === state) return withMissing(found)
      throw found.state === 'open' ? staleHandoff(found.revision, revision) : notOpen(found)
    }
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action, actor: nameOfActor(actor), at },
      details: { handoff: handoffId },
      accounts: [{ accountId, before: { handoff: before.state }, after: { handoff: state } }],
    })
    return withMissing(after)
  })
}
