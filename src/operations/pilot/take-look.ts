import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addLook } from '../../store/pilot-looks.ts'
import { holdPilots } from '../../store/pilots.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { nameActors } from '../audit/name-people.ts'
import type { Context } from '../context.ts'
import { analyseRunning, lastMeasurableDay } from './analyse-running.ts'
import { getPilotIn, mustBeIntact } from './get-pilot.ts'
import type { NamedLook } from './list-looks.ts'

/**
 * [Q172] Looks at a running pilot as of a day, today when left out, and keeps who has seen what. Only intervals that hold however
 * often one looks are shown. Throws `not-found`, `pilot-not-ready`, `pilot-tampered` and `pilot-look-day`.
 */
export async function takeLook(
  context: Context,
  { pilotId, asOf }: { readonly pilotId: Uuid; readonly asOf?: Day | undefined },
): Promise<NamedLook> {
  allow(context, 'pilot.run')
  const { database, workspaceId, actor, newId, now } = context
  const today = context.today()
  const key = { workspaceId, pilotId }
  return database.transaction(async (transaction) => {
    await holdPilots(transaction, workspaceId)
    const pilot = await getPilotIn(transaction, key, ['running'])
    mustBeIntact(pilot)
    const day = asOf ?? lastMeasurableDay(pilot, today)
    const { results } = await analyseRunning(transaction, key, {
      ...{ pilot, asOf: day, today, isOver: false },
    })
    const look = {
      ...{ asOf: day, isFinal: false, results },
      ...{ lookedBy: nameOfActor(actor), lookedAt: canonicalInstant(now()) },
    }
    const number = await addLook(transaction, key, look)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'pilot.look', actor: look.lookedBy, at: look.lookedAt },
      details: { pilot: pilotId, name: pilot.protocol.name, look: number, asOf: formatDay(day) },
    })
    const names = await nameActors(transaction, workspaceId, [look.lookedBy])
    return { number, ...look, lookedByName: names.get(look.lookedBy) }
  })
}
