import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { appendAct } from '../../store/audit.ts'
import { updateFactsFromSignals } from '../../store/signal-facts.ts'
import { nameOfActor } from '../access/actor.ts'
import type { Context } from '../context.ts'

/**
 * Brings the facts of accounts up to what their signals say on a day; gives the number of accounts that have changed. The act of
 * it lets nobody apply what was decided on the facts before.
 */
export async function updateFacts(
  { database, workspaceId, actor, newId, now }: Context,
  day: Day,
): Promise<number> {
  const actId = newId()
  return database.transaction(async (transaction) => {
    const at = now()
    const changedFacts = await updateFactsFromSignals(transaction, { workspaceId, day, at })
    if (changedFacts === 0) return 0
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'daily.run', actor: nameOfActor(actor), at },
      details: { day: formatDay(day), changedFacts },
    })
    return changedFacts
  })
}
