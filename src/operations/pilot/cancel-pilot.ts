import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { releaseMembers } from '../../store/pilot-members.ts'
import { endPilot, holdPilots } from '../../store/pilots.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getPilot, getPilotIn, type Pilot, staleOrOther } from './get-pilot.ts'

const CANCELLABLE = ['draft', 'running'] as const

/**
 * [Q171] Calls a pilot off, for a reason: its accounts may move again, and nothing follows from it. What was seen of it stays. Throws
 * `not-found`, `pilot-not-ready` and `stale-revision`.
 */
export async function cancelPilot(
  context: Context,
  {
    pilotId,
    reason,
    seenRevision,
  }: { readonly pilotId: Uuid; readonly reason: string; readonly seenRevision: number },
): Promise<Pilot> {
  allow(context, 'pilot.run')
  const { database, workspaceId, actor, newId, now } = context
  const key = { workspaceId, pilotId }
  return database.transaction(async (transaction) => {
    await holdPilots(transaction, workspaceId)
    const { protocol } = await getPilotIn(transaction, key, CANCELLABLE)
    const change = { by: nameOfActor(actor), at: canonicalInstant(now()), seenRevision }
    const ended = { from: CANCELLABLE, to: 'cancelled', endedOn: undefined, reason } as const
    if (!(await endPilot(transaction, key, { ...ended, ...change }))) {
      throw staleOrOther(await getPilot(transaction, key), CANCELLABLE, seenRevision)
    }
    const released = await releaseMembers(transaction, key)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'pilot.cancel', actor: change.by, at: change.at },
      details: { pilot: pilotId, name: protocol.name, reason, released },
    })
    return getPilot(transaction, key)
  })
}
