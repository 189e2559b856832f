import type { Uuid } from '../../store/identifier.ts'
import type { PoolMember } from '../../store/pool-members.ts'
import { allow, mayDo } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { findOwnPerson } from '../person/find-own-person.ts'
import { ProblemError } from '../problem.ts'
import { setMember } from './set-member.ts'

/** [Q138] Switches oneself on or off, or anybody for those who manage pools. Open cases stay where they are. */
export async function setAvailability(
  context: Context,
  { personId, isAvailable }: { readonly personId: Uuid; readonly isAvailable: boolean },
): Promise<PoolMember> {
  allow(context, 'pool.work')
  if (!mayDo(context.actor, 'pool.manage') && (await findOwnPerson(context)) !== personId) {
    throw new ProblemError([{ code: 'case-not-yours', values: {} }])
  }
  return setMember(context, { personId, action: 'pool.availability' }, { isAvailable })
}
