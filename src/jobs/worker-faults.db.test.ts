import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { type Address, connectDatabase } from '../store/connect.ts'
import { generatedSql, quoteName, sql } from '../store/sql.ts'
import { useFreshDatabase } from '../store/testing/fresh-database.ts'
import { useWorkers } from './testing/use-workers.ts'

const used = useFreshDatabase()
const bench = useWorkers(used)
const PROCESS = fileURLToPath(new URL('testing/hold-workers.ts', import.meta.url))
const processes: ChildProcess[] = []

afterEach(() => {
  for (const child of processes.splice(0)) child.kill('SIGKILL')
})

test('[J3] processes share the jobs: each is done once', async () => {
  await Promise.all([aProcess(), aProcess()])
  const jobIds = await Promise.all(Array.from({ length: 50 }, () => bench.send({})))
  const jobs = await Promise.all(jobIds.map((jobId) => bench.finished(jobId)))
  expect(new Set(jobs.map(({ result }) => (result as { pid: number }).pid)).size).toBe(2)
  expect(await bench.marksOf(jobIds)).toEqual(Array(50).fill(1))
})

test('[J6] a job whose process is killed goes on elsewhere within twenty seconds, and takes effect once', async () => {
  const child = await aProcess()
  const jobId = await bench.send({ waitMilliseconds: 2000 })
  await bench.until(jobId, ({ stage }) => stage === 'begun')
  child.kill('SIGKILL')
  await bench.work()
  const killedAt = performance.now()
  await bench.until(jobId, ({ attempts }) => attempts === 2)
  expect(performance.now() - killedAt).toBeLessThan(20_000)
  expect(await bench.finished(jobId)).toMatchObject({ state: 'done', faults: 0 })
  expect(await bench.marksOf([jobId])).toEqual([1])
}, 60_000)

test('[J6] workers go on by themselves when the database was away', async () => {
  await bench.work()
  const jobId = await bench.send({ waitMilliseconds: 1000 })
  await bench.until(jobId, ({ stage }) => stage === 'begun')
  await away(6000)
  expect(await bench.finished(jobId)).toMatchObject({ state: 'done', faults: 0 })
  const next = await bench.send({})
  expect(await bench.finished(next)).toMatchObject({ state: 'done', attempts: 1 })
  expect(await bench.marksOf([jobId, next])).toEqual([1, 1])
}, 60_000)

async function aProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROCESS, JSON.stringify(used.servedAddress)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  await once(child.stdout!, 'data')
  return child
}

/** Ends all sessions of the database and lets nobody in for a while. */
async function away(milliseconds: number): Promise<void> {
  const address = used.address as Exclude<Address, { url: string }>
  const server = await connectDatabase({ address: { ...address, database: 'postgres' }, mostSessions: 1 })
  const allow = (isAllowed: boolean) =>
    server.query(
      generatedSql(`alter database ${quoteName(address.database)} with allow_connections ${isAllowed}`),
    )
  await allow(false)
  await server.query(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [
    address.database,
  ])
  await wait(milliseconds)
  await allow(true)
  await server.close()
}
