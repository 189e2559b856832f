import type { Day } from '../../domain/kernel/day.ts'
import { listActionsSince, lockActs } from '../../store/act-order.ts'
import { type AccountEntry, appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import { type NewHandoff, settleHandoffs } from '../../store/handoffs-of-run.ts'
import type { Uuid } from '../../store/identifier.ts'
import { type NewAssignment, type NewPlacement, publishRun } from '../../store/placements.ts'
import { StoreError } from '../../store/store-error.ts'
import { nameOfActor } from '../access/actor.ts'
import type { OperationName } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { concernsPlacements } from '../plan/concerns-placements.ts'

/** A run: where accounts belong from a day on, and whose they are. Lists are in the order of accounts' ids, to be walked several times. */
export type Changes = {
  /** The same once more changes nothing. It is also the id of the act. */
  readonly runId: Uuid
  readonly planId?: Uuid | undefined
  readonly assignmentPlanId?: Uuid | undefined
  readonly modelVersionId?: Uuid | undefined
  readonly undoesRun?: number | undefined
  readonly effectiveOn: Day
  readonly action: OperationName
  readonly placements?: Iterable<NewPlacement>
  readonly assignments: Iterable<NewAssignment>
  /** Accounts that somebody hands over to somebody else by this. */
  readonly handoffs?: Iterable<NewHandoff>
  /** What the act tells of each account. */
  readonly entries: Iterable<AccountEntry>
  /** The last act that all of it was decided on: what concerns placements and came later makes it `overtaken`. */
  readonly seenAct?: number | undefined
  /** What the act says beside its accounts. */
  readonly details?: Readonly<Record<string, unknown>> | undefined
  /** What else becomes true in the moment of publishing. */
  readonly whenPublished?: ((transaction: Transaction, run: number) => Promise<void>) | undefined
}

/**
 * [Q65] Publishes changes of placements and owners with the act that tells of them, so that all of it is there or nothing; open
 * handoffs follow the owners. Gives the number of the run. Throws a StoreError `overtaken` when something came in between.
 */
export async function publishChanges(context: Context, changes: Changes): Promise<number> {
  const { database, workspaceId, actor, now } = context
  const { runId, undoesRun, action, seenAct, handoffs, entries, details, whenPublished, ...run } = changes
  const at = now()
  return publishRun(database, {
    ...{ workspaceId, runId, action, undoesRun, at, actor: nameOfActor(actor), placements: [] },
    ...run,
    whenPublished: async (transaction, number) => {
      await mustBeUpToDate(transaction, workspaceId, seenAct)
      await settleHandoffs(transaction, { workspaceId, run: number, undoesRun, at, handoffs })
      await whenPublished?.(transaction, number)
      await appendAct(transaction, {
        ...{ workspaceId, actId: runId, action, actor: nameOfActor(actor), at },
        details: { run: number, ...details },
        accounts: entries,
      })
    },
  })
}

/**
 * Refuses what was decided on a state that is no longer the present one. Every operation writes its act in its own transaction,
 * so once no act can be written the log says all that was done.
 */
export async function mustBeUpToDate(
  transaction: Transaction,
  workspaceId: Uuid,
  seenAct: number | undefined,
): Promise<void> {
  await lockActs(transaction, workspaceId)
  if (seenAct === undefined) return
  const actions = await listActionsSince(transaction, workspaceId, seenAct)
  const later = actions.filter(concernsPlacements)
  if (later.length === 0) return
  throw new StoreError(
    'overtaken',
    `Accounts of workspace ${workspaceId} were changed while this was decided: ${later.join(', ')}. Do it again.`,
  )
}
