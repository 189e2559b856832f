import { checkHandoff, type HandoffPart } from '../../domain/organisation/check-handoff.ts'
import type { StoredHandoff } from '../../store/handoffs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getHandoff } from './get-handoff.ts'
import { handoffRecordOf } from './handoff-record.ts'

/** A handoff with the parts of its record that are still to be filled. */
export type ReadHandoff = StoredHandoff & { readonly missing: readonly HandoffPart[] }

/** [Q126] One handoff with its record and what of it is missing. Throws `not-found` for one that the actor may not see. */
export async function readHandoff(
  context: Context,
  { handoffId }: { readonly handoffId: Uuid },
): Promise<ReadHandoff> {
  allow(context, 'handoff.read')
  return withMissing(await getHandoff(context, context.database, handoffId))
}

export function withMissing(handoff: StoredHandoff): ReadHandoff {
  const check = checkHandoff(handoffRecordOf(handoff.record))
  return { ...handoff, missing: check.kind === 'complete' ? [] : check.missing }
}
