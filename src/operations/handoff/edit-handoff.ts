import { appendAct } from '../../store/audit.ts'
import { changeHandoff, type StoredRecord } from '../../store/handoffs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getHandoff, notOpen, staleHandoff } from './get-handoff.ts'
import { sealChanges } from './handoff-record.ts'
import { type ReadHandoff, withMissing } from './read-handoff.ts'

/**
 * [Q127] Keeps the record of an open handoff as far as it is written. The audit log keeps what it says sealed. Throws `not-found`,
 * `handoff-not-open`, and `stale-revision` when somebody else changed it meanwhile.
 */
export async function editHandoff(
  context: Context,
  {
    handoffId,
    record,
    seenRevision,
  }: { readonly handoffId: Uuid; readonly record: StoredRecord; readonly seenRevision: number },
): Promise<ReadHandoff> {
  allow(context, 'handoff.edit')
  const { database, workspaceId, actor, newId, now, random } = context
  return database.transaction(async (transaction) => {
    const before = await getHandoff(context, transaction, handoffId)
    const { accountId, revision } = before
    if (before.state !== 'open') throw notOpen(before)
    if (revision !== seenRevision) throw staleHandoff(revision, seenRevision)
    const at = canonicalInstant(now())
    const sealing = { workspaceId, subjectId: handoffId, at, random }
    const sealed = await sealChanges(transaction, sealing, { before: before.record, after: record })
    if (Object.keys(sealed.after).length === 0) return withMissing(before)
    const after = { ...before, record, revision: revision + 1, updatedAt: at }
    const isChanged = await changeHandoff(
      transaction,
      { workspaceId, accountId, handoffId },
      { ...after, seenRevision },
    )
    if (!isChanged) {
      const found = await getHandoff(context, transaction, handoffId)
      throw found.state === 'open' ? staleHandoff(found.revision, seenRevision) : notOpen(found)
    }
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'handoff.edit', actor: nameOfActor(actor), at },
      details: { handoff: handoffId },
      accounts: [{ accountId, ...sealed }],
    })
    return withMissing(after)
  })
}
