import { beforeEach, expect, test } from 'vitest'
import { verifyActs } from '../../store/audit.ts'
import type { StoredRecord } from '../../store/handoffs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { assignAccount } from '../assignment/assign-account.ts'
import { aTeamWithBooks, type TeamWithBooks } from '../assignment/testing/a-team-with-books.ts'
import { listActsOfAccount } from '../audit/list-acts-of-account.ts'
import type { Context } from '../context.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { acceptHandoff } from './accept-handoff.ts'
import { cancelHandoff } from './cancel-handoff.ts'
import { editHandoff } from './edit-handoff.ts'
import { listHandoffs } from './list-handoffs.ts'
import { readHandoff } from './read-handoff.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context
let team: TeamWithBooks

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  team = await aTeamWithBooks(context)
})

const RECORD: StoredRecord = {
  goals: ['Half the time to value'],
  successPlan: 'Two more teams until December',
  stakeholders: ['Wilhelmina Sponsor: champion'],
  openIssues: [],
  risks: [],
  promisesMade: ['A review in September'],
  nextSteps: ['Introduce the new CSM'],
}

test('[Q127] [Q128] a record is kept as it is written, and only a complete one is accepted', async () => {
  const { handoffId, revision } = await aHandoff()
  expect(await problemsIn(() => acceptHandoff(context, { handoffId }))).toMatchObject([
    { code: 'handoff-incomplete', values: { count: 7, missing: expect.arrayContaining(['goals']) } },
  ])
  const { risks: _, ...partly } = RECORD
  const draft = await editHandoff(context, { handoffId, record: partly, seenRevision: revision })
  expect(draft).toMatchObject({ record: partly, missing: ['risks'], revision: revision + 1 })
  expect(await problemsIn(() => acceptHandoff(context, { handoffId }))).toMatchObject([
    { code: 'handoff-incomplete', values: { count: 1, missing: ['risks'] } },
  ])
  const late = { handoffId, record: RECORD, seenRevision: revision }
  expect(await problemsIn(() => editHandoff(context, late))).toMatchObject([{ code: 'stale-revision' }])
  const whole = await editHandoff(context, { handoffId, record: RECORD, seenRevision: draft.revision })
  expect(whole.missing).toEqual([])
  const accepted = await acceptHandoff(context, { handoffId })
  expect(accepted).toMatchObject({ state: 'accepted', acceptedBy: expect.stringContaining('user:') })
  expect(await acceptHandoff(context, { handoffId })).toEqual(accepted)
  expect(await readHandoff(context, { handoffId })).toEqual(accepted)
  const edit = { handoffId, record: {}, seenRevision: accepted.revision }
  expect(await problemsIn(() => editHandoff(context, edit))).toMatchObject([{ code: 'handoff-not-open' }])
  expect(await problemsIn(() => cancelHandoff(context, { handoffId }))).toMatchObject([
    { code: 'handoff-not-open', values: { state: 'accepted' } },
  ])
})

