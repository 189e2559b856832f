import { AsyncLocalStorage } from 'node:async_hooks'
import type { Queue } from '../operations/context.ts'
import type { Connection, Database, Row } from '../store/database.ts'
import { generatedSql } from '../store/sql.ts'
import { bossOver, JOB_QUEUE, makeQueues } from './boss.ts'

/**
 * The queue as operations see it: a job is a row that their own transaction writes, so it is run when that is committed and
 * never when it is rolled back. Sending the same job again changes nothing. Makes the queue's tables where there are none, so it
 * comes after the migrations.
 */
export async function createQueue(database: Database): Promise<Queue> {
  const open = new AsyncLocalStorage<Connection>()
  const boss = bossOver({
    executeSql: async (text, values) => ({
      // Texts of the library, made of its own names; what is typed by people goes beside them as values.
      rows: await (open.getStore() ?? database).query<Row>(generatedSql(text), values),
    }),
  })
  await boss.start()
  await makeQueues(boss)
  // Its timers are for workers; sending needs none.
  await boss.stop({ close: false, graceful: false })
  return {
    async send(transaction, { workspaceId, jobId }) {
      await open.run(transaction, () => boss.send(JOB_QUEUE, { workspaceId, jobId }, { id: jobId }))
    },
  }
}
