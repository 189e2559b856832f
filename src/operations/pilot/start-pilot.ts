import { protocolText } from '../../domain/pilot/decide/protocol-text.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { writeMembers } from '../../store/pilot-members.ts'
import { beginPilot, holdPilots } from '../../store/pilots.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { mustBeComplete } from './check-protocol.ts'
import { drawMembers } from './draw-members.ts'
import { getPilot, getPilotIn, hashOfProtocol, type Pilot, staleOrOther } from './get-pilot.ts'

/** Fewer accounts in an arm have no spread. */
const LEAST_ACCOUNTS = 2

/**
 * [Q169] Locks a draft and begins it, all of it or nothing: the protocol's text is kept with its SHA-256, the accounts are drawn by its
 * seed and frozen, with what the metrics were before. Throws `not-found`, `pilot-not-ready`, `stale-revision`, `pilot-incomplete`,
 * `pilot-starts-past`, `pilot-too-small`, `no-model` and what `checkProtocol` finds.
 */
export async function startPilot(
  context: Context,
  { pilotId, seenRevision }: { readonly pilotId: Uuid; readonly seenRevision: number },
): Promise<Pilot> {
  allow(context, 'pilot.run')
  const { database, workspaceId, actor, newId, now, today } = context
  const key = { workspaceId, pilotId }
  return database.transaction(async (transaction) => {
    // Of two that begin at once the second sees whom the first has drawn.
    await holdPilots(transaction, workspaceId)
    const draft = await getPilotIn(transaction, key, ['draft'])
    if (draft.revision !== seenRevision) throw staleOrOther(draft, ['draft'], seenRevision)
    const { protocol } = draft
    mustBeComplete(protocol)
    if (protocol.startsOn < today()) {
      const values = { startsDay: protocol.startsOn, today: today() }
      throw new ProblemError([{ code: 'pilot-starts-past', path: 'protocol.startsOn', values }])
    }
    const { draw, members } = await drawMembers(context, transaction, protocol)
    if (Math.min(draw.arms.treated, draw.arms.control) < LEAST_ACCOUNTS) {
      throw new ProblemError([{ code: 'pilot-too-small', values: { ...draw.arms } }])
    }
    const text = protocolText(protocol)
    const hash = hashOfProtocol(text)
    const change = { by: nameOfActor(actor), at: canonicalInstant(now()), seenRevision }
    if (!(await beginPilot(transaction, key, { draw, protocol: text, hash, ...change }))) {
      throw staleOrOther(await getPilot(transaction, key), ['draft'], seenRevision)
    }
    await writeMembers(transaction, key, members)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'pilot.start', actor: change.by, at: change.at },
      details: { pilot: pilotId, name: protocol.name, hash, ...draw.arms },
    })
    return getPilot(transaction, key)
  })
}
