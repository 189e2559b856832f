import { describe, expect, test } from 'vitest'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { storePerson, storeRun } from '../testing/a-base.ts'
import type { TestSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { endOverride } from './end-override.ts'
import { readHealth } from './read-health.ts'
import { setOverride } from './set-override.ts'
import { actsOf, aScoredWorkspace, healthOf, measure, runToday } from './testing/a-scored-workspace.ts'

const used = useFreshDatabase()
const A_DAY = 86_400_000

describe('[Q151] an override', () => {
  const say = { band: 'red', reason: 'The champion left' } as const

  test('[Q149] counts at once, is shown as one, and ends by itself', async () => {
    const { surroundings, context, ids } = await aScoredWorkspace(used.served)
    const [accountId] = ids as [Uuid]
    await measure(context, accountId, { seats: 80, tickets: 0 })
    await runToday(surroundings, context)
    const until = context.today() + 2
    const said = await setOverride(context, { accountId, ...say, until })
    expect(said.health).toMatchObject({
      ...{ score: 39, band: 'red', computed: { score: 85, band: 'green' } },
      override: { kind: 'person', reason: 'The champion left', until },
    })
    expect(await healthOf(context, accountId)).toBe(39)
    surroundings.wait(3 * A_DAY)
    const read = await readHealth(context, { accountId, since: until })
    expect(read.health).toMatchObject({ score: 85, override: undefined })
    expect(read.change).toMatchObject({ difference: 46, causes: [{ cause: 'override_ended' }] })
    await runToday(surroundings, context)
    expect(await healthOf(context, accountId)).toBe(85)
  })

  test('the daily run keeps it, the same again changes nothing, another replaces it', async () => {
    const { surroundings, context, ids } = await aScoredWorkspace(used.served)
    const [accountId] = ids as [Uuid]
    const until = context.today() + 30
    await setOverride(context, { accountId, ...say, until })
    await setOverride(context, { accountId, ...say, until })
    expect(await actsOf(context, 'health.override')).toBe(1)
    await measure(context, accountId, { seats: 80, tickets: 0 })
    await runToday(surroundings, context)
    expect(await healthOf(context, accountId)).toBe(39)
    const { health, overrides } = await setOverride(context, {
      accountId,
      score: 50,
      reason: 'Better',
      until,
    })
    expect(health).toMatchObject({ score: 50, band: 'yellow' })
    expect(overrides.map(({ endedAt }) => endedAt === undefined)).toEqual([true, false])
  })

  test('[Q152] somebody ends it', async () => {
    const { context, ids } = await aScoredWorkspace(used.served)
    const [accountId] = ids as [Uuid]
    await setOverride(context, { accountId, ...say, until: context.today() })
    const { health, overrides } = await endOverride(context, { accountId })
    expect(health).toMatchObject({ score: undefined, override: undefined })
    expect(overrides).toMatchObject([{ reason: 'The champion left', until: context.today() - 1 }])
    await endOverride(context, { accountId })
    expect(await actsOf(context, 'health.end-override')).toBe(1)
  })

  test('the log keeps its reason sealed', async () => {
    const { context, ids } = await aScoredWorkspace(used.served)
    await setOverride(context, { accountId: ids[0]!, ...say, until: context.today() })
    const kept = await context.database.query<{ after: object }>(
      sql`select after from audit_account where workspace_id = $1 and account_id = $2`,
      [context.workspaceId, ids[0]],
    )
    const text = JSON.stringify(kept)
    expect(text).toContain('sealed')
    expect(text).not.toContain('champion')
  })

  test('of a day that is over or more than a year away is refused', async () => {
    const { context, ids } = await aScoredWorkspace(used.served)
    for (const until of [context.today() - 1, context.today() + 400]) {
      const found = await problemsIn(() => setOverride(context, { accountId: ids[0]!, ...say, until }))
      expect(found).toMatchObject([{ code: 'health-override-day', path: 'until' }])
    }
  })

  test('a CSM says it of the accounts of their book, and of no other', async () => {
    const { surroundings, context, ids } = await aScoredWorkspace(used.served)
    const personId = await storePerson(context, 'CSM 01')
    await storeRun(context, { assignments: [{ accountId: ids[0]!, owner: personId, reason: 'test' }] })
    const csm = await aCsm(surroundings, context, personId)
    const until = context.today() + 5
    expect((await setOverride(csm, { accountId: ids[0]!, ...say, until })).health.band).toBe('red')
    const found = await problemsIn(() => setOverride(csm, { accountId: ids[1]!, ...say, until }))
    expect(found).toMatchObject([{ code: 'health-override-not-yours' }])
    expect(await problemsIn(() => endOverride(csm, { accountId: ids[1]! }))).toMatchObject([
      { code: 'health-override-not-yours' },
    ])
  })
})

/** A CSM who sees every account and has a book of their own. */
async function aCsm(surroundings: TestSurroundings, context: Context, personId: Uuid): Promise<Context> {
  const userId = surroundings.newId()
  const { workspaceId } = context
  await surroundings.database.query(
    sql`insert into app_user (user_id, email, created_at) values ($1, $2, $3)`,
    [userId, `${userId}@example.com`, surroundings.now()],
  )
  await context.database.query(
    sql`insert into membership (workspace_id, user_id, role, person_id, created_at) values ($1, $2, 'csm', $3, $4)`,
    [workspaceId, userId, personId, surroundings.now()],
  )
  return enterWorkspace(surroundings, workspaceId, { kind: 'user', userId, role: 'csm', bookOf: undefined })
}
