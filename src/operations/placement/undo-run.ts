import type { Day } from '../../domain/kernel/day.ts'
import { findActDetails, readLastActNumber } from '../../store/act-order.ts'
import { changeAssignmentPlanState } from '../../store/assignment-plans.ts'
import type { AccountEntry } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findListedOwners } from '../../store/listed-owners.ts'
import { type PlacementRun, readLatestEffectiveDay } from '../../store/placement-runs.ts'
import { type NewAssignment, type NewPlacement, readPublishedRun } from '../../store/placements.ts'
import { changePlanState } from '../../store/plans.ts'
import { holdState } from '../../store/read-base.ts'
import { type RunRestore, walkRunRestores } from '../../store/run-restores.ts'
import type { JobContext } from '../job/job-work.ts'
import { type FrozenAccounts, findFrozenAccounts } from '../pilot/frozen-accounts.ts'
import { getRunToUndo } from './get-run-to-undo.ts'
import { publishChanges } from './publish-changes.ts'
import { retryOvertaken } from './retry-overtaken.ts'
import { walked } from './walked.ts'

/** So many refused accounts stand in a result. */
const MOST_REFUSED = 1000
const PROGRESS_EVERY = 1 << 12

/** What taking a run back has done. */
export type UndoResult = {
  readonly undone: number
  /** The run that was published; null when every account was refused. */
  readonly run: number | null
  readonly restored: number
  /** Accounts that a later run has changed, or that a pilot keeps where they are: they stay. */
  readonly refused: number
  readonly refusedAccounts: readonly Uuid[]
}

type Restoration = {
  readonly target: PlacementRun
  readonly act: number
  readonly effectiveOn: Day
  readonly restores: readonly RunRestore[]
  readonly refused: readonly Uuid[]
  readonly people: ReadonlyMap<string, Uuid>
}

/**
 * [Q69] The work of an undo: a new run that makes every account of another one what it was before, in one act. What was is not
 * rewritten: the past still shows both.
 */
export async function undoRun(
  context: JobContext,
  { runNumber }: { readonly runNumber: number },
): Promise<UndoResult> {
  const { database, workspaceId, jobId } = context
  const done = await findActDetails<UndoResult>(database, workspaceId, jobId)
  if (done !== undefined) return resultOf(done)
  return retryOvertaken(async () => {
    const restoration = await database.transaction((transaction) =>
      readRestoration(context, transaction, runNumber),
    )
    return restore(context, restoration)
  })
}

async function readRestoration(
  { workspaceId, today, progress }: JobContext,
  transaction: Transaction,
  runNumber: number,
): Promise<Restoration> {
  await holdState(transaction)
  const target = await getRunToUndo(transaction, workspaceId, runNumber)
  const published = await readPublishedRun(transaction, workspaceId)
  const latest = await readLatestEffectiveDay(transaction, workspaceId, published)
  const frozen = await findFrozenAccounts(transaction, { workspaceId, asOf: today() })
  const restores: RunRestore[] = []
  const refused: Uuid[] = []
  for await (const found of walkRunRestores(transaction, { workspaceId, run: runNumber, published })) {
    if (found.isChangedLater || wouldMove(found, frozen)) refused.push(found.accountId)
    else restores.push(found)
    if (restores.length % PROGRESS_EVERY === 0) progress('read', restores.length)
  }
  return {
    target,
    act: await readLastActNumber(transaction, workspaceId),
    // Before the day from which the latest run holds nothing may be written any more.
    effectiveOn: Math.max(today(), latest ?? 0),
    restores,
    refused,
    people: await findListedOwners(transaction, workspaceId),
  }
}

/** Whether taking the run back would move an account that a pilot keeps where it is. */
function wouldMove(found: RunRestore, frozen: FrozenAccounts): boolean {
  if (!found.hasPlacement || !frozen.has(found.accountId)) return false
  return (placementBefore(found).tier ?? null) !== found.tierNow
}

