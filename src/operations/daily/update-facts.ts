import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { findActDetails } from '../../store/act-order.ts'
import { appendAct } from '../../store/audit.ts'
import { idBefore } from '../../store/identifier.ts'
import { updateFactsFromSignals } from '../../store/signal-facts.ts'
import { nameOfActor } from '../access/actor.ts'
import { scoreAccounts, scoringOf } from '../health/score-accounts.ts'
import type { JobContext } from '../job/job-work.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'

type FactsAct = { readonly changedFacts: number }

/**
 * Brings the facts of accounts up to what their signals say on a day, once for each job: of a model with health signals the health
 * is their score. Gives how many changes that made, to an account one for its facts and one for its health. The act of it lets nobody apply what was decided on the facts before.
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
    const committed = await loadNewestModel(transaction, workspaceId)
    const rules = committed && scoringOf(committed.model)
    const isHealthScored = rules !== undefined
    const known = await updateFactsFromSignals(transaction, { workspaceId, day, at, isHealthScored })
    const scored = isHealthScored
      ? await scoreAccounts(transaction, {
          workspaceId,
          day,
          at,
          rules,
          modelVersionId: committed!.version.id,
        })
      : 0
    const changedFacts = known + scored
    if (changedFacts === 0) return 0
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'daily.run', actor: nameOfActor(actor), at },
      details: { day: formatDay(day), changedFacts } satisfies FactsAct & { day: string },
    })
    return changedFacts
  })
}
