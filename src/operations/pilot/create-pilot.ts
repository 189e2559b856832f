import type { Protocol } from '../../domain/pilot/protocol.ts'
import { appendAct } from '../../store/audit.ts'
import { readCustomFields } from '../../store/custom-fields.ts'
import { addPilot } from '../../store/pilots.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { checkProtocol } from './check-protocol.ts'
import { getPilot, type Pilot } from './get-pilot.ts'

/** [Q166] Begins the draft of a pilot. It changes nothing else. Throws what `checkProtocol` finds. */
export async function createPilot(
  context: Context,
  { protocol }: { readonly protocol: Protocol },
): Promise<Pilot> {
  allow(context, 'pilot.edit')
  const { database, workspaceId, actor, newId, now } = context
  const key = { workspaceId, pilotId: newId() }
  return database.transaction(async (transaction) => {
    checkProtocol(protocol, await readCustomFields(transaction, workspaceId))
    const by = nameOfActor(actor)
    const at = canonicalInstant(now())
    await addPilot(transaction, key, { protocol, by, at })
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'pilot.edit', actor: by, at },
      details: { pilot: key.pilotId, name: protocol.name },
      workspace: [{ subject: 'pilot', after: { protocol } }],
    })
    return getPilot(transaction, key)
  })
}
