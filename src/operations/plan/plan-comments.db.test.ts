import { beforeEach, expect, test } from 'vitest'
import { eraseAccount } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listStoredPlanComments } from '../../store/plan-comments.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { requestImportUndo } from '../import/request-import-undo.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { aUser } from '../testing/a-user.ts'
import { importList } from '../testing/import-list.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { eraseUser } from '../user/erase-user.ts'
import { removeUser } from '../user/remove-user.ts'
import { addPlanComment } from './add-plan-comment.ts'
import { deletePlanComment } from './delete-plan-comment.ts'
import { discardPlan } from './discard-plan.ts'
import { listPlanComments } from './list-plan-comments.ts'
import { listPlanRows } from './list-plan-rows.ts'
import { readPlan } from './read-plan.ts'
import { requestPlan } from './request-plan.ts'
import { aPlannedWorkspace, makePlan, resultOf, THREE } from './testing/a-planned-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context
let planId: Uuid
let big: Uuid
let middle: Uuid
let small: Uuid

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  ;[big, middle, small] = (await aPlannedWorkspace(context, THREE)) as [Uuid, Uuid, Uuid]
  planId = await makePlan(surroundings, context)
})

const bodies = async (filter: { readonly accountId?: Uuid; readonly after?: Uuid } = {}) =>
  (await listPlanComments(context, { planId, limit: 10, ...filter })).items.map(({ body }) => body)

test('[Q71] what is said is read in the order in which it was said, page after page, also of one row only', async () => {
  const leader = await aUser(surroundings, { workspaceId: context.workspaceId, role: 'leader' })
  const said = async (by: Context, body: string, accountId?: Uuid) => {
    surroundings.wait(1)
    return addPlanComment(by, { planId, accountId, body })
  }
  await said(leader.context, 'As a whole')
  await said(leader.context, 'Of the big one', big)
  const { commentId } = await said(context, 'Again of the big one', big)
  await said(context, 'Of the middle one', middle)
  expect(await bodies()).toEqual([
    ...['As a whole', 'Of the big one', 'Again of the big one', 'Of the middle one'],
  ])
  expect(await bodies({ accountId: big })).toEqual(['Of the big one', 'Again of the big one'])
  expect(await bodies({ after: commentId })).toEqual(['Of the middle one'])
  const page = await listPlanComments(context, { planId, limit: 2 })
  expect(page.items[0]).toMatchObject({ authorId: leader.userId, accountId: undefined })
  expect(page.items[0]!.authorName).toMatch(/^Person \d+$/)
  expect(page.next).toBe(page.items[1]!.commentId)
  const viewer = await aUser(surroundings, { workspaceId: context.workspaceId, role: 'viewer' })
  expect((await listPlanComments(viewer.context, { planId, limit: 5 })).items).toHaveLength(4)
})

test('[Q71] a program has no name, nor has somebody who was erased; who has only left keeps theirs', async () => {
  const { workspaceId } = context
  const apiKey = { kind: 'api-key', apiKeyId: surroundings.newId(), scopes: ['plan'] } as const
  await addPlanComment(enterWorkspace(surroundings, workspaceId, apiKey), { planId, body: 'By a program' })
  const gone = await aUser(surroundings, { workspaceId, role: 'leader' })
  const left = await aUser(surroundings, { workspaceId, role: 'leader' })
  // One who goes on elsewhere keeps a name there, and has none here.
  const elsewhere = await aContext(surroundings)
  const user = await aUser(surroundings, { workspaceId: elsewhere.workspaceId })
  await addPlanComment(gone.context, { planId, body: 'By one who is erased' })
  await addPlanComment(left.context, { planId, body: 'By one who leaves' })
  await eraseUser(context, { userId: gone.userId })
  await removeUser(context, { userId: left.userId })
  const { items } = await listPlanComments(context, { planId, limit: 10 })
  expect(items.map(({ authorId, authorName }) => [authorId, authorName !== undefined])).toEqual([
    [undefined, false],
    [gone.userId, false],
    [left.userId, true],
  ])
  expect(JSON.stringify(items)).not.toContain(gone.email)
  expect(await problemsIn(() => listPlanComments(user.context, { planId, limit: 10 }))).toMatchObject([
    { code: 'not-found' },
  ])
})

