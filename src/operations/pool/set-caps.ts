import type { Uuid } from '../../store/identifier.ts'
import type { PoolMember } from '../../store/pool-members.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { setMember } from './set-member.ts'

/** [Q138] How many cases somebody gets in a day, and has open at once, at most; undefined: no limit. */
export async function setCaps(
  context: Context,
  { personId, ...caps }: Pick<PoolMember, 'personId' | 'dailyCap' | 'openCap'> & { readonly personId: Uuid },
): Promise<PoolMember> {
  allow(context, 'pool.manage')
  return setMember(context, { personId, action: 'pool.caps' }, caps)
}
