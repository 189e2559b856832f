import { expect, test } from 'vitest'
import { sql } from '../store/sql.ts'
import { useFreshDatabase } from '../store/testing/fresh-database.ts'
import { bossAt, CLOCK_QUEUE } from './boss.ts'
import { useWorkers } from './testing/use-workers.ts'

const used = useFreshDatabase()
const bench = useWorkers(used)

test('[J2] a job is done in a thread, and its progress and result can be read', async () => {
  await bench.work()
  const jobId = await bench.send({ busyMilliseconds: 700 })
  const stages = new Set<string | undefined>()
  const job = await bench.finished(jobId, (seen) => stages.add(seen?.stage))
  expect(job).toMatchObject({ state: 'done', attempts: 1, result: { pid: process.pid } })
  expect(stages).toContain('computing')
})

test('[J2] a process answers while it computes', async () => {
  await bench.work()
  const order: string[] = []
  const jobId = await bench.send({ busyMilliseconds: 1500 })
  const done = bench.finished(jobId).then(() => order.push('computed'))
  await bench.until(jobId, ({ stage }) => stage === 'computing')
  for (let turn = 0; turn < 5; turn++) {
    await used.served.query(sql`select 1`)
    order.push('answered')
  }
  await done
  expect(order).toEqual([...Array(5).fill('answered'), 'computed'])
})

test('[J3] fifty jobs and two that work: each is done once', async () => {
  await bench.work()
  await bench.work()
  const jobIds = await Promise.all(Array.from({ length: 50 }, () => bench.send({})))
  const jobs = await Promise.all(jobIds.map((jobId) => bench.finished(jobId)))
  expect(jobs.map(({ state, attempts }) => ({ state, attempts }))).toEqual(
    Array(50).fill({ state: 'done', attempts: 1 }),
  )
  expect(await bench.marksOf(jobIds)).toEqual(Array(50).fill(1))
})

test('[J4] a thread that dies fails the attempt, and another makes the next', async () => {
  await bench.work({ mostMegabytes: 64 })
  const jobId = await bench.send({ crashes: 1 })
  expect(await bench.finished(jobId)).toMatchObject({ state: 'done', attempts: 2, faults: 1 })
  expect(bench.errors.map(({ job }) => job?.jobId)).toContain(jobId)
  expect(await bench.marksOf([jobId])).toEqual([1])
})

test('[J4] a job that takes its thread down three times is given up', async () => {
  await bench.work({ mostMegabytes: 64 })
  const jobId = await bench.send({ crashes: 9 })
  const job = await bench.finished(jobId)
  expect(job).toMatchObject({ state: 'failed', attempts: 3, problems: [{ code: 'job-fault' }] })
})

test('[J5] stopping waits for the job that is under way, and takes no other', async () => {
  const first = await bench.work()
  const under = await bench.send({ waitMilliseconds: 600 })
  const next = await bench.send({})
  await bench.until(under, ({ state }) => state === 'running')
  await first.stop(10_000)
  expect(await bench.read(under)).toMatchObject({ state: 'done', attempts: 1 })
  expect(await bench.read(next)).toMatchObject({ state: 'queued' })
  await bench.work()
  expect(await bench.finished(next)).toMatchObject({ state: 'done' })
})

test('[J5] what is not over when the time is up is taken back and done elsewhere at once, without a fault', async () => {
  const first = await bench.work()
  const jobId = await bench.send({ waitMilliseconds: 3000 })
  await bench.until(jobId, ({ stage }) => stage === 'begun')
  const stopping = first.stop(200)
  await bench.work()
  await stopping
  const stoppedAt = performance.now()
  await bench.until(jobId, ({ attempts }) => attempts === 2)
  expect(performance.now() - stoppedAt).toBeLessThan(5000)
  expect(await bench.finished(jobId)).toMatchObject({ state: 'done', attempts: 2, faults: 0 })
  expect(await bench.marksOf([jobId])).toEqual([1])
})

test('[J7] what the clock does once a day is done by whoever is first', async () => {
  await bench.work()
  await bench.work()
  const boss = bossAt(used.servedAddress, () => {})
  await boss.start()
  const [schedule] = await boss.getSchedules(CLOCK_QUEUE)
  expect(schedule).toMatchObject({ cron: '0 3 * * *', timezone: 'UTC' })
  await boss.send(CLOCK_QUEUE)
  const { workspaceId, database } = bench.context
  const dailyJobs = () =>
    database.query(sql`select actor from job where workspace_id = $1 and kind = 'daily-run'`, [workspaceId])
  await expect.poll(dailyJobs, { timeout: 10_000 }).toEqual([{ actor: { kind: 'system' } }])
  await boss.stop({ graceful: false })
})
