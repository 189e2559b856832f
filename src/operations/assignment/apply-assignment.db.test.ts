import { beforeEach, expect, test } from 'vitest'
import { findAccount } from '../../store/accounts.ts'
import { listActs, verifyActs } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listOwnerHistory } from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { listHandoffs } from '../handoff/list-handoffs.ts'
import type { JobContext } from '../job/job-work.ts'
import { requestApplyUndo } from '../placement/request-apply-undo.ts'
import type { UndoResult } from '../placement/undo-run.ts'
import { commitVersion, MODEL, resultOf, storeAccounts } from '../plan/testing/a-planned-workspace.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { applyAssignment } from './apply-assignment.ts'
import { assignAccount } from './assign-account.ts'
import { readAssignmentPlan } from './read-assignment-plan.ts'
import { readAssignmentTable } from './read-assignment-table.ts'
import { requestAssignmentApply } from './request-assignment-apply.ts'
import { applyBooks, aTeamWithBooks, planBooks, SIX } from './testing/a-team-with-books.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

test('[Q122] [Q125] applying gives accounts to their new owners in one act, opens handoffs, and the same again moves nothing', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const assignmentPlanId = await leaverPlan(people[0]!)
  const result = await applyBooks(surroundings, context, { assignmentPlanId })
  expect(result).toEqual({
    ...{ assignmentPlanId, run: 1, applied: 4, handoffs: 3, refused: 0, excluded: 0, left: 0 },
    refusedAccounts: [],
  })
  const owners = await Promise.all(accounts.map(ownerOf))
  expect(owners).not.toContain(people[0])
  expect(owners).not.toContain(undefined)
  const plan = await readAssignmentPlan(context, { assignmentPlanId })
  expect(plan).toMatchObject({
    state: 'applied',
    runs: [{ number: 1, action: 'assignment.apply', assignmentPlanId, planId: undefined }],
  })
  const { items } = await listHandoffs(context, { limit: 10 })
  expect(items.map(({ accountId }) => accountId).toSorted()).toEqual(accounts.slice(0, 3).toSorted())
  expect(items[0]).toMatchObject({
    ...{ state: 'open', occasion: 'leaving', fromPersonId: people[0], fromName: 'CSM 01', run: 1 },
    missing: ['goals', 'successPlan', 'stakeholders', 'openIssues', 'risks', 'promisesMade', 'nextSteps'],
  })
  const { database, workspaceId } = context
  const [act] = await listActs(database, workspaceId, { limit: 1 })
  expect(act).toMatchObject({ action: 'assignment.apply', accountRows: 4, details: { run: 1, applied: 4 } })
  expect((await verifyActs(database, workspaceId)).kind).toBe('intact')
  const subject = { workspaceId, accountId: accounts[0]!, run: 1 }
  expect(await listOwnerHistory(database, subject)).toMatchObject([{ reason: 'reassigned', from: TODAY }])
  const table = await readAssignmentTable(context, { assignmentPlanId })
  expect(table.appliedRun.filter((run) => run === 1)).toHaveLength(4)
  const again = await leaverPlan(people[0]!)
  expect((await readAssignmentPlan(context, { assignmentPlanId: again })).summary?.counts).toEqual({
    ...{ kept: 6, moved: 0, given: 0, uncovered: 0 },
  })
})

test('[Q125] taking it back gives every owner back, ends the open handoffs, and the plan can be applied again', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const before = await Promise.all(accounts.map(ownerOf))
  expect(before).toEqual([people[0], people[0], people[0], people[1], people[1], undefined])
  const assignmentPlanId = await leaverPlan(people[0]!)
  await applyBooks(surroundings, context, { assignmentPlanId })
  const { jobId } = await requestApplyUndo(context, { runNumber: 1 })
  const undone = await resultOf<UndoResult>(surroundings, context, jobId)
  expect(undone).toMatchObject({ undone: 1, run: 2, restored: 4, refused: 0 })
  expect(await Promise.all(accounts.map(ownerOf))).toEqual(before)
  const { items } = await listHandoffs(context, { limit: 10 })
  expect(items.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect((await readAssignmentPlan(context, { assignmentPlanId })).state).toBe('ready')
  expect((await verifyActs(context.database, context.workspaceId)).kind).toBe('intact')
  const second = await applyBooks(surroundings, context, { assignmentPlanId })
  expect(second).toMatchObject({ applied: 4, refused: 0, run: 3 })
})

