import { beforeEach, describe, expect, test } from 'vitest'
import { eraseAccount } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { assignAccount } from '../assignment/assign-account.ts'
import { aPlannedWorkspace } from '../plan/testing/a-planned-workspace.ts'
import { storePerson } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { closeCase } from './close-case.ts'
import { dealPools } from './deal-pools.ts'
import { listPoolCases } from './list-pool-cases.ts'
import { listPools } from './list-pools.ts'
import { openCase } from './open-case.ts'
import { readPool } from './read-pool.ts'
import { respondToCase } from './respond-to-case.ts'
import { setAvailability } from './set-availability.ts'
import { setCaps } from './set-caps.ts'
import { staffPool } from './staff-pool.ts'
import { aPooledWorkspace, type PooledWorkspace } from './testing/a-pooled-workspace.ts'

const HOUR = 3_600_000
const used = useFreshDatabase()
let surroundings: TestSurroundings
let workspace: PooledWorkspace

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  workspace = await aPooledWorkspace(surroundings)
})

describe('who may', () => {
  test('[Q132] [Q135] a CSM sees the pools that they serve and works on their own cases only', async () => {
    const { context, one, first, second, asCsm } = workspace
    const stranger = await storePerson(context, 'CSM 03')
    await context.database.query(
      sql`update person set tiers = '{high}' where workspace_id = $1 and person_id = $2`,
      [context.workspaceId, stranger],
    )
    const [helper, colleague, outsider] = [await asCsm(first), await asCsm(second), await asCsm(stranger)]
    await setAvailability(colleague, { personId: second, isAvailable: false })
    const { caseId } = await openCase(helper, { accountId: one, title: 'By themselves' })
    expect((await listPools(helper)).pools).toHaveLength(1)
    expect(await listPools(helper)).toMatchObject({ ownPersonId: first })
    expect((await listPools(outsider)).pools).toEqual([])
    const codes = async (work: () => Promise<unknown>) => (await problemsIn(work)).map(({ code }) => code)
    expect(await codes(() => respondToCase(colleague, { caseId }))).toEqual(['case-not-yours'])
    expect(await codes(() => respondToCase(outsider, { caseId }))).toEqual(['not-found'])
    expect(await codes(() => readPool(outsider, { pool: 'pooled' }))).toEqual(['not-found'])
    expect(await codes(() => listPoolCases(outsider, { pool: 'pooled', limit: 1 }))).toEqual(['not-found'])
    expect(await codes(() => openCase(outsider, { accountId: one, title: 'x' }))).toEqual(['not-found'])
    expect(await codes(() => setAvailability(helper, { personId: second, isAvailable: true }))).toEqual([
      'case-not-yours',
    ])
    expect(await codes(() => setCaps(helper, { personId: first, dailyCap: 1, openCap: 1 }))).toEqual([
      'not-allowed',
    ])
    expect(await respondToCase(helper, { caseId })).toMatchObject({ state: 'responded' })
    const viewer = (await aUser(surroundings, { workspaceId: context.workspaceId, role: 'viewer' })).context
    expect((await readPool(viewer, { pool: 'pooled' })).summary.inWork).toBe(1)
    expect(await codes(() => respondToCase(viewer, { caseId }))).toEqual(['not-allowed'])
  })

  test('[Q132] cases are of accounts in pooled tiers, of this workspace', async () => {
    const { dedicated, open } = workspace
    const codes = async (accountId: Uuid) => (await problemsIn(() => open(accountId))).map(({ code }) => code)
    expect(await codes(dedicated)).toEqual(['account-not-pooled'])
    expect(await codes(surroundings.newId())).toEqual(['not-found'])
    const elsewhere = await aContext(surroundings)
    expect((await listPools(elsewhere)).pools).toEqual([])
    const { caseId } = await open()
    expect(await problemsIn(() => respondToCase(elsewhere, { caseId }))).toMatchObject([
      { code: 'not-found' },
    ])
    await aPlannedWorkspace(elsewhere, [])
    expect(await problemsIn(() => respondToCase(elsewhere, { caseId }))).toMatchObject([
      { code: 'not-found' },
    ])
  })

  test('[Q132] a CSM who serves every pool learns nothing of accounts outside of pools and of their book', async () => {
    const { context, dedicated, first, asCsm } = workspace
    const helper = await asCsm(first)
    const ask = { accountId: dedicated, title: 'Whose is this?' }
    expect(await problemsIn(() => openCase(helper, ask))).toEqual([
      { code: 'not-found', values: { what: 'account', id: dedicated } },
    ])
    await assignAccount(context, { accountId: dedicated, personId: first })
    expect(await problemsIn(() => openCase(helper, ask))).toMatchObject([{ code: 'account-not-pooled' }])
  })

  test('[Q135] every change stands in the log, without what the case was about', async () => {
    const { context, open } = workspace
    const { caseId } = await open()
    await respondToCase(context, { caseId })
    await closeCase(context, { caseId, minutes: 1 })
    const acts = await listActs(context.database, context.workspaceId, { limit: 3 })
    expect(acts.map(({ action }) => action)).toEqual(['pool.close', 'pool.respond', 'pool.open'])
    const written = await used.database.query<{ text: string }>(
      sql`select coalesce(before::text, '') || after::text as text from audit_account where workspace_id = $1`,
      [context.workspaceId],
    )
    expect(written.length).toBeGreaterThan(3)
    expect(written.filter(({ text }) => text.includes('export'))).toEqual([])
  })
})

