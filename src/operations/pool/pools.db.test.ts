import { beforeEach, describe, expect, test } from 'vitest'
import { eraseAccount } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { aPlannedWorkspace } from '../plan/testing/a-planned-workspace.ts'
import { storePerson } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { closeCase } from './close-case.ts'
import { dealPools } from './deal-pools.ts'
import { handBackCase } from './hand-back-case.ts'
import { listPoolCases } from './list-pool-cases.ts'
import { listPools } from './list-pools.ts'
import { openCase } from './open-case.ts'
import { readPool } from './read-pool.ts'
import { respondToCase } from './respond-to-case.ts'
import { setAvailability } from './set-availability.ts'
import { setCaps } from './set-caps.ts'
import { staffPool } from './staff-pool.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context
let first: Uuid
let second: Uuid
let one: Uuid
let german: Uuid
let dedicated: Uuid

const HOUR = 3_600_000
const ACCOUNTS = [
  { id: 'one', acvMinor: 20_000_00, tier: 'low' },
  { id: 'german', acvMinor: 20_000_00, tier: 'low', language: 'de' },
  { id: 'big', acvMinor: 200_000_00, tier: 'high' },
]

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  ;[one, german, dedicated] = (await aPlannedWorkspace(context, ACCOUNTS)) as [Uuid, Uuid, Uuid]
  first = await aMember('CSM 01', { languages: ['en', 'de'] })
  second = await aMember('CSM 02', { languages: ['en'] })
})

/** Somebody of the pool, with as many open cases as there are unless said otherwise. */
async function aMember(
  name: string,
  { languages, openCap }: { readonly languages: readonly string[]; readonly openCap?: number },
): Promise<Uuid> {
  const personId = await storePerson(context, name)
  await context.database.query(
    sql`update person set tiers = '{low}', languages = $3 where workspace_id = $1 and person_id = $2`,
    [context.workspaceId, personId, languages],
  )
  await setCaps(context, { personId, dailyCap: undefined, openCap })
  return personId
}

const open = (accountId = one, more: Partial<Parameters<typeof openCase>[1]> = {}) => {
  surroundings.wait(1)
  return openCase(context, { accountId, title: 'Cannot export', ...more })
}
const queue = async () =>
  (await listPoolCases(context, { pool: 'pooled', states: ['waiting'], limit: 50 })).items
const asCsm = async (personId: Uuid) =>
  (await aUser(surroundings, { workspaceId: context.workspaceId, role: 'csm', personId })).context

describe('giving', () => {
  test('[Q166] [Q167] a case goes to somebody at once, and says why to this one and not to the other', async () => {
    const found = await open()
    expect(found).toMatchObject({
      ...{ state: 'assigned', pool: 'pooled', personId: [first, second].toSorted()[0] },
      why: { because: 'least_loaded', others: [{ why: [{ code: 'equally_loaded' }] }] },
    })
    // The tier promises a first response in 24 hours of the clock.
    expect(Date.parse(found.dueAt!) - Date.parse(found.openedAt)).toBe(24 * HOUR)
    const again = await open()
    expect(again).toMatchObject({ personId: found.personId, why: { because: 'last_helper' } })
  })

  test('[Q166] the language of the account counts where somebody speaks it', async () => {
    for (let time = 0; time < 3; time++) {
      expect(await open(german)).toMatchObject({ language: 'de', personId: first })
    }
    const { personId } = await open(one, { language: 'en-GB' })
    expect(personId).toBe(second)
    expect((await open(one, { language: 'fr' })).state).toBe('waiting')
  })

  test('[Q167] one that nobody can take waits, with what keeps everybody from it now', async () => {
    for (const personId of [first, second]) await setAvailability(context, { personId, isAvailable: false })
    expect(await open()).toMatchObject({ state: 'waiting', personId: undefined, why: { because: undefined } })
    const [waiting] = await queue()
    expect(waiting!.why.others.map(({ why }) => why)).toEqual([
      [{ code: 'switched_off' }],
      [{ code: 'switched_off' }],
    ])
  })

  test('[Q169] [Q171] who becomes free gets the most urgent: by switching on, by a higher cap, by closing one', async () => {
    await setAvailability(context, { personId: second, isAvailable: false })
    await setCaps(context, { personId: first, dailyCap: 1, openCap: 1 })
    const held = await open()
    const [early, late] = [await open(), await open(german)]
    expect([early.state, late.state]).toEqual(['waiting', 'waiting'])
    await setAvailability(context, { personId: second, isAvailable: true })
    expect((await queue()).map(({ caseId }) => caseId)).toEqual([late.caseId])
    await closeCase(context, { caseId: held.caseId, minutes: 20 })
    // One a day is all that they get, whether it is closed or not.
    expect(await queue()).toHaveLength(1)
    await setCaps(context, { personId: first, dailyCap: 2, openCap: 1 })
    expect(await queue()).toEqual([])
    await open(german)
    expect(await queue()).toHaveLength(1)
  })

  test('[Q166] a hundred cases opened at once never break a cap, and none is lost', async () => {
    await setCaps(context, { personId: first, dailyCap: 7, openCap: 50 })
    await setCaps(context, { personId: second, dailyCap: 50, openCap: 5 })
    await Promise.all(Array.from({ length: 100 }, () => open()))
    const { members, summary } = await readPool(context, { pool: 'pooled' })
    expect(members.map(({ id, open: held }) => [id, held])).toEqual(
      expect.arrayContaining([
        [first, 7],
        [second, 5],
      ]),
    )
    expect(summary).toMatchObject({ waiting: 88, inWork: 12 })
  }, 60_000)

  test('[Q166] closing and opening at once break none either', async () => {
    for (const personId of [first, second])
      await setCaps(context, { personId, dailyCap: undefined, openCap: 2 })
    const cases = await Promise.all(Array.from({ length: 12 }, () => open()))
    const given = cases.filter(({ state }) => state === 'assigned')
    await Promise.all([
      ...given.map(({ caseId }) => closeCase(context, { caseId, minutes: 5 })),
      ...Array.from({ length: 6 }, () => open()),
    ])
    const { members, summary } = await readPool(context, { pool: 'pooled' })
    expect(members.map((member) => member.open)).toEqual([2, 2])
    expect(summary).toMatchObject({ waiting: 10, inWork: 4 })
  }, 60_000)
})

