import type { Day } from '../../domain/kernel/day.ts'
import { findActDetails, readLastActNumber } from '../../store/act-order.ts'
import { changeAssignmentPlanState, type StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import { listRefusedAssignments, walkAssignmentsToApply } from '../../store/assignment-row-walks.ts'
import { noteAssignmentRefusals } from '../../store/assignment-rows.ts'
import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { NewHandoff } from '../../store/handoffs-of-run.ts'
import { isUuid, type Uuid } from '../../store/identifier.ts'
import { findListedOwners, listOwnerNames } from '../../store/listed-owners.ts'
import { readTeamOfWorkspace } from '../../store/people.ts'
import { readLatestEffectiveDay } from '../../store/placement-runs.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState } from '../../store/read-base.ts'
import { nameOfActor } from '../access/actor.ts'
import type { JobContext } from '../job/job-work.ts'
import { mustBeUpToDate, publishChanges } from '../placement/publish-changes.ts'
import { retryOvertaken } from '../placement/retry-overtaken.ts'
import {
  type AssignmentDecision,
  type AssignmentRefusal,
  type AssignmentSelection,
  decideAssignment,
  type OwnerChange,
} from './decide-assignment.ts'
import { getAssignmentPlanIn, listRunsOfAssignment, seenAssignmentOf } from './get-assignment-plan.ts'
import { mustBeOfModelInForce } from './must-be-of-model-in-force.ts'
import type { AssignmentApplyRequest } from './request-assignment-apply.ts'

/** So many refused accounts stand in a result; the rows of the plan have all of them. */
const MOST_REFUSED = 1000

type ApplyCounts = {
  readonly assignmentPlanId: Uuid
  /** The run that was published; null when nothing was left to do. */
  readonly run: number | null
  readonly applied: number
  /** Accounts that somebody hands over to somebody else. */
  readonly handoffs: number
  readonly refused: number
  readonly excluded: number
  readonly left: number
}

/** What applying a plan of books has done. */
export type AssignmentApplyResult = ApplyCounts & {
  readonly refusedAccounts: readonly AssignmentRefusal[]
}

type Decided = {
  readonly plan: StoredAssignmentPlan
  readonly decision: AssignmentDecision
  readonly act: number
  readonly effectiveOn: Day
}

/**
 * [Q122] The work of applying a plan of books: every move that is asked for and not refused, in one run and one act, with a handoff
 * for each account that goes from one person to another; or nothing. Done once more it gives the result that it had.
 */
export async function applyAssignment(
  context: JobContext,
  request: AssignmentApplyRequest,
): Promise<AssignmentApplyResult> {
  const { database, workspaceId, jobId, progress } = context
  const done = await findActDetails<ApplyCounts>(database, workspaceId, jobId)
  if (done !== undefined) return { ...countsOf(done), refusedAccounts: await readRefused(context, request) }
  return retryOvertaken(async () => {
    progress('read')
    const decided = await database.transaction(async (transaction) => {
      await holdState(transaction)
      return decideIn(context, transaction, request)
    })
    progress('write', 0, decided.decision.changes.length)
    const counts = await publish(context, decided, request)
    return { ...counts, refusedAccounts: decided.decision.refused.slice(0, MOST_REFUSED) }
  })
}

async function decideIn(
  { workspaceId, today, progress }: JobContext,
  transaction: Transaction,
  { assignmentPlanId, ...selection }: AssignmentApplyRequest,
): Promise<Decided> {
  const key = { workspaceId, assignmentPlanId }
  const plan = await getAssignmentPlanIn(transaction, key, ['ready'])
  await mustBeOfModelInForce(transaction, workspaceId, plan)
  const act = await readLastActNumber(transaction, workspaceId)
  const run = await readPublishedRun(transaction, workspaceId)
  const latest = await readLatestEffectiveDay(transaction, workspaceId, run)
  const team = await readTeamOfWorkspace(transaction, workspaceId, today())
  const decision = await decideAssignment({
    rows: walkAssignmentsToApply(transaction, key, { run, asOf: today() }),
    runs: seenAssignmentOf(key, await listRunsOfAssignment(transaction, key)).runs,
    selection,
    team: new Set(team.map(({ id }) => id)),
    listed: await findListedOwners(transaction, workspaceId),
    names: await listOwnerNames(transaction, workspaceId),
    onProgress: (done) => progress('decide', done),
  })
  // Before the day from which the latest run holds nothing may be written any more.
  return { plan, decision, act, effectiveOn: Math.max(today(), latest ?? 0) }
}

async function publish(
  context: JobContext,
  { plan, decision, act, effectiveOn }: Decided,
  selection: AssignmentSelection,
): Promise<ApplyCounts> {
  const { database, workspaceId, jobId, actor, now } = context
  const { changes, refused, excluded, left } = decision
  const key = { workspaceId, assignmentPlanId: plan.id }
  const handoffs = handoffsOf(context, plan, changes)
  const counts = {
    ...{ assignmentPlanId: plan.id, applied: changes.length, handoffs: handoffs.length },
    ...{ refused: refused.length, excluded: excluded.length, left },
  }
  const details = { ...counts, asked: askedOf(selection) }
  const settle = async (transaction: Transaction) => {
    if (left === 0) await changeAssignmentPlanState(transaction, key, { from: ['ready'], to: 'applied' })
    if (refused.length > 0) await noteAssignmentRefusals(transaction, key, refused)
  }
  if (changes.length > 0) {
    const run = await publishChanges(context, {
      ...{ runId: jobId, assignmentPlanId: plan.id, modelVersionId: plan.modelVersionId, effectiveOn },
      ...{ action: 'assignment.apply', seenAct: act, details, handoffs, whenPublished: settle },
      assignments: changes.map(({ accountId, to }) => ({ accountId, owner: to, reason: 'reassigned' })),
      entries: changes.map(({ accountId, from, to }) => ({
        accountId,
        before: { owner: from },
        after: { owner: to },
      })),
    })
    return { ...counts, run }
  }
  await database.transaction(async (transaction) => {
    await mustBeUpToDate(transaction, workspaceId, act)
    await settle(transaction)
    await appendAct(transaction, {
      ...{ workspaceId, actId: jobId, action: 'assignment.apply', actor: nameOfActor(actor), at: now() },
      details: { run: null, ...details },
    })
  })
  return { ...counts, run: null }
}

/** One for each account that goes from one person of ours to another. */
function handoffsOf(
  { newId }: JobContext,
  { options }: StoredAssignmentPlan,
  changes: readonly OwnerChange[],
): readonly NewHandoff[] {
  const leavers = new Set(options.without.map(({ personId }) => personId))
  return changes.flatMap(({ accountId, from, to }) => {
    if (from === undefined || !isUuid(from)) return []
    const occasion = leavers.has(from) ? 'leaving' : 'reassigned'
    return [{ accountId, handoffId: newId(), from, to, occasion } as const]
  })
}

/** What the log keeps of who wanted what: all of it by name. */
function askedOf({ only, exclude }: AssignmentSelection): object {
  return { ...(only !== undefined && { only }), ...(exclude !== undefined && { exclude }) }
}

function countsOf(details: ApplyCounts): ApplyCounts {
  const { assignmentPlanId, run, applied, handoffs, refused, excluded, left } = details
  return { assignmentPlanId, run, applied, handoffs, refused, excluded, left }
}

async function readRefused(
  { database, workspaceId }: JobContext,
  { assignmentPlanId }: AssignmentApplyRequest,
): Promise<readonly AssignmentRefusal[]> {
  const key = { workspaceId, assignmentPlanId }
  const rows = await listRefusedAssignments(database, key, MOST_REFUSED)
  return rows.map(({ accountId, refused = [] }) => ({ accountId, changes: refused }))
}
