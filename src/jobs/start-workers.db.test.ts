import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Context } from '../operations/context.ts'
import type { SentJob } from '../operations/job/run-job.ts'
import { startJob } from '../operations/job/start-job.ts'
import { aContext, testSurroundings } from '../operations/testing/a-context.ts'
import type { Uuid } from '../store/identifier.ts'
import { findJob, type Job } from '../store/jobs.ts'
import { sql } from '../store/sql.ts'
import { useFreshDatabase } from '../store/testing/fresh-database.ts'
import { createQueue } from './create-queue.ts'
import { startWorkers, type Workers } from './start-workers.ts'
import type { TestInput } from './testing/test-thread.ts'

const used = useFreshDatabase()
const file = new URL('testing/test-thread.ts', import.meta.url)
const started: Workers[] = []
const errors: { message: string; job: SentJob | undefined }[] = []
let context: Context

beforeAll(async () => {
  const surroundings = { ...testSurroundings(used.served), queue: await createQueue(used.served) }
  context = await aContext({ ...surroundings, now: () => new Date().toISOString() })
})

afterEach(async () => {
  await Promise.all(started.splice(0).map((workers) => workers.stop(0)))
  errors.length = 0
})

test('[J2] a job is done in a thread, and its progress and result can be read', async () => {
  await workers()
  const jobId = await send({ busyMilliseconds: 700 })
  const stages = new Set<string | undefined>()
  const job = await finished(jobId, (now) => stages.add(now?.stage))
  expect(job).toMatchObject({ state: 'done', attempts: 1, result: { pid: process.pid } })
  expect(stages).toContain('computing')
})

test('[J2] a process answers while it computes', async () => {
  await workers()
  const order: string[] = []
  const jobId = await send({ busyMilliseconds: 1500 })
  const done = finished(jobId).then(() => order.push('computed'))
  while ((await read(jobId))?.stage !== 'computing') await wait(20)
  for (let turn = 0; turn < 5; turn++) {
    await used.served.query(sql`select 1`)
    order.push('answered')
  }
  await done
  expect(order).toEqual([...Array(5).fill('answered'), 'computed'])
})

test('[J3] fifty jobs and two that work: each is done once', async () => {
  await workers()
  await workers()
  const jobIds = await Promise.all(Array.from({ length: 50 }, () => send({})))
  const jobs = await Promise.all(jobIds.map((jobId) => finished(jobId)))
  expect(jobs.map(({ state, attempts }) => ({ state, attempts }))).toEqual(
    Array(50).fill({ state: 'done', attempts: 1 }),
  )
  expect(await marksOf(jobIds)).toEqual(Array(50).fill(1))
})

test('[J4] a thread that dies fails the attempt, and another makes the next', async () => {
  await workers({ mostMegabytes: 64 })
  const jobId = await send({ crashes: 1 })
  expect(await finished(jobId)).toMatchObject({ state: 'done', attempts: 2, faults: 1 })
  expect(errors.map(({ job }) => job?.jobId)).toContain(jobId)
  expect(await marksOf([jobId])).toEqual([1])
})

test('[J4] a job that takes its thread down three times is given up', async () => {
  await workers({ mostMegabytes: 64 })
  const jobId = await send({ crashes: 9 })
  const job = await finished(jobId)
  expect(job).toMatchObject({ state: 'failed', attempts: 3, problems: [{ code: 'job-fault' }] })
})

test('[J5] stopping waits for the job that is under way, and takes no other', async () => {
  const [first] = [await workers()]
  const under = await send({ waitMilliseconds: 600 })
  const next = await send({})
  while ((await read(under))?.state !== 'running') await wait(20)
  await first!.stop(10_000)
  expect(await read(under)).toMatchObject({ state: 'done', attempts: 1 })
  expect(await read(next)).toMatchObject({ state: 'queued' })
  await workers()
  expect(await finished(next)).toMatchObject({ state: 'done' })
})

test('[J5] what is not over when the time is up is taken back and done elsewhere at once, without a fault', async () => {
  const first = await workers()
  const jobId = await send({ waitMilliseconds: 3000 })
  while ((await read(jobId))?.stage !== 'begun') await wait(20)
  const stopping = first.stop(200)
  await workers()
  await stopping
  const stoppedAt = performance.now()
  while ((await read(jobId))?.attempts !== 2) await wait(20)
  expect(performance.now() - stoppedAt).toBeLessThan(5000)
  expect(await finished(jobId)).toMatchObject({ state: 'done', attempts: 2, faults: 0 })
  expect(await marksOf([jobId])).toEqual([1])
})

async function workers(limits: { mostMegabytes?: number } = {}): Promise<Workers> {
  const one = await startWorkers({
    surroundings: { ...context, database: used.served },
    address: used.servedAddress,
    thread: { file, data: { address: used.servedAddress }, ...limits },
    onError: (error, job) => errors.push({ message: error.message, job }),
  })
  started.push(one)
  return one
}

function send(input: TestInput): Promise<Uuid> {
  return context.database.transaction((transaction) =>
    startJob(context, transaction, { kind: 'plan', input }),
  )
}

function read(jobId: Uuid): Promise<Job | undefined> {
  return findJob(context.database, context.workspaceId, jobId)
}

async function finished(jobId: Uuid, look: (job: Job | undefined) => void = () => {}): Promise<Job> {
  for (;;) {
    const job = await read(jobId)
    look(job)
    if (job?.finishedAt !== undefined) return job
    await wait(40)
  }
}

/** How often the work of each job has taken effect. */
async function marksOf(jobIds: readonly Uuid[]): Promise<number[]> {
  const rows = await context.database.query<{ name: string }>(
    sql`select name from import_source where workspace_id = $1`,
    [context.workspaceId],
  )
  return jobIds.map((jobId) => rows.filter(({ name }) => name.startsWith(jobId)).length)
}
