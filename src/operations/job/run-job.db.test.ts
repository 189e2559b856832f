import { expect, test } from 'vitest'
import type { Uuid } from '../../store/identifier.ts'
import { findJob, type Job } from '../../store/jobs.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../testing/a-context.ts'
import { runSentJobs } from '../testing/run-sent-jobs.ts'
import type { JobContext, JobWork } from './job-work.ts'
import type { JobWorks } from './job-works.ts'
import { runJob } from './run-job.ts'
import { startJob } from './start-job.ts'

const used = useFreshDatabase()

test('[Q75] work is done in the name of whoever asked for it, and its result is kept', async () => {
  const { surroundings, context, jobId, state } = await aSentJob({ answer: 42 })
  const seen: JobContext[] = []
  const work: JobWork = async (jobContext, input) => {
    seen.push(jobContext)
    return { echo: input }
  }
  await runSentJobs(surroundings, { works: worksOf(work) })
  expect(seen[0]).toMatchObject({ jobId, workspaceId: context.workspaceId, actor: context.actor })
  expect(await state()).toMatchObject({ state: 'done', result: { echo: { answer: 42 } }, attempts: 1 })
})

test('[Q75] a job that is finished is not done again, and one that nobody knows is nothing', async () => {
  const { surroundings, context, jobId, state } = await aSentJob()
  let times = 0
  const works = worksOf(async () => ++times)
  const sent = surroundings.sent[0]!
  await runSentJobs(surroundings, { works })
  await runJob(surroundings, sent, { works })
  await runJob(surroundings, { workspaceId: context.workspaceId, jobId: surroundings.newId() }, { works })
  expect(times).toBe(1)
  expect(await state()).toMatchObject({ id: jobId, state: 'done', result: 1, attempts: 1 })
})

test('[Q76] problems that a person can mend end the job at once', async () => {
  const { surroundings, state } = await aSentJob()
  const problem = { code: 'stale-plan', values: { current: 3 } } as const
  await runSentJobs(surroundings, {
    works: worksOf(async () => {
      throw new ProblemError([problem])
    }),
  })
  expect(await state()).toMatchObject({ state: 'failed', problems: [problem], attempts: 1, faults: 0 })
})

test('[Q76] a fault is tried again twice, then the job fails; the log has the reason, people do not', async () => {
  const { surroundings, jobId, state } = await aSentJob()
  const faults: unknown[] = []
  await runSentJobs(surroundings, {
    works: worksOf(async () => {
      throw new TypeError('secret of somebody')
    }),
    onFault: (error) => faults.push(error),
  })
  expect(faults.map((error) => (error as Error).message)).toEqual(Array(3).fill('secret of somebody'))
  expect(await state()).toMatchObject({
    state: 'failed',
    attempts: 3,
    faults: 3,
    problems: [{ code: 'job-fault', values: { job: jobId } }],
  })
  expect(JSON.stringify(await state())).not.toContain('secret')
})

test('[Q76] a result that cannot be kept is a fault as well: the job comes to an end', async () => {
  const { surroundings, state } = await aSentJob()
  const faults: unknown[] = []
  await runSentJobs(surroundings, {
    works: worksOf(async () => ({ toJSON: () => 10n })),
    onFault: (error) => faults.push(error),
  })
  expect(faults).toHaveLength(3)
  expect(await state()).toMatchObject({ state: 'failed', problems: [{ code: 'job-fault' }], faults: 3 })
})

test('[Q76] a disk that is full is told, and ends the job: nothing of it is there', async () => {
  const { surroundings, state } = await aSentJob()
  await runSentJobs(surroundings, {
    works: worksOf(async () => {
      throw Object.assign(new Error('could not extend file'), { code: '53100' })
    }),
  })
  expect(await state()).toMatchObject({ state: 'failed', problems: [{ code: 'database-full' }], attempts: 1 })
})

test('[Q76] a database that was away is no fault of the work: it is tried for as long as it takes', async () => {
  const { surroundings, state } = await aSentJob()
  let times = 0
  const works = worksOf(async () => {
    if (++times < 5) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
    return times
  })
  await runSentJobs(surroundings, { works })
  expect(await state()).toMatchObject({ state: 'done', result: 5, attempts: 5, faults: 0 })
})

