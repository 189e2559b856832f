import { beforeEach, describe, expect, test } from 'vitest'
import { listStoredCases } from '../../store/pool-cases.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { closeCase } from './close-case.ts'
import { dealPools } from './deal-pools.ts'
import { handBackCase } from './hand-back-case.ts'
import { listPoolCases } from './list-pool-cases.ts'
import { listPools } from './list-pools.ts'
import { readPool } from './read-pool.ts'
import { respondToCase } from './respond-to-case.ts'
import { setAvailability } from './set-availability.ts'
import { setCaps } from './set-caps.ts'
import { aPooledWorkspace, type PooledWorkspace } from './testing/a-pooled-workspace.ts'

const HOUR = 3_600_000
const used = useFreshDatabase()
let surroundings: TestSurroundings
let workspace: PooledWorkspace

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  workspace = await aPooledWorkspace(surroundings)
})

describe('giving', () => {
  test('[Q133] [Q134] a case goes to somebody at once, and says why to this one and not to the other', async () => {
    const { first, second, open } = workspace
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

  test('[Q133] the language of the account counts where somebody speaks it', async () => {
    const { one, german, first, second, open } = workspace
    for (let time = 0; time < 3; time++) {
      expect(await open(german)).toMatchObject({ language: 'de', personId: first })
    }
    const { personId } = await open(one, { language: 'en-GB' })
    expect(personId).toBe(second)
    expect((await open(one, { language: 'fr' })).state).toBe('waiting')
  })

  test('[Q134] one that nobody can take waits, with what keeps everybody from it now', async () => {
    const { context, first, second, open, queue } = workspace
    for (const personId of [first, second]) await setAvailability(context, { personId, isAvailable: false })
    expect(await open()).toMatchObject({ state: 'waiting', personId: undefined, why: { because: undefined } })
    const [waiting] = await queue()
    expect(waiting!.why.others.map(({ why }) => why)).toEqual([
      [{ code: 'switched_off' }],
      [{ code: 'switched_off' }],
    ])
  })

  test('[Q136] [Q138] who becomes free gets the most urgent: by switching on, by a higher cap, by closing one', async () => {
    const { context, german, first, second, open, queue } = workspace
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

  test('[Q133] a hundred cases opened at once never break a cap, and none is lost', async () => {
    const { context, first, second, open } = workspace
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

  test('[Q133] closing and opening at once break none either', async () => {
    const { context, first, second, open } = workspace
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
  test('[Q135] the first response is noted once, closing takes minutes, and a closed case stays closed', async () => {
    const { context, open } = workspace
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

  test('[Q137] what is handed back goes to somebody else, as old as it is; where nobody is left it waits', async () => {
    const { context, first, second, open } = workspace
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

  test('[Q135] a waiting case can be withdrawn: its promise is neither kept nor broken', async () => {
    const { context, first, second, open } = workspace
    for (const personId of [first, second]) await setAvailability(context, { personId, isAvailable: false })
    const { caseId } = await open()
    surroundings.wait(48 * HOUR)
    expect((await listPools(context)).pools[0]).toMatchObject({ overdue: 1, waiting: 1 })
    expect(await closeCase(context, { caseId })).toMatchObject({ state: 'closed', respondedAt: undefined })
    expect((await listPools(context)).pools[0]).toMatchObject({
      ...{ overdue: 0, waiting: 0, measured: { promises: { kept: 0, due: 0 } } },
    })
  })

  test('[Q139] in the morning unanswered cases of people who are away come back and all is dealt', async () => {
    const { context, first, second, open, queue } = workspace
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

test('[Q133] of a queue that is longer than what is looked at it is the oldest that are seen', async () => {
  const { context, first, second, open } = workspace
  for (const personId of [first, second]) await setAvailability(context, { personId, isAvailable: false })
  const oldest = await open()
  const newest = await open()
  const wish = { filter: { states: ['waiting'] }, limit: 1 } as const
  const ids = async (order: 'oldest' | 'newest') =>
    (await listStoredCases(context.database, context.workspaceId, { ...wish, order })).map(
      (one) => one.caseId,
    )
  expect(await ids('newest')).toEqual([newest.caseId])
  expect(await ids('oldest')).toEqual([oldest.caseId])
})