test('[Q72] it changes neither the plan nor what an apply does, and the log has no word of it', async () => {
  const before = await readPlan(context, { planId })
  const { commentId } = await addPlanComment(context, {
    planId,
    accountId: big,
    body: 'Strictly confidential',
  })
  expect(await readPlan(context, { planId })).toEqual(before)
  const [act] = await listActs(context.database, context.workspaceId, { limit: 1 })
  expect(act).toMatchObject({
    action: 'plan.comment',
    details: { plan: planId, comment: commentId, account: big },
  })
  expect(JSON.stringify(act)).not.toContain('confidential')
})

test('[Q72] nothing is said of an account that the plan says nothing of, or of a plan that is not there', async () => {
  const stranger = surroundings.newId()
  expect(
    await problemsIn(() => addPlanComment(context, { planId, accountId: stranger, body: 'x' })),
  ).toMatchObject([{ code: 'not-found', values: { what: 'plan-row', id: stranger } }])
  const waiting = await requestPlan(context)
  expect(
    await problemsIn(() => addPlanComment(context, { planId: waiting.planId, body: 'x' })),
  ).toMatchObject([{ code: 'plan-not-ready' }])
  expect(await problemsIn(() => addPlanComment(context, { planId: stranger, body: 'x' }))).toMatchObject([
    { code: 'not-found' },
  ])
  for (const role of ['csm', 'viewer'] as const) {
    const { context: theirs } = await aUser(surroundings, { workspaceId: context.workspaceId, role })
    expect(await problemsIn(() => addPlanComment(theirs, { planId, body: 'x' })), role).toMatchObject([
      { code: 'not-allowed' },
    ])
  }
})

test('[Q73] one takes away what one has said oneself, owners whatever was said', async () => {
  const { workspaceId } = context
  const one = await aUser(surroundings, { workspaceId, role: 'leader' })
  const other = await aUser(surroundings, { workspaceId, role: 'operations' })
  const first = await addPlanComment(one.context, { planId, body: 'First' })
  const second = await addPlanComment(one.context, { planId, body: 'Second' })
  const { items } = await listPlanComments(other.context, { planId, limit: 5 })
  expect(items.map(({ isDeletable }) => isDeletable)).toEqual([false, false])
  expect(await problemsIn(() => deletePlanComment(other.context, { planId, ...first }))).toMatchObject([
    { code: 'not-allowed' },
  ])
  await deletePlanComment(one.context, { planId, ...first })
  await deletePlanComment(context, { planId, ...second })
  expect(await bodies()).toEqual([])
  expect(await problemsIn(() => deletePlanComment(context, { planId, ...second }))).toMatchObject([
    { code: 'not-found', values: { what: 'comment' } },
  ])
  const [act] = await listActs(context.database, workspaceId, { limit: 1 })
  expect(act).toMatchObject({ action: 'plan.comment', details: { comment: second.commentId, deleted: true } })
})

test('[Q73] it goes with the account and with the plan', async () => {
  const { database, workspaceId } = context
  await addPlanComment(context, { planId, accountId: big, body: 'Of the big one' })
  await addPlanComment(context, { planId, body: 'As a whole' })
  await database.transaction((transaction) => eraseAccount(transaction, workspaceId, big))
  expect(await bodies()).toEqual(['As a whole'])
  await discardPlan(context, { planId })
  expect(await listStoredPlanComments(database, { workspaceId, planId }, { limit: 5 })).toEqual([])
})

test('[Q73] what is said while the plan is discarded goes with it, or is not said', async () => {
  for (let time = 0; time < 5; time++) {
    planId = await makePlan(surroundings, context)
    const key = { workspaceId: context.workspaceId, planId }
    const say = () => addPlanComment(context, { planId, body: 'Too late' }).catch(() => {})
    await Promise.all([say(), say(), discardPlan(context, { planId }), say(), say()])
    expect(await listStoredPlanComments(context.database, key, { limit: 9 })).toEqual([])
  }
})

test('[Q73] with the import that has made an account goes what was said about its row, and nothing else', async () => {
  const { importId } = await importList({ surroundings, context }, 'account_id,acv\nnew,5\n', { source: 'b' })
  planId = await makePlan(surroundings, context)
  const { id } = (await listPlanRows(context, { planId, limit: 9 })).items
    .map(({ accountId }) => ({ id: accountId }))
    .find((row) => row.id !== big && row.id !== middle && row.id !== small)!
  await addPlanComment(context, { planId, accountId: id, body: 'Of the new one' })
  await addPlanComment(context, { planId, accountId: big, body: 'Of the big one' })
  await addPlanComment(context, { planId, body: 'As a whole' })
  const { jobId } = await requestImportUndo(context, { importId })
  await resultOf(surroundings, context, jobId)
  expect(await bodies()).toEqual(['Of the big one', 'As a whole'])
})