describe('working', () => {
  test('[Q168] the first response is noted once, closing takes minutes, and a closed case stays closed', async () => {
    const { caseId } = await open()
    surroundings.wait(2 * HOUR)
    const answered = await respondToCase(context, { caseId })
    expect(answered.state).toBe('responded')
    surroundings.wait(HOUR)
    expect((await respondToCase(context, { caseId })).respondedAt).toBe(answered.respondedAt)
    expect(await closeCase(context, { caseId, minutes: 35 })).toMatchObject({ state: 'closed', minutes: 35 })
    expect(await problemsIn(() => closeCase(context, { caseId }))).toMatchObject([{ code: 'case-closed' }])
    const unanswered = await open()
    surroundings.wait(HOUR)
    const closed = await closeCase(context, { caseId: unanswered.caseId })
    expect(closed.respondedAt).toBe(closed.closedAt)
  })

  test('[Q170] what is handed back goes to somebody else, as old as it is; where nobody is left it waits', async () => {
    const given = await open()
    surroundings.wait(HOUR)
    const other = given.personId === first ? second : first
    const back = await handBackCase(context, { caseId: given.caseId })
    expect(back).toMatchObject({ personId: other, openedAt: given.openedAt, dueAt: given.dueAt })
    const again = await handBackCase(context, { caseId: given.caseId })
    expect(again).toMatchObject({ state: 'waiting', handedBackBy: [given.personId, other] })
    expect(again.why.others.map(({ why }) => why)).toEqual([
      [{ code: 'handed_back' }],
      [{ code: 'handed_back' }],
    ])
    for (const change of [handBackCase, respondToCase]) {
      expect(await problemsIn(() => change(context, { caseId: given.caseId }))).toMatchObject([
        { code: 'case-waits' },
      ])
    }
    const { members } = await readPool(context, { pool: 'pooled' })
    expect(members.map(({ givenToday }) => givenToday)).toEqual([0, 0])
  })

  test('[Q168] a waiting case can be withdrawn: its promise is neither kept nor broken', async () => {
    for (const personId of [first, second]) await setAvailability(context, { personId, isAvailable: false })
    const { caseId } = await open()
    surroundings.wait(48 * HOUR)
    expect((await listPools(context)).pools[0]).toMatchObject({ overdue: 1, waiting: 1 })
    expect(await closeCase(context, { caseId })).toMatchObject({ state: 'closed', respondedAt: undefined })
    expect((await listPools(context)).pools[0]).toMatchObject({
      ...{ overdue: 0, waiting: 0, measured: { promises: { kept: 0, due: 0 } } },
    })
  })

  test('[Q172] in the morning unanswered cases of people who are away come back and all is dealt', async () => {
    await setAvailability(context, { personId: second, isAvailable: false })
    await setCaps(context, { personId: first, dailyCap: 1, openCap: undefined })
    const given = await open()
    const waiting = await open()
    await dealPools(surroundings)
    expect((await queue()).map(({ caseId }) => caseId)).toEqual([waiting.caseId])
    surroundings.wait(24 * HOUR)
    await dealPools(surroundings)
    expect(await queue()).toEqual([])

    await context.database.query(
      sql`insert into person_leave (workspace_id, person_id, from_on, until_on) values ($1, $2, '2026-07-02', '2026-07-09')`,
      [context.workspaceId, first],
    )
    await dealPools(surroundings)
    expect(await queue()).toHaveLength(2)
    await setAvailability(context, { personId: second, isAvailable: true })
    const { items } = await listPoolCases(context, { pool: 'pooled', personId: second, limit: 9 })
    expect(items.map(({ caseId }) => caseId).toSorted()).toEqual([given.caseId, waiting.caseId].toSorted())
  })
})

describe('who may', () => {
  test('[Q165] [Q168] a CSM sees the pools that they serve and works on their own cases only', async () => {
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

  test('[Q165] cases are of accounts in pooled tiers, of this workspace', async () => {
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

  test('[Q168] every change stands in the log, without what the case was about', async () => {
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
  test('[Q173] waiting, promises and shares of four weeks, with the people and what they have', async () => {
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

  test('[Q174] a question begins with what the model and the plan say, and is answered without a trace', async () => {
    const { usual } = await readPool(context, { pool: 'pooled' })
    expect(usual).toMatchObject({ casesFrom: 'guess', setting: { openHours: 8, promise: { hours: 24 } } })
    const acts = await listActs(context.database, context.workspaceId, { limit: 50 })
    const { setting, proactiveHoursPerDay } = usual
    const answer = await staffPool(context, { setting, proactiveHoursPerDay, seed: 1 })
    expect(answer.people).toBeGreaterThan(0)
    expect(await listActs(context.database, context.workspaceId, { limit: 50 })).toEqual(acts)
  })

  test('[Q165] an erased account takes its cases along, and a person who goes leaves theirs readable', async () => {
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
