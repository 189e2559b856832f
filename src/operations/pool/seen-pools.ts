import type { Uuid } from '../../store/identifier.ts'
import type { Context } from '../context.ts'
import { findOwnPerson } from '../person/find-own-person.ts'
import type { LoadedPool, Pools } from './load-pools.ts'

export type SeenPools = {
  readonly pools: readonly LoadedPool[]
  /** Which of the team's people the actor is. */
  readonly ownPersonId: Uuid | undefined
}

/** [Q132] The pools that the actor may see: a CSM those that they serve, everybody else all. */
export async function seenPools(context: Context, { pools }: Pick<Pools, 'pools'>): Promise<SeenPools> {
  const ownPersonId = await findOwnPerson(context)
  const isCsm = context.actor.kind === 'user' && context.actor.role === 'csm'
  return {
    ownPersonId,
    pools: isCsm ? pools.filter(({ persons }) => persons.some(({ csm }) => csm.id === ownPersonId)) : pools,
  }
}
