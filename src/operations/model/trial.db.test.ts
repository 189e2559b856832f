import { beforeEach, expect, test } from 'vitest'
import type { TrialFigures } from '../../domain/plan/try-model.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { saveAnswers } from '../answers/save-answers.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { readJob } from '../job/read-job.ts'
import { readPlan } from '../plan/read-plan.ts'
import { aPlannedWorkspace, MODEL, makePlan, storeAccounts } from '../plan/testing/a-planned-workspace.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { runSentJobs } from '../testing/run-sent-jobs.ts'
import { listCandidates } from './list-candidates.ts'
import { readCandidate } from './read-candidate.ts'
import { requestTrial, type TrialInput } from './request-trial.ts'
import { saveDraft } from './save-draft.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

const ACCOUNTS = [
  { id: 'big', acvMinor: 150_000_00, tier: 'low' },
  { id: 'middle', acvMinor: 30_000_00, tier: 'low' },
  { id: 'small', acvMinor: 3_000_00 },
]

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

async function trial(input: TrialInput) {
  const { jobId } = await requestTrial(context, input)
  await runSentJobs(surroundings)
  return readJob(context, { jobId })
}

async function figuresOf(input: TrialInput): Promise<TrialFigures> {
  const { state, result, problems } = await trial(input)
  expect(state, JSON.stringify(problems)).toBe('done')
  return result as TrialFigures
}

test('[Q107] with the model in force the figures are those of a plan, and nothing is kept', async () => {
  await aPlannedWorkspace(context, ACCOUNTS)
  await saveAnswers(context, {
    document: 'margin: 0.8\ncac: 9000\naccountsIn24Months: 6\n',
    seenRevision: 0,
  })
  const before = await counts()
  const { tiers, blended, changes, growth, scale } = await figuresOf({ candidate: 'in-force' })
  expect(await counts()).toEqual(before)
  const plan = await readPlan(context, { planId: await makePlan(surroundings, context) })
  const { sensitivity: _, ...economics } = plan.summary!.document.economics as Record<string, unknown>
  expect(blended).toEqual({ ...economics, csmsNeeded: blended.csmsNeeded })
  expect(tiers).toMatchObject(
    plan.summary!.document.tiers.map(({ id, accounts, arrMinor, csCostMinor }) => ({
      ...{ id, accounts, arrMinor, csCostMinor },
    })),
  )
  expect(changes).toMatchObject({
    moving: { accounts: 1, arrMinor: 150_000_00 },
    entering: { accounts: 1, arrMinor: 3_000_00 },
  })
  expect(growth).toMatchObject([{ months: 24, accounts: 6 }])
  expect(scale.map(({ factor }) => factor)).toEqual([1, 2, 3, 5, 10])
})

test('[Q107] a text can be tried, and what is wrong with it is told before anything is begun', async () => {
  await aPlannedWorkspace(context, ACCOUNTS)
  const document = MODEL.replace('acv >= 100000', 'acv >= 200000')
  const { tiers } = await figuresOf({ document })
  expect(tiers.map(({ accounts }) => accounts)).toEqual([0, 2, 1])
  expect(await problemsIn(() => requestTrial(context, { document: 'tierwise: 2' }))).toMatchObject([
    { path: 'tierwise' },
  ])
  expect(await problemsIn(() => requestTrial(context, { candidate: 'default-purple' }))).toMatchObject([
    { code: 'not-found' },
  ])
  expect((await trial({ document: MODEL.replace('USD', 'JPY') })).problems).toMatchObject([
    { code: 'currency-mismatch' },
  ])
  expect((await trial({ candidate: 'draft' })).problems).toMatchObject([{ code: 'draft-missing' }])
  expect((await trial({ candidate: 'version-9' })).problems).toMatchObject([{ code: 'not-found' }])
})

test('[Q108] a default model serves everybody one way, with the costs of the model in force', async () => {
  const document = MODEL.replace('touch: high,', 'touch: high, cost: { csm: 99000 },')
  await aPlannedWorkspace(context, ACCOUNTS, document)
  const { tiers } = await figuresOf({ candidate: 'default-high' })
  // 99,000 at 1:12.
  expect(tiers).toMatchObject([{ id: 'high', accounts: 3, costPerAccountMinor: 825_000 }])
  expect((await readCandidate(context, { candidate: 'default-high' })).document).toContain('csm: 99000')
  const hybrid = await figuresOf({ candidate: 'default-hybrid' })
  expect(hybrid.tiers.map(({ id, accounts }) => [id, accounts])).toEqual([
    ['high', 1],
    ['low', 1],
    ['tech', 1],
  ])
})

test('[Q109] offered is what there is, and what is offered can be tried and read', async () => {
  await storeAccounts(context, ACCOUNTS)
  const names = async () => (await listCandidates(context)).map(({ candidate }) => candidate)
  expect(await names()).not.toContain('in-force')
  expect(await problemsIn(() => readCandidate(context, { candidate: 'in-force' }))).toMatchObject([
    { code: 'no-model' },
  ])
  await aPlannedWorkspace(context, [])
  await saveDraft(context, { document: MODEL, seenRevision: 0 })
  const offered = await names()
  expect(offered.slice(0, 7)).toEqual([
    ...['in-force', 'draft', 'recommended'],
    ...['default-hybrid', 'default-high', 'default-low', 'default-tech'],
  ])
  expect(offered).toContain('example-gitlab-2026')
  for (const candidate of offered) {
    const figures = await figuresOf({ candidate })
    expect(figures.accounts, candidate).toBe(3)
    expect((await readCandidate(context, { candidate })).document).toContain('tierwise: 1')
  }
})

test('[Q109] a viewer tries models, a CSM does not', async () => {
  await aPlannedWorkspace(context, ACCOUNTS)
  const as = (role: 'csm' | 'viewer') =>
    enterWorkspace(surroundings, context.workspaceId, {
      ...{ kind: 'user', userId: surroundings.newId(), role, bookOf: undefined },
    })
  const input = { candidate: 'in-force' }
  expect(await problemsIn(() => requestTrial(as('csm'), input))).toMatchObject([{ code: 'not-allowed' }])
  expect(await problemsIn(() => readCandidate(as('csm'), input))).toMatchObject([{ code: 'not-allowed' }])
  expect((await requestTrial(as('viewer'), input)).jobId).toBeDefined()
})

/** What a trial must leave as it is. */
async function counts(): Promise<unknown> {
  return used.database.query(
    sql`select (select count(*) from placement) as placements, (select count(*) from plan) as plans,
               (select count(*) from plan_row) as rows, (select count(*) from audit_act) as acts`,
    [],
  )
}
