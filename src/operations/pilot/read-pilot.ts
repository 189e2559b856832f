import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getPilot, type Pilot } from './get-pilot.ts'

/** [Q170] A pilot with its draw and its decision, and whether its protocol is the one that was locked. Throws `not-found`. */
export async function readPilot(context: Context, { pilotId }: { readonly pilotId: Uuid }): Promise<Pilot> {
  allow(context, 'pilot.read')
  const { database, workspaceId } = context
  return getPilot(database, { workspaceId, pilotId })
}