test.each([
  ['taken out of the workspace', sql`delete from membership where workspace_id = $1 and user_id = $2`],
  [
    'disabled',
    sql`update app_user set disabled_at = '2026-07-01T00:00:00Z' where user_id = $2 and $1::uuid is not null`,
  ],
  ['a viewer now', sql`update membership set role = 'viewer' where workspace_id = $1 and user_id = $2`],
])('[Q77] the work of somebody who is %s is not begun', async (_, statement) => {
  const { surroundings, context, state } = await aSentJob()
  const userId = context.actor.kind === 'user' ? context.actor.userId : ''
  await surroundings.database.query(statement, [context.workspaceId, userId])
  let isBegun = false
  const works = worksOf(async () => {
    isBegun = true
  })
  await runSentJobs(surroundings, { works })
  expect(isBegun).toBe(false)
  expect(await state()).toMatchObject({ state: 'failed', problems: [{ code: 'not-allowed' }] })
})

test('[Q77] the work that a key asked for is not begun once the key is revoked', async () => {
  const surroundings = testSurroundings(used.served)
  const actor = { kind: 'api-key', apiKeyId: surroundings.newId(), scopes: ['plan'] } as const
  const { context, state } = await aSentJob(
    {},
    { surroundings, context: await aContext(surroundings, actor) },
  )
  const works = worksOf(async (jobContext) => jobContext.actor)
  await runSentJobs(surroundings, { works })
  expect(await state()).toMatchObject({ state: 'done', result: actor })
  const revoked = await aSentJob({}, { surroundings, context })
  await surroundings.database.query(
    sql`update api_key set revoked_at = '2026-07-01T00:00:00Z' where workspace_id = $1 and api_key_id = $2`,
    [context.workspaceId, actor.apiKeyId],
  )
  await runSentJobs(surroundings, { works })
  expect(await revoked.state()).toMatchObject({ state: 'failed', problems: [{ code: 'not-allowed' }] })
})

test('[Q78] progress can be read while the transaction of the work is open', async () => {
  const { surroundings, state } = await aSentJob()
  let seen: Job | undefined
  const works = worksOf(async ({ database, progress }) => {
    await database.transaction(async () => {
      for (let done = 0; done < 1000; done++) progress('rows', done, 1000)
      while (seen?.stage === undefined) seen = await outside(state)
    })
  })
  await runSentJobs(surroundings, { works })
  expect(seen).toMatchObject({ state: 'running', stage: 'rows', done: 999, total: 1000 })
})

test('[Q78] of two attempts at once only the later says how the job ended', async () => {
  const { surroundings, state } = await aSentJob()
  const sent = surroundings.sent[0]!
  let times = 0
  const works = worksOf(async () => {
    const time = ++times
    if (time === 1) await runJob(surroundings, sent, { works })
    return time
  })
  await runJob(surroundings, sent, { works })
  expect(await state()).toMatchObject({ state: 'done', result: 2, attempts: 2 })
})

/** Looks at the database as another process would: outside of the transaction that the caller is in. */
function outside<Found>(look: () => Promise<Found>): Promise<Found> {
  return new Promise((resolve, reject) => {
    later.push(() => look().then(resolve, reject))
  })
}
const later: (() => void)[] = []
setInterval(() => later.shift()?.(), 20).unref()

function worksOf(work: JobWork): JobWorks {
  return { plan: { right: 'plan.make', load: async () => work } }
}

async function aSentJob(
  input: unknown = {},
  given?: { surroundings: TestSurroundings; context: Context },
): Promise<{
  surroundings: TestSurroundings
  context: Context
  jobId: Uuid
  state: () => Promise<Job | undefined>
}> {
  const surroundings = given?.surroundings ?? testSurroundings(used.served)
  const context = given?.context ?? (await aContext(surroundings))
  const jobId = await context.database.transaction((transaction) =>
    startJob(context, transaction, { kind: 'plan', input }),
  )
  const state = () => findJob(context.database, context.workspaceId, jobId)
  return { surroundings, context, jobId, state }
}