test('[Q128] one that is cancelled while somebody accepts it is not accepted, and both are told how it is now', async () => {
  const { handoffId, revision, accountId } = await aHandoff()
  await editHandoff(context, { handoffId, record: RECORD, seenRevision: revision })
  const { database, workspaceId } = context
  const [cancelled, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = database.transaction(async (transaction) => {
    await transaction.query(
      sql`update handoff set state = 'cancelled', revision = handoff.revision + 1
           where workspace_id = $1 and account_id = $2 and handoff_id = $3`,
      [workspaceId, accountId, handoffId],
    )
    cancelled.resolve()
    await end.promise
  })
  await cancelled.promise
  const accepting = problemsIn(() => acceptHandoff(context, { handoffId }))
  const cancelling = cancelHandoff(context, { handoffId })
  setTimeout(end.resolve, 300)
  await first
  const again = await cancelling
  expect(again).toMatchObject({ state: 'cancelled', revision: revision + 2 })
  expect(await accepting).toMatchObject([{ code: 'handoff-not-open', values: { state: 'cancelled' } }])
  expect(await readHandoff(context, { handoffId })).toMatchObject({
    state: 'cancelled',
    acceptedBy: undefined,
  })
})

test('[Q129] what a record says stands sealed in the log, and is opened for those who may read the log', async () => {
  const { handoffId, revision, accountId } = await aHandoff()
  await editHandoff(context, { handoffId, record: RECORD, seenRevision: revision })
  const { workspaceId, database } = context
  const log = await used.database.query(
    sql`select before, after from audit_account where workspace_id = $1`,
    [workspaceId],
  )
  expect(JSON.stringify(log)).not.toMatch(/Wilhelmina|December/)
  const { items } = await listActsOfAccount(context, { accountId, limit: 1 })
  expect(items[0]).toMatchObject({
    action: 'handoff.edit',
    before: { goals: null },
    after: { stakeholders: 'Wilhelmina Sponsor: champion', successPlan: RECORD.successPlan },
  })
  expect((await verifyActs(database, workspaceId)).kind).toBe('intact')
})

test('[Q126] a CSM sees what comes to them and what they still hand over, accepts the first, and nothing else', async () => {
  const [first, second, third] = team.people
  const { handoffId, revision } = await aHandoff()
  const [giver, receiver, other] = await Promise.all(
    [first, second, third].map(async (personId) => {
      const { workspaceId } = context
      return (await aUser(surroundings, { workspaceId, role: 'csm', personId: personId! })).context
    }),
  )
  for (const [csm, count] of [
    [giver, 1],
    [receiver, 1],
    [other, 0],
  ] as const) {
    expect((await listHandoffs(csm!, { limit: 5 })).items).toHaveLength(count)
    expect((await listHandoffs(csm!, { isMine: true, limit: 5 })).items).toHaveLength(count)
  }
  expect(await problemsIn(() => readHandoff(other!, { handoffId }))).toMatchObject([{ code: 'not-found' }])
  await editHandoff(giver!, { handoffId, record: RECORD, seenRevision: revision })
  expect(await problemsIn(() => acceptHandoff(giver!, { handoffId }))).toMatchObject([
    { code: 'handoff-not-yours' },
  ])
  expect(await problemsIn(() => cancelHandoff(receiver!, { handoffId }))).toMatchObject([
    { code: 'not-allowed' },
  ])
  expect(await acceptHandoff(receiver!, { handoffId })).toMatchObject({ state: 'accepted' })
  // What was handed over is no longer the giver's to read.
  expect((await listHandoffs(giver!, { limit: 5 })).items).toEqual([])
  expect((await listHandoffs(context, { isMine: true, limit: 5 })).items).toEqual([])
  const stranger = await aContext(surroundings)
  expect(await problemsIn(() => readHandoff(stranger, { handoffId }))).toMatchObject([{ code: 'not-found' }])
  expect((await listHandoffs(stranger, { limit: 5 })).items).toEqual([])
})

test('[Q125] an account that goes on to a third person takes its draft along, from who still knows the customer', async () => {
  const [first, second, third] = team.people
  const { handoffId, revision, accountId } = await aHandoff()
  await editHandoff(context, { handoffId, record: RECORD, seenRevision: revision })
  await assignAccount(context, { accountId, personId: third! })
  const { items } = await listHandoffs(context, { accountId, limit: 5 })
  expect(items).toMatchObject([
    { state: 'open', fromPersonId: first, toPersonId: third, record: RECORD },
    { state: 'cancelled', handoffId, fromPersonId: first, toPersonId: second },
  ])
  // Back to who has never handed it over: nothing is to be told.
  await assignAccount(context, { accountId, personId: first! })
  const after = await listHandoffs(context, { accountId, limit: 5 })
  expect(after.items.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
})

async function aHandoff(): Promise<{ handoffId: Uuid; revision: number; accountId: Uuid }> {
  const accountId = team.accounts[0]!
  await assignAccount(context, { accountId, personId: team.people[1]! })
  const { items } = await listHandoffs(context, { accountId, state: 'open', limit: 1 })
  return items[0]!
}
