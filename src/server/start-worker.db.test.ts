import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { CLOCK } from '../config.ts'
import { createQueue } from '../jobs/create-queue.ts'
import { startDailyRun } from '../operations/daily/start-daily-run.ts'
import { readJob } from '../operations/job/read-job.ts'
import { aPlannedWorkspace } from '../operations/plan/testing/a-planned-workspace.ts'
import { aContext } from '../operations/testing/a-context.ts'
import type { Address } from '../store/connect.ts'
import { findPlan } from '../store/plans.ts'
import { useFreshDatabase } from '../store/testing/fresh-database.ts'
import { createLog } from './create-log.ts'
import { makeSurroundings } from './make-surroundings.ts'
import { readSettings } from './read-settings.ts'
import { startWorker } from './start-worker.ts'

const used = useFreshDatabase()

test('[J2] a process beside the server does its jobs in a thread, the plan of the day included', async () => {
  const settings = readSettings({ DATABASE_URL: urlOf(used.servedAddress), TIERWISE_JOBS: '0' })
  const worker = await startWorker({ settings, clock: CLOCK, log: createLog('silent') })
  expect(worker).toMatchObject({ jobs: 1, database: 'given' })
  const queue = await createQueue(used.served)
  const here = { database: used.served, queue, clock: CLOCK, smtp: undefined, publicUrl: 'http://127.0.0.1' }
  const context = await aContext(makeSurroundings(here))
  await aPlannedWorkspace(context, [{ id: 'A', acvMinor: 6_000_000 }])
  const { jobId } = await startDailyRun(context)
  let job = await readJob(context, { jobId })
  while (job.finishedAt === undefined) {
    await wait(50)
    job = await readJob(context, { jobId })
  }
  expect(job).toMatchObject({ state: 'done', attempts: 1, result: { moved: 0, planId: jobId } })
  expect(await findPlan(context.database, context.workspaceId, jobId)).toMatchObject({ state: 'ready' })
  await worker.stop(1000)
})

function urlOf(address: Address): string {
  if ('url' in address) return address.url
  const { host, port, user, database } = address
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}
