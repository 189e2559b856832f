import { beforeEach, expect, test } from 'vitest'
import { formatDay } from '../../domain/kernel/day.ts'
import { listActs } from '../../store/audit.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { listAccounts } from '../account/list-accounts.ts'
import { readAccount } from '../account/read-account.ts'
import { readAccountTable } from '../account/read-account-table.ts'
import { aTeamWithBooks, type TeamWithBooks } from '../assignment/testing/a-team-with-books.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { endCover } from './end-cover.ts'
import { keepCovers } from './keep-covers.ts'
import { listCovers } from './list-covers.ts'
import { proposeCovers } from './propose-covers.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context
let team: TeamWithBooks

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  team = await aTeamWithBooks(context)
})

test('[Q130] for an absence somebody is proposed for every account with work due; keeping it shows on the account', async () => {
  const [first] = team.people
  const span = { personId: first!, from: TODAY, until: TODAY + 30 }
  const proposed = await proposeCovers(context, span)
  expect(proposed.covered.map(({ account }) => account).toSorted()).toEqual(
    team.accounts.slice(0, 3).toSorted(),
  )
  expect(proposed.covered.map(({ cover }) => cover)).not.toContain(first)
  expect((await listCovers(context, { limit: 5 })).items).toEqual([])
  const covers = proposed.covered.map(({ account, cover }) => ({ accountId: account, personId: cover }))
  await keepCovers(context, { ...span, covers })
  const { items } = await listCovers(context, { limit: 5 })
  expect(items).toHaveLength(3)
  expect(items[0]).toMatchObject({
    forPersonId: first,
    forPersonName: 'CSM 01',
    from: TODAY,
    until: TODAY + 30,
  })
  const account = await readAccount(context, { accountId: team.accounts[0]! })
  expect(account.owner?.id).toBe(first)
  expect(account.cover).toMatchObject({ until: TODAY + 30 })
  // The same days once more replace what was kept.
  await keepCovers(context, { ...span, covers: covers.slice(0, 1) })
  expect((await listCovers(context, { limit: 5 })).items).toHaveLength(3)
  const other = items.find(({ accountId }) => accountId !== covers[0]!.accountId)!
  await endCover(context, { coverId: other.coverId })
  expect((await listCovers(context, { limit: 5 })).items).toHaveLength(2)
})

test('[Q130] a cover is over after its last day', async () => {
  const [first, second] = team.people
  const accountId = team.accounts[0]!
  const covers = [{ accountId, personId: second! }]
  await keepCovers(context, { personId: first!, from: TODAY, until: TODAY, covers })
  expect((await readAccount(context, { accountId })).cover).toMatchObject({ personId: second })
  surroundings.wait(86_400_000)
  expect((await readAccount(context, { accountId })).cover).toBeUndefined()
  expect((await listCovers(context, { limit: 5 })).items).toEqual([])
  expect((await listCovers(context, { from: TODAY, limit: 5 })).items).toHaveLength(1)
})

test('[Q130] days that end before they begin, people and accounts that are not there are refused by name', async () => {
  const [first, second] = team.people
  const covers = [{ accountId: team.accounts[0]!, personId: second! }]
  const nobody = context.newId()
  const wrong = { personId: first!, from: TODAY, until: TODAY - 1, covers }
  expect(await problemsIn(() => keepCovers(context, wrong))).toMatchObject([{ code: 'cover-days' }])
  expect(await problemsIn(() => proposeCovers(context, wrong))).toMatchObject([{ code: 'cover-days' }])
  const span = { from: TODAY, until: TODAY + 5 }
  const unknown = { ...span, personId: first!, covers: [{ accountId: nobody, personId: nobody }] }
  expect(await problemsIn(() => keepCovers(context, unknown))).toEqual([
    { code: 'person-unknown', path: 'covers[0]', values: { person: nobody } },
  ])
  const elsewhere = { ...span, personId: first!, covers: [{ accountId: nobody, personId: second! }] }
  expect(await problemsIn(() => keepCovers(context, elsewhere))).toMatchObject([
    { code: 'not-found', values: { what: 'account' } },
  ])
  expect(await problemsIn(() => endCover(context, { coverId: nobody }))).toMatchObject([
    { code: 'not-found' },
  ])
})

test('[Q130] a CSM sees where they cover and are covered, and whoever covers sees the account meanwhile', async () => {
  const [first, second, third] = team.people
  const accountId = team.accounts[0]!
  const covers = [{ accountId, personId: second! }]
  await keepCovers(context, { personId: first!, from: TODAY, until: TODAY + 5, covers })
  const as = (bookOf: string) =>
    enterWorkspace(surroundings, context.workspaceId, {
      ...{ kind: 'user', userId: context.newId(), role: 'csm', bookOf },
    })
  expect((await listCovers(as(first!), { limit: 5 })).items).toHaveLength(1)
  expect((await listCovers(as(second!), { limit: 5 })).items).toHaveLength(1)
  expect((await listCovers(as(third!), { limit: 5 })).items).toEqual([])
  const seenBy = async (csm: Context) => {
    const { items } = await listAccounts(csm, { limit: 10 })
    const table = await readAccountTable(csm)
    const ids = items.map(({ id }) => id)
    expect([...table!.accounts].map(({ id }) => id)).toEqual(ids)
    return ids
  }
  expect(await seenBy(as(second!))).toContain(accountId)
  expect(await readAccount(as(second!), { accountId })).toMatchObject({ owner: { id: first } })
  expect(await seenBy(as(third!))).toEqual([])
  surroundings.wait(7 * 86_400_000)
  expect(await seenBy(as(second!))).not.toContain(accountId)
  expect(
    await problemsIn(() => keepCovers(as(second!), { personId: first!, from: 1, until: 2, covers })),
  ).toMatchObject([{ code: 'not-allowed' }])
  const log = await used.database.query(
    sql`select action from audit_act where workspace_id = $1 order by number desc limit 1`,
    [context.workspaceId],
  )
  expect(log).toEqual([{ action: 'cover.edit' }])
})

test('[Q130] the log says the days of a cover as days', async () => {
  const [first, second] = team.people
  const accountId = team.accounts[0]!
  const span = { personId: first!, from: TODAY, until: TODAY + 1 }
  await keepCovers(context, { ...span, covers: [{ accountId, personId: second! }] })
  const { items } = await listCovers(context, { limit: 1 })
  await endCover(context, { coverId: items[0]!.coverId })
  const acts = await listActs(context.database, context.workspaceId, { limit: 2 })
  const days = { for: first, from: formatDay(TODAY), until: formatDay(TODAY + 1) }
  expect(acts.map(({ details }) => details)).toEqual([
    { ...days, covers: 0 },
    { ...days, covers: 1 },
  ])
})
