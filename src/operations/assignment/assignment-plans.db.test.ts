import { beforeEach, expect, test } from 'vitest'
import { findJob } from '../../store/jobs.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import type { JobContext } from '../job/job-work.ts'
import { commitVersion, MODEL } from '../plan/testing/a-planned-workspace.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { runSentJobs } from '../testing/run-sent-jobs.ts'
import { cancelAssignmentPlan } from './cancel-assignment-plan.ts'
import { compareAssignmentPlans } from './compare-assignment-plans.ts'
import { computeAssignment } from './compute-assignment.ts'
import { discardAssignmentPlan } from './discard-assignment-plan.ts'
import { explainAssignment } from './explain-assignment.ts'
import { listAssignmentPlans } from './list-assignment-plans.ts'
import { readAssignmentPlan } from './read-assignment-plan.ts'
import { readAssignmentTable } from './read-assignment-table.ts'
import { requestAssignmentPlan } from './request-assignment-plan.ts'
import { type SolveBooks, solveBooks } from './solve-books.ts'
import { aTeamWithBooks, planBooks } from './testing/a-team-with-books.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

test('[Q118] [Q119] a plan has a row for every account that a person should serve, its bound and what it has seen', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const planId = await planBooks(surroundings, context)
  const plan = await readAssignmentPlan(context, { assignmentPlanId: planId })
  expect(plan).toMatchObject({
    state: 'ready',
    modelNumber: 1,
    seenRun: 0,
    stale: { modelChanged: false, dataChanged: false },
    summary: {
      currency: 'USD',
      counts: { uncovered: 0, given: 1 },
      stop: expect.stringMatching(/proven|gap/),
    },
  })
  const { counts, gap, utilisation, firstGoal } = plan.summary!
  expect(counts.kept + counts.moved + counts.given).toBe(6)
  expect(gap).toBeLessThanOrEqual(0.0005)
  expect(firstGoal).toMatchObject({ uncoveredArrMinor: 0, isProven: true })
  expect(utilisation.map(({ csm }) => csm).toSorted()).toEqual(people.toSorted())
  const table = await readAssignmentTable(context, { assignmentPlanId: planId })
  expect(table.id).toEqual(accounts.toSorted())
  expect(table.people[people[0]!]).toBe('CSM 01')
  const { items } = await listAssignmentPlans(context, { limit: 5 })
  expect(items.map(({ id }) => id)).toEqual([planId])
})

test('[Q118] whoever leaves loses their book, and a lock puts an account where somebody wants it', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const [first, second, third] = people
  const planId = await planBooks(surroundings, context, {
    without: [{ personId: first!, from: null }],
    locks: [{ accountId: accounts[0]!, personId: third! }],
  })
  const table = await readAssignmentTable(context, { assignmentPlanId: planId })
  const after = new Map(table.id.map((id, row) => [id, table.ownerAfter.values[table.ownerAfter.at[row]!]]))
  expect(after.get(accounts[0]!)).toBe(third)
  expect([...after.values()]).not.toContain(first)
  expect([after.get(accounts[3]!), after.get(accounts[4]!)]).toEqual([second, second])
  const { options } = await readAssignmentPlan(context, { assignmentPlanId: planId })
  expect(options).toMatchObject({ without: [{ personId: first }], locks: [{ personId: third }] })
})

test('[Q118] people whom the team lacks, a plan to start from that is not there, and no model are refused by name', async () => {
  expect(await problemsIn(() => requestAssignmentPlan(context))).toMatchObject([{ code: 'no-model' }])
  await commitVersion(context, MODEL)
  const nobody = context.newId()
  const asked = {
    without: [{ personId: nobody, from: null }],
    locks: [{ accountId: nobody, personId: nobody }],
  }
  expect(await problemsIn(() => requestAssignmentPlan(context, asked))).toEqual([
    { code: 'person-unknown', path: 'without[0]', values: { person: nobody } },
    { code: 'person-unknown', path: 'locks[0]', values: { person: nobody } },
  ])
  expect(await problemsIn(() => requestAssignmentPlan(context, { basedOn: nobody }))).toMatchObject([
    { code: 'not-found', values: { what: 'assignment-plan' } },
  ])
  expect(surroundings.sent).toEqual([])
})

test('[Q120] every alternative of an account is told with its cost; two plans are compared account by account', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const one = await planBooks(surroundings, context)
  const locks = [{ accountId: accounts[3]!, personId: people[2]! }]
  const other = await planBooks(surroundings, context, { basedOn: one, locks })
  const explained = await explainAssignment(context, { assignmentPlanId: one, accountId: accounts[0]! })
  expect(explained.row).toMatchObject({ externalId: 'a1', ownerBefore: people[0] })
  expect(explained.explanation.alternatives.map(({ csm }) => csm).toSorted()).toEqual(people.toSorted())
  const own = explained.explanation.alternatives.find(({ csm }) => csm === explained.row.ownerAfter)
  expect(own?.difference).toBe(0)
  const compared = await compareAssignmentPlans(context, {
    ...{ assignmentPlanId: one, otherPlanId: other, limit: 10 },
  })
  expect(compared.items.map(({ accountId }) => accountId)).toContain(accounts[3])
  expect(compared.items.find(({ accountId }) => accountId === accounts[3])).toMatchObject({
    other: people[2],
  })
  expect(compared.differences).toBe(compared.items.length)
  const missing = { assignmentPlanId: one, accountId: context.newId() }
  expect(await problemsIn(() => explainAssignment(context, missing))).toMatchObject([{ code: 'not-found' }])
})

