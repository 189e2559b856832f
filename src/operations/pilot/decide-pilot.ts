import type { Decision, Verdict } from '../../domain/pilot/decide/decide.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listStoredLooks } from '../../store/pilot-looks.ts'
import { decidePilot as keepDecision } from '../../store/pilots.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { getPilot, getPilotIn, mustBeIntact, type Pilot, staleOrOther } from './get-pilot.ts'
import type { LookResults } from './look-results.ts'

/** What a person decided on a pilot, beside what the locked rule says. */
export type PilotDecision = {
  /** Of the locked rule; undefined: it ended before the rule could say anything. */
  readonly verdict?: Verdict | undefined
  readonly reasons: Decision['reasons']
  readonly choice: Verdict
  /** Why, in the words of whoever decided. */
  readonly note: string | undefined
}

/**
 * [Q174] Keeps what is to follow from a pilot that has ended. It may differ from what the rule says, then with a written reason.
 * Throws `not-found`, `pilot-not-ready`, `stale-revision`, `pilot-tampered` and `pilot-decision-reason`.
 */
export async function decidePilot(
  context: Context,
  {
    pilotId,
    choice,
    note,
    seenRevision,
  }: Pick<PilotDecision, 'choice'> & {
    readonly pilotId: Uuid
    readonly note?: string | undefined
    readonly seenRevision: number
  },
): Promise<Pilot> {
  allow(context, 'pilot.decide')
  const { database, workspaceId, actor, newId, now } = context
  const key = { workspaceId, pilotId }
  return database.transaction(async (transaction) => {
    const pilot = await getPilotIn(transaction, key, ['finished'])
    mustBeIntact(pilot)
    const [last] = await listStoredLooks<LookResults>(transaction, key, { limit: 1 })
    const { verdict, reasons } = last!.results.decision
    if (choice !== verdict && (note ?? '').trim() === '') {
      const values = { verdict: verdict ?? 'none', choice }
      throw new ProblemError([{ code: 'pilot-decision-reason', path: 'body.note', values }])
    }
    const change = { by: nameOfActor(actor), at: canonicalInstant(now()), seenRevision }
    const decision: PilotDecision = { verdict, reasons, choice, note }
    if (!(await keepDecision(transaction, key, { decision, ...change }))) {
      throw staleOrOther(await getPilot(transaction, key), ['finished'], seenRevision)
    }
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'pilot.decide', actor: change.by, at: change.at },
      details: {
        ...{ pilot: pilotId, name: pilot.protocol.name, verdict: verdict ?? null, choice },
        ...{ hash: pilot.lock?.hash, ...(note !== undefined && { note }) },
      },
    })
    return getPilot(transaction, key)
  })
}