async function restore(context: JobContext, restoration: Restoration): Promise<UndoResult> {
  const { workspaceId, jobId, progress } = context
  const { target, act, effectiveOn, restores, refused, people } = restoration
  const result = {
    ...{ undone: target.number, restored: restores.length, refused: refused.length },
    refusedAccounts: refused.slice(0, MOST_REFUSED),
  }
  if (restores.length === 0) return { ...result, run: null }
  progress('write', 0, restores.length)
  const run = await publishChanges(context, {
    ...{ runId: jobId, effectiveOn, action: 'plan.undo', undoesRun: target.number, seenAct: act },
    placements: walked(restores, (found) => (found.hasPlacement ? [placementBefore(found)] : [])),
    assignments: walked(restores, (found) => (found.hasAssignment ? [assignmentBefore(found, people)] : [])),
    entries: walked(restores, (found) => entriesOf(found, people)),
    details: result,
    // What was taken back can be applied again, as long as nothing has changed.
    whenPublished: (transaction) => reopenPlan(transaction, workspaceId, target),
  })
  return { ...result, run }
}

async function reopenPlan(
  transaction: Transaction,
  workspaceId: Uuid,
  { planId, assignmentPlanId }: PlacementRun,
): Promise<void> {
  const change = { from: ['applied'], to: 'ready' } as const
  if (planId !== undefined) await changePlanState(transaction, { workspaceId, planId }, change)
  if (assignmentPlanId !== undefined) {
    await changeAssignmentPlanState(transaction, { workspaceId, assignmentPlanId }, change)
  }
}

/** Where there was no record the tier of the company's list counts again. */
function placementBefore(found: RunRestore): NewPlacement {
  const { accountId, pinTier, pinReason, pinUntil } = found
  return {
    accountId,
    tier: (found.beforeRun === null ? found.listedTier : found.tier) ?? undefined,
    since: found.since ?? undefined,
    reason: found.reason ?? undefined,
    baseTier: found.baseTier ?? undefined,
    acvMinor: found.acvMinor ?? undefined,
    currency: found.currency ?? undefined,
    modelVersion: found.modelVersion ?? undefined,
    pin:
      pinTier === null || pinReason === null || pinUntil === null
        ? undefined
        : { tier: pinTier, reason: pinReason, until: pinUntil },
    riskSince: found.riskSince ?? undefined,
    riskEndedOn: found.riskEndedOn ?? undefined,
    calmSince: found.calmSince ?? undefined,
    evidence: found.evidence === null ? undefined : JSON.parse(found.evidence),
  }
}

/** Where nobody had given the account an owner the one of the company's list counts again, if the team has that person. */
function assignmentBefore(found: RunRestore, people: ReadonlyMap<string, Uuid>): NewAssignment {
  return { accountId: found.accountId, owner: ownerBefore(found, people), reason: 'undone' }
}

function ownerBefore(
  { ownerRun, ownerBefore: owner, listedOwner }: RunRestore,
  people: ReadonlyMap<string, Uuid>,
): Uuid | undefined {
  if (ownerRun !== null) return owner ?? undefined
  return listedOwner === null ? undefined : people.get(listedOwner)
}

/** What can be seen from outside: a state for later decisions that comes back is nothing that the log tells. */
function entriesOf(found: RunRestore, people: ReadonlyMap<string, Uuid>): readonly AccountEntry[] {
  const { accountId, hasPlacement, hasAssignment, tierNow, reasonNow, ownerNow } = found
  const { tier, reason } = placementBefore(found)
  const owner = ownerBefore(found, people)
  const isPlacedAnew = hasPlacement && (tierNow !== (tier ?? null) || reasonNow !== (reason ?? null))
  const isOwnedAnew = hasAssignment && ownerNow !== (owner ?? null)
  if (!isPlacedAnew && !isOwnedAnew) return []
  return [
    {
      accountId,
      before: {
        ...(hasPlacement && { tier: tierNow ?? undefined, reason: reasonNow ?? undefined }),
        ...(hasAssignment && { owner: ownerNow ?? undefined }),
      },
      after: { ...(hasPlacement && { tier, reason }), ...(hasAssignment && { owner }) },
    },
  ]
}

function resultOf(details: UndoResult): UndoResult {
  const { undone, run, restored, refused, refusedAccounts } = details
  return { undone, run, restored, refused, refusedAccounts }
}
