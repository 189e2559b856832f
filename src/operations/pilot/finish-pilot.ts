import { formatDay } from '../../domain/kernel/day.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { addLook, type StoredLook } from '../../store/pilot-looks.ts'
import { keepAfterwards, releaseMembers } from '../../store/pilot-members.ts'
import { endPilot, holdPilots } from '../../store/pilots.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { analyseRunning, lastMeasurableDay, valuesOf } from './analyse-running.ts'
import { getPilot, getPilotIn, mustBeIntact, type Pilot, staleOrOther } from './get-pilot.ts'
import type { LookResults } from './look-results.ts'

/**
 * [Q173] Ends a pilot: measures a last time, keeps the whole analysis with what the locked rule makes of it, and lets its accounts
 * move again. Before the last day of treatment is over that needs a reason, and only what holds at every look decides. Throws
 * `not-found`, `pilot-not-ready`, `stale-revision`, `pilot-tampered`, `pilot-not-over` and `pilot-look-day`.
 */
export async function finishPilot(
  context: Context,
  {
    pilotId,
    reason,
    seenRevision,
  }: { readonly pilotId: Uuid; readonly reason?: string | undefined; readonly seenRevision: number },
): Promise<{ readonly pilot: Pilot; readonly look: StoredLook<LookResults> }> {
  allow(context, 'pilot.run')
  const { database, workspaceId, actor, newId, now } = context
  const today = context.today()
  const key = { workspaceId, pilotId }
  return database.transaction(async (transaction) => {
    await holdPilots(transaction, workspaceId)
    const running = await getPilotIn(transaction, key, ['running'])
    mustBeIntact(running)
    const { protocol } = running
    const isEarly = today < protocol.endsOn
    if (isEarly && (reason ?? '').trim() === '') {
      throw new ProblemError([
        { code: 'pilot-not-over', path: 'body.reason', values: { endsDay: protocol.endsOn } },
      ])
    }
    const asOf = lastMeasurableDay(running, today)
    const { members, measurements, analyses, results } = await analyseRunning(transaction, key, {
      ...{ pilot: running, asOf, today, isOver: !isEarly },
    })
    const change = { by: nameOfActor(actor), at: canonicalInstant(now()), seenRevision }
    const ended = { from: ['running'], to: 'finished', endedOn: asOf, reason } as const
    if (!(await endPilot(transaction, key, { ...ended, ...change }))) {
      throw staleOrOther(await getPilot(transaction, key), ['running'], seenRevision)
    }
    const look = {
      ...{ asOf, isFinal: true, results: { ...results, final: analyses } },
      ...{ lookedBy: change.by, lookedAt: change.at },
    }
    const number = await addLook(transaction, key, look)
    await keepAfterwards(
      transaction,
      key,
      members.map(({ accountId }) => ({ accountId, after: valuesOf(accountId, measurements) })),
    )
    const released = await releaseMembers(transaction, key)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'pilot.finish', actor: change.by, at: change.at },
      details: {
        ...{ pilot: pilotId, name: protocol.name, look: number, asOf: formatDay(asOf), released },
        ...{ verdict: results.decision.verdict ?? null, hash: running.lock?.hash },
        ...(reason !== undefined && { reason }),
      },
    })
    return { pilot: await getPilot(transaction, key), look: { number, ...look } }
  })
}
