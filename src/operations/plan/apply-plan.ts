import { formatDay } from '../../domain/kernel/day.ts'
import { findActDetails } from '../../store/act-order.ts'
import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { walkRowsToApply } from '../../store/plan-row-walks.ts'
import { listStoredPlanRows, notePlanRefusals } from '../../store/plan-rows.ts'
import { changePlanState, readPlanSummary, type StoredPlan } from '../../store/plans.ts'
import { holdState } from '../../store/read-base.ts'
import { nameOfActor } from '../access/actor.ts'
import type { JobContext } from '../job/job-work.ts'
import { mustBeUpToDate } from '../placement/publish-changes.ts'
import { publishOutcomes } from '../placement/publish-outcomes.ts'
import { retryOvertaken } from '../placement/retry-overtaken.ts'
import { type ApplyDecision, decideApply, type Refusal } from './decide-apply.ts'
import { getPlanIn, listRunsOfPlan, seenPlanOf } from './get-plan.ts'
import { loadPlanView, type PlanView } from './load-plan-view.ts'
import { mustBeApplicable } from './must-be-applicable.ts'
import type { PlanSummary } from './plan-summary.ts'
import type { ApplyRequest } from './request-apply.ts'
import { type ApplySelection, selectionOf } from './selection.ts'

/** So many refused accounts stand in a result; the rows of the plan have all of them. */
const MOST_REFUSED = 1000

/** What an apply has done. */
export type ApplyResult = ApplyCounts & { readonly refusedAccounts: readonly Refusal[] }

type ApplyCounts = {
  readonly planId: Uuid
  /** The run that was published; null when nothing was left to do. */
  readonly run: number | null
  readonly applied: number
  readonly noted: number
  readonly refused: number
  readonly excluded: number
  readonly pendingLeft: number
  readonly left: number
}

/**
 * [Q66] The work of an apply: everything that is asked for and not refused, in one run and one act, or nothing. It is decided anew
 * when something comes in between; done once more it gives the result that it had.
 */
export async function applyPlan(context: JobContext, request: ApplyRequest): Promise<ApplyResult> {
  const { database, workspaceId, jobId, progress } = context
  const { planId } = request
  const done = await findActDetails<ApplyCounts>(database, workspaceId, jobId)
  if (done !== undefined) return { ...countsOf(done), refusedAccounts: await readRefused(context, planId) }
  return retryOvertaken(async () => {
    progress('read')
    const { plan, view, decision } = await database.transaction(async (transaction) => {
      await holdState(transaction)
      return decideIn(context, transaction, request)
    })
    progress('write', 0, decision.applied + decision.noted)
    const result = await publish(context, { plan, view, decision, selection: request })
    return { ...result, refusedAccounts: decision.refused.slice(0, MOST_REFUSED) }
  })
}

type Decided = {
  readonly plan: StoredPlan
  readonly view: PlanView
  readonly decision: ApplyDecision
}

async function decideIn(
  context: JobContext,
  transaction: Transaction,
  request: ApplyRequest,
): Promise<Decided> {
  const { workspaceId, progress } = context
  const key = { workspaceId, planId: request.planId }
  const plan = await getPlanIn(transaction, key, ['ready'])
  const view = await loadPlanView(transaction, { workspaceId, asOf: plan.asOf })
  await mustBeApplicable(context, transaction, { plan, newest: view.version })
  const { inputNames } = (await readPlanSummary<PlanSummary>(transaction, workspaceId, plan.id))!
  const { runs } = seenPlanOf(key, await listRunsOfPlan(transaction, workspaceId, plan.id))
  const rows = walkRowsToApply(transaction, key, view.run)
  const selection = selectionOf(request)
  const onProgress = (done: number, total: number) => progress('decide', done, total)
  return { plan, view, decision: await decideApply({ view, rows, inputNames, runs, selection, onProgress }) }
}

async function publish(
  context: JobContext,
  { plan, view, decision, selection }: Decided & { readonly selection: ApplySelection },
): Promise<ApplyCounts> {
  const { database, workspaceId, jobId, actor, now } = context
  const { applied, noted, refused, excluded, pendingLeft, left } = decision
  const key = { workspaceId, planId: plan.id }
  const counts = {
    ...{ planId: plan.id, applied, noted, refused: refused.length },
    ...{ excluded: excluded.length, pendingLeft, left },
  }
  const details = { ...counts, asOf: formatDay(plan.asOf), asked: askedOf(selection) }
  const settle = async (transaction: Transaction) => {
    if (left === 0) await changePlanState(transaction, key, { from: ['ready'], to: 'applied' })
    if (refused.length > 0) await notePlanRefusals(transaction, key, refused)
  }
  if (applied + noted > 0) {
    const run = await publishOutcomes(context, {
      ...{ runId: jobId, planId: plan.id, modelVersionId: view.version.id, effectiveOn: plan.asOf },
      ...{ action: 'plan.apply', currency: view.base.currency, rows: decision.rows },
      ...{ seenAct: view.act, details, whenPublished: settle },
    })
    return { ...counts, run }
  }
  await database.transaction(async (transaction) => {
    await mustBeUpToDate(transaction, workspaceId, view.act)
    await settle(transaction)
    await appendAct(transaction, {
      ...{ workspaceId, actId: jobId, action: 'plan.apply', actor: nameOfActor(actor), at: now() },
      details: { run: null, ...details },
    })
  })
  return { ...counts, run: null }
}

/** What the log keeps of who wanted what: all of it by name. */
function askedOf({ tiers, only, exclude, approve }: ApplySelection): object {
  return {
    ...(tiers !== undefined && { tiers }),
    ...(only !== undefined && { only }),
    ...(exclude !== undefined && { exclude }),
    ...(approve !== undefined && { approve }),
  }
}

function countsOf(details: ApplyCounts): ApplyCounts {
  const { planId, run, applied, noted, refused, excluded, pendingLeft, left } = details
  return { planId, run, applied, noted, refused, excluded, pendingLeft, left }
}

async function readRefused({ database, workspaceId }: JobContext, planId: Uuid): Promise<readonly Refusal[]> {
  const rows = await listStoredPlanRows(
    database,
    { workspaceId, planId, runs: [] },
    { filter: { refused: true }, limit: MOST_REFUSED },
  )
  return rows.map(({ accountId, refused = [] }) => ({ accountId, changes: refused }))
}
