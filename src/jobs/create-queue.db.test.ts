import { expect, test } from 'vitest'
import { startJob } from '../operations/job/start-job.ts'
import { aContext, testSurroundings } from '../operations/testing/a-context.ts'
import { sql } from '../store/sql.ts'
import { useFreshDatabase } from '../store/testing/fresh-database.ts'
import { createQueue } from './create-queue.ts'

const used = useFreshDatabase()

test('[J1] a job is in the queue when its transaction is committed, and never when it is rolled back', async () => {
  const queue = await createQueue(used.served)
  const context = { ...(await aContext(testSurroundings(used.served))), queue }
  const jobId = await context.database.transaction((transaction) =>
    startJob(context, transaction, { kind: 'plan', input: {} }),
  )
  const rolledBack = context.database.transaction(async (transaction) => {
    await startJob(context, transaction, { kind: 'plan', input: {} })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  expect(await queuedIds()).toEqual([jobId])
})

test('[J1] sending a job again changes nothing', async () => {
  const queue = await createQueue(used.served)
  const context = { ...(await aContext(testSurroundings(used.served))), queue }
  const before = (await queuedIds()).length
  const jobId = await context.database.transaction((transaction) =>
    startJob(context, transaction, { kind: 'plan', input: {} }),
  )
  const { workspaceId } = context
  await context.database.transaction((transaction) => queue.send(transaction, { workspaceId, jobId }))
  expect((await queuedIds()).length).toBe(before + 1)
})

test('[J1] several processes may make the queue at once', async () => {
  await expect(Promise.all([1, 2, 3, 4].map(() => createQueue(used.served)))).resolves.toHaveLength(4)
})

async function queuedIds(): Promise<unknown[]> {
  const rows = await used.database.query<{ id: string }>(sql`select id from pgboss.job where name = 'job'`)
  return rows.map(({ id }) => id)
}
