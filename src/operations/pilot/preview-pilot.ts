import type { Protocol } from '../../domain/pilot/protocol.ts'
import type { Uuid } from '../../store/identifier.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { drawMembers } from './draw-members.ts'
import { getPilotIn } from './get-pilot.ts'
import type { PilotDraw } from './pilot-draw.ts'

/**
 * [Q167] What the draw of a draft would come to today: who may take part, how the arms compare, and what its weeks can show; with
 * another protocol, what it would come to with that. Nothing is written. Throws `not-found`, `pilot-not-ready`, `no-model` and what `checkProtocol` finds.
 */
export async function previewPilot(
  context: Context,
  { pilotId, protocol }: { readonly pilotId: Uuid; readonly protocol?: Protocol | undefined },
): Promise<PilotDraw> {
  allow(context, 'pilot.edit')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const saved = await getPilotIn(transaction, { workspaceId, pilotId }, ['draft'])
    return (await drawMembers(context, transaction, protocol ?? saved.protocol)).draw
  })
}
