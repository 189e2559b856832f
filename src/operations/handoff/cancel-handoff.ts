import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { endHandoff } from './end-handoff.ts'
import type { ReadHandoff } from './read-handoff.ts'

/** [Q128] Nobody has to hand this customer over any more; the owner stays. Throws `not-found` and `handoff-not-open`. */
export async function cancelHandoff(
  context: Context,
  { handoffId }: { readonly handoffId: Uuid },
): Promise<ReadHandoff> {
  allow(context, 'handoff.cancel')
  return endHandoff(context, handoffId, { state: 'cancelled', action: 'handoff.cancel' })
}