describe('measuring', () => {
  test('[Q140] waiting, promises and shares of four weeks, with the people and what they have', async () => {
    const { context, german, first, open } = workspace
    expect((await listPools(context)).pools).toMatchObject([
      {
        ...{ pool: 'pooled', people: 2, available: 2, waiting: 0, waitingSince: undefined, inWork: 0 },
        tiers: [{ tier: 'low', firstResponseHours: 24 }],
        measured: { opened: 0, p50Hours: undefined, people: [] },
      },
    ])
    const quick = await open()
    surroundings.wait(HOUR)
    await respondToCase(context, { caseId: quick.caseId })
    const slow = await open(german)
    surroundings.wait(30 * HOUR)
    await closeCase(context, { caseId: slow.caseId, minutes: 50 })
    const { summary, weeks, members } = await readPool(context, { pool: 'pooled' })
    expect(summary.measured).toMatchObject({
      ...{
        opened: 2,
        answered: 2,
        p50Hours: 1,
        p90Hours: 30,
        promises: { kept: 1, due: 2 },
        meanMinutes: 50,
      },
    })
    expect(weeks).toHaveLength(13)
    expect(weeks.at(-1)).toMatchObject({ opened: 2 })
    const all = members.reduce((sum, { share }) => sum + share.share, 0)
    expect(all).toBeCloseTo(1, 12)
    expect(members.find(({ id }) => id === first)).toMatchObject({ name: 'CSM 01', isAvailable: true })
  })

  test('[Q141] a question begins with what the model and the plan say, and is answered without a trace', async () => {
    const { context } = workspace
    const { usual } = await readPool(context, { pool: 'pooled' })
    expect(usual).toMatchObject({ casesFrom: 'guess', setting: { openHours: 8, promise: { hours: 24 } } })
    const acts = await listActs(context.database, context.workspaceId, { limit: 50 })
    const { setting, proactiveHoursPerDay } = usual
    const answer = await staffPool(context, { setting, proactiveHoursPerDay, seed: 1 })
    expect(answer.people).toBeGreaterThan(0)
    expect(await listActs(context.database, context.workspaceId, { limit: 50 })).toEqual(acts)
  })

  test('[Q132] an erased account takes its cases along, and a person who goes leaves theirs readable', async () => {
    const { context, one, open } = workspace
    const { personId } = await open()
    await context.database.query(sql`delete from person where workspace_id = $1 and person_id = $2`, [
      context.workspaceId,
      personId,
    ])
    const { items } = await listPoolCases(context, { pool: 'pooled', limit: 9 })
    expect(items).toMatchObject([{ personId, personName: undefined }])
    await dealPools(surroundings)
    expect((await listPoolCases(context, { pool: 'pooled', limit: 9 })).items[0]!.personId).not.toBe(personId)
    await context.database.transaction((transaction) => eraseAccount(transaction, context.workspaceId, one))
    expect((await listPoolCases(context, { pool: 'pooled', limit: 9 })).items).toEqual([])
  })
})
