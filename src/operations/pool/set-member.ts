import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { hasPerson } from '../../store/people.ts'
import { holdPools } from '../../store/pool-cases.ts'
import { type PoolMember, readPoolMembers, writePoolMember } from '../../store/pool-members.ts'
import { nameOfActor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { dealTo, inOrder } from './deal-cases.ts'
import { loadPools, USUAL_OPEN_CAP } from './load-pools.ts'

/** Changes how somebody takes part in pools; who can take more by that gets it at once. Throws `not-found` for nobody of the team. */
export async function setMember(
  context: Context,
  { personId, action }: { readonly personId: Uuid; readonly action: string },
  change: Partial<Omit<PoolMember, 'personId'>>,
): Promise<PoolMember> {
  const { database, workspaceId, actor, newId, now } = context
  const actId = newId()
  return database.transaction(async (transaction) => {
    await holdPools(transaction, workspaceId)
    if (!(await hasPerson(transaction, workspaceId, personId))) {
      throw new ProblemError([{ code: 'not-found', values: { what: 'person', id: personId } }])
    }
    const before = (await readPoolMembers(transaction, workspaceId)).get(personId) ?? {
      ...{ personId, isAvailable: true, dailyCap: undefined, openCap: USUAL_OPEN_CAP },
    }
    const after: PoolMember = { ...before, ...change }
    await writePoolMember(transaction, workspaceId, { ...after, updatedAt: now() })
    const pools = await loadPools(context, transaction)
    const given = await dealTo(context, transaction, { pools, personId })
    await appendAct(transaction, {
      ...{ workspaceId, actId, action, actor: nameOfActor(actor), at: now() },
      accounts: inOrder(given),
      workspace: [{ subject: 'pool_member', before, after }],
    })
    return after
  })
}
