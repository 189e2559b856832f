import { setTimeout as wait } from 'node:timers/promises'
import type { Readiness } from '../http/health.ts'
import type { Database } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** Whoever asks does so every few seconds and waits no longer. */
const PATIENCE_MILLISECONDS = 2000

/** Whether the database answers, within two seconds. */
export async function readReadiness(database: Database): Promise<Readiness> {
  const late = new AbortController()
  const answers = database.query(sql`select 1`).then(
    () => true,
    () => false,
  )
  const isAnswering = await Promise.race([
    answers,
    wait(PATIENCE_MILLISECONDS, false, { signal: late.signal }).catch(() => false),
  ])
  late.abort()
  return isAnswering ? { isReady: true } : { isReady: false, reason: 'database' }
}
