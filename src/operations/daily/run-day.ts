import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { appendAct } from '../../store/audit.ts'
import { type DaySummary, holdDailyRuns, listRecordedDays, recordDay } from '../../store/daily-runs.ts'
import type { Transaction } from '../../store/database.ts'
import { nameOfActor } from '../access/actor.ts'
import type { JobContext } from '../job/job-work.ts'
import { checkDay } from './check-day.ts'
import { planDay } from './plan-day.ts'
import { publishDue } from './publish-due.ts'
import { updateFacts } from './update-facts.ts'

export type DayResult = DaySummary & { readonly day: string }

/**
 * The work of a day: facts follow the signals, what time alone decides is published (risk begun or over, a pin run out), and
 * everything else is left to people as the plan of the day. The day is noted in the transaction of its last effect, so it is run
 * once, however often this is begun and by however many. Throws `day-already-run` and `day-not-yet`.
 */
export async function runDay(context: JobContext, { day }: { readonly day: Day }): Promise<DayResult> {
  const { database, workspaceId, jobId, actor, now, progress } = context
  const [latest] = await listRecordedDays(database, workspaceId, { limit: 1 })
  if (latest?.runId === jobId) return { day: formatDay(latest.day), ...latest.summary }
  await checkDay(database, context, day)

  progress('facts')
  const changedFacts = await updateFacts(context, day)
  const planId = await planDay(context, day)
  const record = async (transaction: Transaction, moved: number) => {
    await holdDailyRuns(transaction, workspaceId)
    await checkDay(transaction, context, day)
    const summary: DaySummary = { changedFacts, moved, planId }
    await recordDay(transaction, { workspaceId, day, runId: jobId, summary, recordedAt: now() })
    return { day: formatDay(day), ...summary }
  }
  if (planId !== null) {
    const { moved, noted } = await publishDue(context, {
      planId,
      day,
      whenPublished: async (transaction, counts) => {
        await record(transaction, counts.moved)
      },
    })
    if (moved + noted > 0) return { day: formatDay(day), changedFacts, moved, planId }
  }
  return database.transaction(async (transaction) => {
    const result = await record(transaction, 0)
    await appendAct(transaction, {
      ...{ workspaceId, actId: jobId, action: 'daily.run', actor: nameOfActor(actor), at: now() },
      details: { day: formatDay(day), plan: planId, moved: 0, noted: 0 },
    })
    return result
  })
}
