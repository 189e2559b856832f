import type { Uuid } from '../../../store/identifier.ts'
import { sql } from '../../../store/sql.ts'
import type { Context } from '../../context.ts'
import { aPlannedWorkspace } from '../../plan/testing/a-planned-workspace.ts'
import { storePerson } from '../../testing/a-base.ts'
import { aContext, type TestSurroundings } from '../../testing/a-context.ts'
import { aUser } from '../../testing/a-user.ts'
import { listPoolCases } from '../list-pool-cases.ts'
import { openCase } from '../open-case.ts'
import { setCaps } from '../set-caps.ts'

/** A pool of two people, the first of whom speaks German as well, two accounts in its tier and one in another. */
export async function aPooledWorkspace(surroundings: TestSurroundings) {
  const context = await aContext(surroundings)
  const [one, german, dedicated] = (await aPlannedWorkspace(context, ACCOUNTS)) as [Uuid, Uuid, Uuid]
  const first = await aMember(context, 'CSM 01', ['en', 'de'])
  const second = await aMember(context, 'CSM 02', ['en'])
  return {
    ...{ context, one, german, dedicated, first, second },
    open(accountId = one, more: Partial<Parameters<typeof openCase>[1]> = {}) {
      surroundings.wait(1)
      return openCase(context, { accountId, title: 'Cannot export', ...more })
    },
    async queue() {
      const waiting = { pool: 'pooled', states: ['waiting'], limit: 50 } as const
      return (await listPoolCases(context, waiting)).items
    },
    async asCsm(personId: Uuid): Promise<Context> {
      const { workspaceId } = context
      return (await aUser(surroundings, { workspaceId, role: 'csm', personId })).context
    },
  }
}

export type PooledWorkspace = Awaited<ReturnType<typeof aPooledWorkspace>>

const ACCOUNTS = [
  { id: 'one', acvMinor: 20_000_00, tier: 'low' },
  { id: 'german', acvMinor: 20_000_00, tier: 'low', language: 'de' },
  { id: 'big', acvMinor: 200_000_00, tier: 'high' },
]

/** Somebody of the pool, without any cap. */
async function aMember(context: Context, name: string, languages: readonly string[]): Promise<Uuid> {
  const personId = await storePerson(context, name)
  await context.database.query(
    sql`update person set tiers = '{low}', languages = $3 where workspace_id = $1 and person_id = $2`,
    [context.workspaceId, personId, languages],
  )
  await setCaps(context, { personId, dailyCap: undefined, openCap: undefined })
  return personId
}
