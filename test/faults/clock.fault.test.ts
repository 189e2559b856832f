import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../src/domain/kernel/seeded-random.ts'
import { startDueDays } from '../../src/operations/daily/start-due-days.ts'
import { aContext, testSurroundings } from '../../src/operations/testing/a-context.ts'
import { runSentJobs } from '../../src/operations/testing/run-sent-jobs.ts'
import { connectDatabase } from '../../src/store/connect.ts'
import type { Database } from '../../src/store/database.ts'
import { type EmbeddedServer, startEmbeddedServer } from '../../src/store/embedded/start-embedded-server.ts'
import { migrate } from '../../src/store/migrate.ts'
import { sql } from '../../src/store/sql.ts'
import { temporaryFolder } from './places.ts'

const HOUR = 3_600_000
const folder = temporaryFolder()
let server: EmbeddedServer
let database: Database

beforeAll(async () => {
  server = await startEmbeddedServer({ dataFolder: join(folder, 'data') })
  database = await connectDatabase({ address: server.connection })
  await migrate(database, { at: new Date() })
})

afterAll(async () => {
  await database?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('[B45] a clock that jumps back and forth runs no day twice and none before one that was run', async () => {
  const surroundings = testSurroundings(database)
  const context = await aContext(surroundings)
  const chance = seededRandom(7)
  let latest = 0
  for (let jump = 0; jump < 40; jump++) {
    surroundings.wait(Math.round((chance() - 0.45) * 72 * HOUR))
    latest = Math.max(latest, surroundings.today())
    // Two processes look at their clocks at once.
    await Promise.all([startDueDays(surroundings), startDueDays(surroundings)])
    await runSentJobs(surroundings)
    await runSentJobs(surroundings)
  }
  const runs = await context.database.query<{ day: number }>(
    sql`select day from daily_run where workspace_id = $1`,
    [context.workspaceId],
  )
  const days = runs.map(({ day }) => day)
  expect(new Set(days).size).toBe(days.length)
  expect(Math.max(...days)).toBe(latest)
  const acts = await context.database.query<{ day: string }>(
    sql`select details->>'day' as day from audit_act where workspace_id = $1 and action = 'daily.run' order by number`,
    [context.workspaceId],
  )
  expect(acts.map(({ day }) => day)).toEqual(acts.map(({ day }) => day).toSorted())
  expect(new Set(acts.map(({ day }) => day)).size).toBe(acts.length)
})