test('[Q122] an account whose tier or owner has changed is left as it is, with what has changed; the others go', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const assignmentPlanId = await leaverPlan(people[0]!)
  await assignAccount(context, { accountId: accounts[0]!, personId: people[2]! })
  await storeAccounts(context, [{ ...SIX[1]!, tier: 'low' }])
  const result = await applyBooks(surroundings, context, { assignmentPlanId })
  expect(result).toMatchObject({ applied: 2, refused: 2, run: 2 })
  const changes = new Map(result.refusedAccounts.map((refusal) => [refusal.accountId, refusal.changes]))
  expect(changes.get(accounts[0]!)).toEqual([{ field: 'account.owner', before: 'CSM 01', after: 'CSM 03' }])
  expect(changes.get(accounts[1]!)).toEqual([{ field: 'account.tier', before: 'high', after: 'low' }])
  expect(await ownerOf(accounts[0]!)).toBe(people[2])
  expect(await ownerOf(accounts[1]!)).toBe(people[0])
  const table = await readAssignmentTable(context, { assignmentPlanId })
  expect(table.refused.map((row) => table.id[row]).toSorted()).toEqual(accounts.slice(0, 2).toSorted())
})

test('[Q122] whoever has left the team meanwhile is given nothing', async () => {
  const { people } = await aTeamWithBooks(context)
  const assignmentPlanId = await leaverPlan(people[0]!)
  await used.database.query(
    sql`update person set end_on = '2026-06-30' where workspace_id = $1 and person_id <> $2`,
    [context.workspaceId, people[0]],
  )
  const result = await applyBooks(surroundings, context, { assignmentPlanId })
  expect(result).toMatchObject({ applied: 0, refused: 4, run: null })
  expect(result.refusedAccounts[0]!.changes).toMatchObject([{ field: 'csm.active', after: null }])
})

test('[Q123] a part of a plan is applied, the rest later; what the plan does not move is refused by name', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const assignmentPlanId = await leaverPlan(people[0]!)
  const first = await applyBooks(surroundings, context, { assignmentPlanId, exclude: [accounts[0]!] })
  expect(first).toMatchObject({ applied: 3, excluded: 1, left: 1, run: 1 })
  expect(await ownerOf(accounts[0]!)).toBe(people[0])
  expect((await readAssignmentPlan(context, { assignmentPlanId })).state).toBe('ready')
  const second = await applyBooks(surroundings, context, { assignmentPlanId, only: [accounts[0]!] })
  expect(second).toMatchObject({ applied: 1, left: 0, run: 2 })
  const third = await leaverPlan(people[1]!)
  const asked = { assignmentPlanId: third, only: [context.newId()] }
  expect(await problemsIn(() => requestAssignmentApply(context, asked))).toMatchObject([
    { code: 'account-not-in-plan', path: 'only' },
  ])
})

test('[Q122] a plan of an earlier model is refused as a whole', async () => {
  const { people } = await aTeamWithBooks(context)
  const assignmentPlanId = await leaverPlan(people[0]!)
  await commitVersion(context, MODEL.replace('100000', '99999'))
  expect(await problemsIn(() => requestAssignmentApply(context, { assignmentPlanId }))).toMatchObject([
    { code: 'stale-plan', values: { seen: 1, current: 2 } },
  ])
})

