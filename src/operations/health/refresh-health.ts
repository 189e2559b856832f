import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { appendAct } from '../../store/audit.ts'
import { nameOfActor } from '../access/actor.ts'
import type { JobContext } from '../job/job-work.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'
import { scoreAccounts, scoringOf } from './score-accounts.ts'

/**
 * [Q148] Before a plan of today the health of all accounts is brought up to their signals and to the model in force, which may be newer than
 * the last daily run. Where that changes something it has an act of its own. Without signals in the model nothing happens.
 */
export async function refreshHealth(
  { database, workspaceId, actor, now, newId }: JobContext,
  day: Day,
): Promise<void> {
  const committed = await loadNewestModel(database, workspaceId)
  const rules = committed && scoringOf(committed.model)
  if (rules === undefined) return
  const actId = newId()
  await database.transaction(async (transaction) => {
    const at = now()
    const modelVersionId = committed!.version.id
    const changedFacts = await scoreAccounts(transaction, { workspaceId, day, at, rules, modelVersionId })
    if (changedFacts === 0) return
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'health.score', actor: nameOfActor(actor), at },
      details: { day: formatDay(day), changedFacts },
    })
  })
}
