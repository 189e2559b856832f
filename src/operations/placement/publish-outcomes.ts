import type { Day } from '../../domain/kernel/day.ts'
import type { PlacementEvidence } from '../../domain/tiering/evidence-of.ts'
import type { CurrentPlacement } from '../../domain/tiering/placement.ts'
import { listActionsSince, lockActs } from '../../store/act-order.ts'
import { type AccountEntry, appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import { isUuid, type Uuid } from '../../store/identifier.ts'
import { type NewAssignment, type NewPlacement, publishRun } from '../../store/placements.ts'
import { StoreError } from '../../store/store-error.ts'
import { nameOfActor } from '../access/actor.ts'
import type { OperationName } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { concernsPlacements } from '../plan/concerns-placements.ts'
import { walked } from './walked.ts'

/** What becomes of one account. */
export type OutcomeRow = {
  readonly accountId: Uuid
  /** The record until now; undefined for an account without one. */
  readonly before: CurrentPlacement | undefined
  /** The tier until now: the record's, else the one that the company's list names. */
  readonly tierBefore: string | undefined
  readonly next: CurrentPlacement
  /** The owner until now and from now on: the id of a person, or a name that the team lacks. */
  readonly ownerBefore: string | undefined
  readonly ownerAfter: string | undefined
  readonly evidence?: PlacementEvidence | undefined
}

export type Publication = {
  /** The same once more changes nothing. It is also the id of the act. */
  readonly runId: Uuid
  readonly planId?: Uuid | undefined
  readonly modelVersionId?: Uuid | undefined
  readonly undoesRun?: number | undefined
  readonly effectiveOn: Day
  readonly action: OperationName
  readonly currency: string
  /** In the order of accounts' ids, to be walked several times. */
  readonly rows: Iterable<OutcomeRow>
  /** The last act that the rows were decided on: what concerns placements and came later makes them `overtaken`. */
  readonly seenAct?: number | undefined
  /** What the act says beside its accounts. */
  readonly details?: Readonly<Record<string, unknown>> | undefined
  /** What else becomes true in the moment of publishing. */
  readonly whenPublished?: ((transaction: Transaction, run: number) => Promise<void>) | undefined
}

/**
 * [Q65] Publishes what was decided of accounts, with the owners that follow from it and the act that tells of it, so that all of
 * it is there or nothing. Gives the number of the run. Throws a StoreError `overtaken` when something came in between.
 */
export async function publishOutcomes(context: Context, publication: Publication): Promise<number> {
  const { database, workspaceId, actor, now } = context
  const { runId, planId, modelVersionId, undoesRun, effectiveOn, action, currency, rows } = publication
  const at = now()
  return publishRun(database, {
    ...{ workspaceId, runId, planId, modelVersionId, undoesRun, effectiveOn, action, at },
    actor: nameOfActor(actor),
    placements: walked(rows, (row) => [placementOf(row, currency)]),
    assignments: walked(rows, assignmentsOf),
    whenPublished: async (transaction, run) => {
      await mustBeUpToDate(transaction, workspaceId, publication.seenAct)
      await publication.whenPublished?.(transaction, run)
      await appendAct(transaction, {
        ...{ workspaceId, actId: runId, action, actor: nameOfActor(actor), at },
        details: { run, ...publication.details },
        accounts: walked(rows, entriesOf),
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

function placementOf({ accountId, next, evidence }: OutcomeRow, currency: string): NewPlacement {
  const { owner: _, ...placement } = next
  return { ...placement, accountId, evidence, ...(next.acvMinor !== undefined && { currency }) }
}

/** Where the owner changes; and with the first record, so that the past has the owner whom the list named. */
function assignmentsOf(row: OutcomeRow): readonly NewAssignment[] {
  const { accountId, before, next, ownerBefore, ownerAfter } = row
  const owner = ownerAfter !== undefined && isUuid(ownerAfter) ? ownerAfter : undefined
  if (ownerBefore !== ownerAfter) return [{ accountId, owner, reason: next.reason ?? 'entry' }]
  return before === undefined && owner !== undefined ? [{ accountId, owner, reason: 'listed' }] : []
}

/** What can be seen from outside. Where no more than the state for later decisions changes, the log has nothing to tell. */
function entriesOf({
  accountId,
  before,
  tierBefore,
  next,
  ownerBefore,
  ownerAfter,
}: OutcomeRow): readonly AccountEntry[] {
  const was = { tier: tierBefore, reason: before?.reason, owner: ownerBefore, pin: before?.pin }
  const is = { tier: next.tier, reason: next.reason, owner: ownerAfter, pin: next.pin }
  const isSame =
    was.tier === is.tier &&
    was.reason === is.reason &&
    was.owner === is.owner &&
    was.pin?.tier === is.pin?.tier &&
    was.pin?.until === is.pin?.until &&
    was.pin?.reason === is.pin?.reason
  return isSame ? [] : [{ accountId, before: was, after: is }]
}