test('[Q122] of two applies at once each account goes once; done once more one gives the same result', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const assignmentPlanId = await leaverPlan(people[0]!)
  const jobs = [context.newId(), context.newId()]
  const results = await Promise.allSettled(
    jobs.map((jobId) => applyAssignment(asJob(jobId), { assignmentPlanId })),
  )
  const applied = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.applied] : []))
  expect(Math.max(...applied)).toBe(4)
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason.problems[0].code).toBe('plan-not-ready')
  }
  expect((await listHandoffs(context, { limit: 10 })).items).toHaveLength(3)
  const winner = results.findIndex((result) => result.status === 'fulfilled' && result.value.applied === 4)
  const again = await applyAssignment(asJob(jobs[winner]!), { assignmentPlanId })
  expect(again).toEqual((results[winner] as PromiseFulfilledResult<unknown>).value)
  expect(await ownerOf(accounts[0]!)).not.toBe(people[0])
})

test('[Q122] an apply that is killed before it publishes is not seen, and done wholly the next time', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const assignmentPlanId = await leaverPlan(people[0]!)
  const jobId = context.newId()
  // The first reads, the second writes the rows, the third would publish.
  const dying = { ...asJob(jobId), database: failingAt(context.database, 3) }
  await expect(applyAssignment(dying, { assignmentPlanId })).rejects.toThrow('killed')
  expect(await ownerOf(accounts[0]!)).toBe(people[0])
  expect((await listHandoffs(context, { limit: 10 })).items).toEqual([])
  expect(await applyAssignment(asJob(jobId), { assignmentPlanId })).toMatchObject({ applied: 4, run: 1 })
  expect((await listHandoffs(context, { limit: 10 })).items).toHaveLength(3)
})

test('[Q124] one account is given to somebody by hand, with a handoff, and taken back like any run', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const [accountId] = accounts as [Uuid]
  expect(await assignAccount(context, { accountId, personId: people[1]! })).toEqual({
    ...{ accountId, owner: people[1], run: 1 },
  })
  expect(await assignAccount(context, { accountId, personId: people[1]! })).toMatchObject({ run: undefined })
  expect((await listHandoffs(context, { limit: 5 })).items).toMatchObject([
    { fromPersonId: people[0], toPersonId: people[1], occasion: 'by_hand', state: 'open' },
  ])
  expect(await assignAccount(context, { accountId, personId: null })).toMatchObject({ run: 2 })
  expect((await listHandoffs(context, { limit: 5 })).items).toMatchObject([{ state: 'cancelled' }])
  const { jobId } = await requestApplyUndo(context, { runNumber: 2 })
  await resultOf(surroundings, context, jobId)
  expect(await ownerOf(accountId)).toBe(people[1])
  expect((await listHandoffs(context, { limit: 5 })).items).toMatchObject([{ state: 'open' }])
  const nobody = context.newId()
  expect(await problemsIn(() => assignAccount(context, { accountId, personId: nobody }))).toMatchObject([
    { code: 'person-unknown' },
  ])
  const elsewhere = { accountId: nobody, personId: people[0]! }
  expect(await problemsIn(() => assignAccount(context, elsewhere))).toMatchObject([{ code: 'not-found' }])
})

function leaverPlan(personId: Uuid): Promise<Uuid> {
  return planBooks(surroundings, context, { without: [{ personId, from: null }] })
}

async function ownerOf(accountId: Uuid): Promise<string | undefined> {
  const { database, workspaceId } = context
  const run = await readPublishedRun(database, workspaceId)
  return (await findAccount(database, { workspaceId, asOf: TODAY, run }, accountId))?.account.owner
}

function asJob(jobId: Uuid): JobContext {
  return { ...context, jobId, progress: () => {} }
}

/** A database of which the transaction of a number ends as if the process were killed. */
function failingAt(database: Database, number: number): Database {
  let begun = 0
  return {
    ...database,
    transaction: async (work) => {
      if (++begun === number) throw new Error('killed')
      return database.transaction(work)
    },
  }
}
