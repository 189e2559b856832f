import { findBook, hasAccount } from '../../store/account-pages.ts'
import { listAccountsCoveredBy } from '../../store/covers.ts'
import type { Transaction } from '../../store/database.ts'
import { holdScores, stageScores } from '../../store/health-scores.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { mayDo } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { findOwnPerson } from '../person/find-own-person.ts'
import { ProblemError } from '../problem.ts'
import { loadHealth, mustScore, type ReadHealth } from './read-health.ts'
import { keptOverride } from './score-accounts.ts'

/**
 * Changes the overrides of an account and keeps what its health is with them, at once: conditions and plans see it. Who decides may
 * do so for every account, a CSM for those of their book and those in which they stand in. False from `change`: nothing to be done.
 */
export async function changeOverride(
  context: Context,
  accountId: Uuid,
  change: (transaction: Transaction, before: ReadHealth) => Promise<boolean>,
): Promise<ReadHealth> {
  await mustSeeAccount(context, accountId)
  await mustBeOwn(context, accountId)
  const { database, workspaceId, now } = context
  return database.transaction(async (transaction) => {
    await holdScores(transaction, workspaceId)
    const { modelVersionId } = await mustScore(transaction, workspaceId)
    const before = await loadHealth(context, transaction, { accountId })
    if (!(await change(transaction, before))) return before
    const { health } = await loadHealth(context, transaction, { accountId })
    const staging = await stageScores(transaction)
    await staging.add([{ ...health, accountId, override: keptOverride(health.override) }])
    await staging.write({ workspaceId, day: health.asOf, modelVersionId, at: now() })
    return loadHealth(context, transaction, { accountId })
  })
}

async function mustBeOwn(context: Context, accountId: Uuid): Promise<void> {
  const { actor, database, workspaceId, today } = context
  if (actor.kind !== 'user' || mayDo(actor, 'account.pin')) return
  const personId = await findOwnPerson(context)
  const isOwn =
    personId !== undefined &&
    (await database.transaction(async (transaction) => {
      const run = await readPublishedRun(transaction, workspaceId)
      const covered = await listAccountsCoveredBy(transaction, workspaceId, { personId, day: today() })
      const book = { ...(await findBook(transaction, workspaceId, personId)), covered }
      return hasAccount(transaction, { workspaceId, accountId, run }, book)
    }))
  if (!isOwn) throw new ProblemError([{ code: 'health-override-not-yours', values: {} }])
}
