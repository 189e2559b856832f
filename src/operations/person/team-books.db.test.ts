import { beforeEach, expect, test } from 'vitest'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { aPlannedWorkspace } from '../plan/testing/a-planned-workspace.ts'
import { storePerson, storeRun } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { readBook } from './read-book.ts'
import { readTeamBooks } from './read-team-books.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

const ACCOUNTS = [
  { id: 'A', acvMinor: 100, tier: 'high', owner: 'CSM 01', health: 10, renewalOn: TODAY + 30 },
  { id: 'B', acvMinor: 20, tier: 'high', owner: 'CSM 01' },
  { id: 'C', acvMinor: 7, tier: 'high', owner: 'somebody else' },
  { id: 'D', acvMinor: 5, tier: 'high' },
  { id: 'E', tier: 'tech' },
]

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

async function aTeam() {
  const ids = await aPlannedWorkspace(context, ACCOUNTS)
  const first = await storePerson(context, 'CSM 01')
  const second = await storePerson(context, 'CSM 02')
  const support = await storePerson(context, 'Support 01')
  await context.database.query(
    sql`update person set role = 'Support' where workspace_id = $1 and person_id = $2`,
    [context.workspaceId, support],
  )
  return { ids, first, second, support }
}

test('[Q116] every CSM has a book, and so have strangers and nobody', async () => {
  const { first, second } = await aTeam()
  const { books, others, productiveHours, modelNumber } = await readTeamBooks(context)
  expect({ productiveHours: Math.round(productiveHours), modelNumber }).toEqual({
    ...{ productiveHours: 1288, modelNumber: 1 },
  })
  expect(books.map(({ person }) => person.csm.id)).toEqual([first, second].sort())
  const of = (id: string) => books.find(({ person }) => person.csm.id === id)!
  expect(of(first)).toMatchObject({
    tally: {
      ...{ accounts: 2, arrMinor: 120, red: { accounts: 1, arrMinor: 100 } },
      ...{ renewing: { accounts: 1 }, redRenewing: { accounts: 1 } },
    },
    showsMoney: true,
  })
  expect(of(first).capacityHours).toBeCloseTo(1288, 6)
  expect(of(second).tally).toMatchObject({ accounts: 0, arrMinor: 0 })
  expect(others!.strangers).toMatchObject([{ owner: 'somebody else', accounts: 1 }])
  expect(others).toMatchObject({ unowned: { accounts: 2 }, awaiting: { accounts: 1, arrMinor: 5 } })
})

test('[Q116] who owns accounts has a book whatever they do, and an applied plan counts more than a list', async () => {
  const { ids, support } = await aTeam()
  await storeRun(context, { assignments: [{ accountId: ids[0]!, owner: support, reason: 'plan' }] })
  const { books } = await readTeamBooks(context)
  expect(books.find(({ person }) => person.csm.id === support)).toMatchObject({
    ...{ function: 'support', tally: { accounts: 1, arrMinor: 100 } },
  })
})

test('[Q116] [Q117] a CSM gets their own book where the workspace says so, and else no money of others', async () => {
  const { first, second } = await aTeam()
  const userId = surroundings.newId()
  const as = (bookOf: typeof first | undefined) =>
    enterWorkspace(surroundings, context.workspaceId, { kind: 'user', userId, role: 'csm', bookOf })
  await used.database.query(
    sql`insert into app_user (user_id, email, created_at) values ($1, 'csm@example.com', $2)`,
    [userId, context.now()],
  )
  await context.database.query(
    sql`insert into membership (workspace_id, user_id, role, person_id, created_at) values ($1, $2, 'csm', $3, $4)`,
    [context.workspaceId, userId, first, context.now()],
  )
  const own = await readTeamBooks(as(first))
  expect(own.books.map(({ person, showsMoney }) => [person.csm.id, showsMoney])).toEqual([[first, true]])
  expect(own.others).toBeUndefined()
  const all = await readTeamBooks(as(undefined))
  const shown = all.books.map(({ person, showsMoney }) => [person.csm.id, showsMoney])
  expect(Object.fromEntries(shown)).toEqual({ [first]: true, [second]: false })
  expect(all.showsMoney).toBe(false)
  expect(await problemsIn(() => readBook(as(first), { personId: second, limit: 9 }))).toMatchObject([
    { code: 'not-found' },
  ])
})

test('[Q117] the accounts of a book add up to its hours, the most first', async () => {
  const { first } = await aTeam()
  const { books } = await readTeamBooks(context)
  const { hoursByMonth } = books.find(({ person }) => person.csm.id === first)!.tally
  const { count, accounts } = await readBook(context, { personId: first, limit: 200 })
  expect(count).toBe(2)
  expect(accounts.map(({ account }) => account.externalId)).toEqual(['A', 'B'])
  expect(accounts.reduce((sum, { hours }) => sum + hours!, 0)).toBeCloseTo(
    hoursByMonth.reduce((sum, hours) => sum + hours, 0),
    6,
  )
  expect(await readBook(context, { personId: first, limit: 1 })).toMatchObject({ count: 2, accounts: [{}] })
})

test('[Q116] before the first model there is nothing to say', async () => {
  expect(await problemsIn(() => readTeamBooks(context))).toMatchObject([{ code: 'no-model' }])
})
