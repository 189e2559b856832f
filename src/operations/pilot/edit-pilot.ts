import type { Protocol } from '../../domain/pilot/protocol.ts'
import { appendAct } from '../../store/audit.ts'
import { readCustomFields } from '../../store/custom-fields.ts'
import type { Uuid } from '../../store/identifier.ts'
import { saveProtocol } from '../../store/pilots.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { checkProtocol } from './check-protocol.ts'
import { getPilot, type Pilot, staleOrOther } from './get-pilot.ts'

/**
 * [Q166] Puts another protocol in the place of a draft's. Once a pilot has begun nobody can. Throws `not-found`, `pilot-not-ready`,
 * `stale-revision`, and what `checkProtocol` finds.
 */
export async function editPilot(
  context: Context,
  {
    pilotId,
    protocol,
    seenRevision,
  }: { readonly pilotId: Uuid; readonly protocol: Protocol; readonly seenRevision: number },
): Promise<Pilot> {
  allow(context, 'pilot.edit')
  const { database, workspaceId, actor, newId, now } = context
  const key = { workspaceId, pilotId }
  return database.transaction(async (transaction) => {
    const before = await getPilot(transaction, key)
    const change = { by: nameOfActor(actor), at: canonicalInstant(now()), seenRevision }
    const isSaved = await saveProtocol(transaction, key, { protocol, ...change })
    if (!isSaved) throw staleOrOther(await getPilot(transaction, key), ['draft'], seenRevision)
    checkProtocol(protocol, await readCustomFields(transaction, workspaceId))
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'pilot.edit', actor: change.by, at: change.at },
      details: { pilot: pilotId, name: protocol.name },
      workspace: [{ subject: 'pilot', before: { protocol: before.protocol }, after: { protocol } }],
    })
    return getPilot(transaction, key)
  })
}