test('[Q121] whoever cancels gets what was found so far; nothing more is waited for', async () => {
  await aTeamWithBooks(context)
  const { assignmentPlanId } = await requestAssignmentPlan(context)
  const untilCancelled: SolveBooks = async (inputs, options) => {
    const books = await solveBooks(inputs, { ...options, isCancelled: () => false })
    options.onProgress!({
      stage: 'balance',
      objective: 3,
      lowerBound: Number.NEGATIVE_INFINITY,
      gap: Infinity,
    })
    while (!options.isCancelled!()) await new Promise((resolve) => setTimeout(resolve, 20))
    return { ...books, stop: 'cancelled' }
  }
  const working = computeAssignment(asJob(), { assignmentPlanId }, untilCancelled)
  await expect
    .poll(async () => (await readAssignmentPlan(context, { assignmentPlanId })).incumbent, { timeout: 5000 })
    .toEqual({ stage: 'balance', objective: 3, lowerBound: null, gap: null })
  await cancelAssignmentPlan(context, { assignmentPlanId })
  await working
  expect(await readAssignmentPlan(context, { assignmentPlanId })).toMatchObject({
    state: 'ready',
    summary: { stop: 'cancelled' },
    cancelledAt: expect.any(String),
  })
  expect(await problemsIn(() => cancelAssignmentPlan(context, { assignmentPlanId }))).toMatchObject([
    { code: 'plan-not-ready' },
  ])
})

test('[Q121] a plan that is discarded while it is computed stops, and nothing of it is left', async () => {
  await aTeamWithBooks(context)
  const { assignmentPlanId, jobId } = await requestAssignmentPlan(context)
  const meanwhile: SolveBooks = async (inputs, options) => {
    await discardAssignmentPlan(context, { assignmentPlanId })
    await expect.poll(() => options.isCancelled!(), { timeout: 5000 }).toBe(true)
    return solveBooks(inputs, options)
  }
  expect(await computeAssignment(asJob(), { assignmentPlanId }, meanwhile)).toEqual({ assignmentPlanId })
  expect((await readAssignmentPlan(context, { assignmentPlanId })).state).toBe('discarded')
  await runSentJobs(surroundings)
  expect((await findJob(context.database, context.workspaceId, jobId))?.state).toBe('done')
  expect(await problemsIn(() => readAssignmentTable(context, { assignmentPlanId }))).toMatchObject([
    { code: 'plan-not-ready', values: { state: 'discarded' } },
  ])
})

test('[Q119] work that is cut off is begun again and leaves one result; done once more it leaves it as it is', async () => {
  await aTeamWithBooks(context)
  const { assignmentPlanId, jobId } = await requestAssignmentPlan(context)
  let times = 0
  const dying: SolveBooks = async (inputs, options) => {
    if (++times === 1) throw Object.assign(new Error('killed'), { code: 'ECONNRESET' })
    return solveBooks(inputs, options)
  }
  await expect(computeAssignment(asJob(), { assignmentPlanId }, dying)).rejects.toThrow('killed')
  expect((await readAssignmentPlan(context, { assignmentPlanId })).state).toBe('computing')
  await runSentJobs(surroundings)
  expect((await findJob(context.database, context.workspaceId, jobId))?.state).toBe('done')
  const plan = await readAssignmentPlan(context, { assignmentPlanId })
  expect(await computeAssignment(asJob(), { assignmentPlanId }, dying)).toEqual({ assignmentPlanId })
  expect(await readAssignmentPlan(context, { assignmentPlanId })).toEqual(plan)
  expect(times).toBe(1)
})

test('[Q120] a CSM sees their own accounts and their own line; another workspace sees nothing', async () => {
  const { people, accounts } = await aTeamWithBooks(context)
  const without = [{ personId: people[2]!, from: null }]
  const planId = await planBooks(surroundings, context, { without })
  const csm = enterWorkspace(surroundings, context.workspaceId, {
    ...{ kind: 'user', userId: context.newId(), role: 'csm', bookOf: people[1]! },
  })
  const table = await readAssignmentTable(csm, { assignmentPlanId: planId })
  expect(table.id).toEqual([accounts[3], accounts[4]].toSorted())
  // Who leaves, and money of the company, is for those who may read plans.
  expect(await readAssignmentPlan(csm, { assignmentPlanId: planId })).toMatchObject({
    ...{ summary: undefined, ownBook: { csm: people[1] }, options: { without: [] } },
  })
  expect((await listAssignmentPlans(csm, { limit: 5 })).items).toMatchObject([{ options: { without: [] } }])
  for (const work of [
    () => requestAssignmentPlan(csm),
    () => discardAssignmentPlan(csm, { assignmentPlanId: planId }),
    () => explainAssignment(csm, { assignmentPlanId: planId, accountId: accounts[0]! }),
  ]) {
    expect(await problemsIn(work)).toMatchObject([{ code: 'not-allowed' }])
  }
  const stranger = await aContext(surroundings)
  expect(await problemsIn(() => readAssignmentPlan(stranger, { assignmentPlanId: planId }))).toMatchObject([
    { code: 'not-found' },
  ])
  expect((await listAssignmentPlans(stranger, { limit: 5 })).items).toEqual([])
})

function asJob(): JobContext {
  return { ...context, jobId: context.newId(), progress: () => {} }
}
