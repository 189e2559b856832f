import { checkHandoff } from '../../domain/organisation/check-handoff.ts'
import type { StoredHandoff } from '../../store/handoffs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow, mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findOwnPerson } from '../person/find-own-person.ts'
import { ProblemError } from '../problem.ts'
import { endHandoff } from './end-handoff.ts'
import { handoffRecordOf } from './handoff-record.ts'
import type { ReadHandoff } from './read-handoff.ts'

/**
 * [Q128] The customer is now the receiver's. Only a complete record is accepted, by the receiver or by whoever decides on books.
 * Throws `not-found`, `handoff-not-yours`, `handoff-not-open`, and `handoff-incomplete` with the missing parts.
 */
export async function acceptHandoff(
  context: Context,
  { handoffId }: { readonly handoffId: Uuid },
): Promise<ReadHandoff> {
  allow(context, 'handoff.accept')
  const { actor } = context
  const isDecider = actor.kind !== 'user' || mayDo(actor, 'assignment.apply')
  const own = await findOwnPerson(context)
  return endHandoff(context, handoffId, {
    state: 'accepted',
    action: 'handoff.accept',
    acceptedBy: nameOfActor(actor),
    check: (handoff) => {
      if (!isDecider && own !== handoff.toPersonId) throw notTheReceiver(handoff)
      mustBeComplete(handoff)
    },
  })
}

function notTheReceiver({ handoffId }: StoredHandoff): ProblemError {
  return new ProblemError([{ code: 'handoff-not-yours', values: { handoff: handoffId } }])
}

function mustBeComplete({ handoffId, record }: StoredHandoff): void {
  const check = checkHandoff(handoffRecordOf(record))
  if (check.kind === 'complete') return
  const { missing } = check
  const values = { handoff: handoffId, count: missing.length, missing }
  throw new ProblemError([{ code: 'handoff-incomplete', values }])
}
