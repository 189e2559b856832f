import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { findActDetails } from '../../store/act-order.ts'
import { appendAct } from '../../store/audit.ts'
import { idBefore } from '../../store/identifier.ts'
import { updateFactsFromSignals } from '../../store/signal-facts.ts'
import { nameOfActor } from '../access/actor.ts'
import type { JobContext } from '../job/job-work.ts'

type FactsAct = { readonly changedFacts: number }

/**
 * Brings the facts of accounts up to what their signals say on a day, once for each job; gives the number of accounts that have
 * changed. The act of it lets nobody apply what was decided on the facts before.
 */
export async function updateFacts(
  { database, workspaceId, jobId, actor, now }: JobContext,
  day: Day,
): Promise<number> {
  // The job's own id is that of the act that ends the day.
  const actId = idBefore(jobId)
  return database.transaction(async (transaction) => {
    const done = await findActDetails<FactsAct>(transaction, workspaceId, actId)
    if (done !== undefined) return done.changedFacts
    const at = now()
    const changedFacts = await updateFactsFromSignals(transaction, { workspaceId, day, at })
    if (changedFacts === 0) return 0
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'daily.run', actor: nameOfActor(actor), at },
      details: { day: formatDay(day), changedFacts } satisfies FactsAct & { day: string },
    })
    return changedFacts
  })
}
