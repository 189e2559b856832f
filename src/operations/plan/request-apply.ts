import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import { findAccountsOutsidePlan, type PlanRowKind } from '../../store/plan-rows.ts'
import { readPlanSummary } from '../../store/plans.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { type Problem, ProblemError } from '../problem.ts'
import { getPlanIn } from './get-plan.ts'
import { mustBeApplicable } from './must-be-applicable.ts'
import type { PlanSummary } from './plan-summary.ts'
import type { ApplySelection } from './selection.ts'

export type ApplyRequest = ApplySelection & { readonly planId: Uuid }

/**
 * [Q67] Begins to apply a plan or a part of it. Throws what can be known beforehand: `plan-not-ready`, `stale-plan`, a day on which
 * it cannot be applied, tiers that the model lacks, and accounts that the plan does not move.
 */
export async function requestApply(
  context: Context,
  request: ApplyRequest,
): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'plan.apply')
  const { database, workspaceId } = context
  const { planId } = request
  const jobId = await database.transaction(async (transaction) => {
    const plan = await getPlanIn(transaction, { workspaceId, planId }, ['ready'])
    const newest = await findNewestModelVersion(transaction, workspaceId)
    await mustBeApplicable(context, transaction, { plan, newest })
    const problems = [
      ...(await unknownTiers(transaction, workspaceId, request)),
      ...(await foreignAccounts(transaction, workspaceId, request)),
    ]
    if (problems.length > 0) throw new ProblemError(problems)
    return startJob(context, transaction, { kind: 'apply', input: request })
  })
  return { jobId }
}

async function unknownTiers(
  connection: Connection,
  workspaceId: Uuid,
  { planId, tiers = [] }: ApplyRequest,
): Promise<readonly Problem[]> {
  if (tiers.length === 0) return []
  const summary = await readPlanSummary<PlanSummary>(connection, workspaceId, planId)
  const known = summary?.document.tiers.map(({ id }) => id) ?? []
  return tiers
    .map((tier, index) => ({ tier, index }))
    .filter(({ tier }) => !known.includes(tier))
    .map(({ tier, index }) => ({
      code: 'tier-not-in-model',
      path: `tiers[${index}]`,
      values: { tier, tiers: known },
    }))
}

const MOST_NAMED = 10

/** Accounts of each list that the plan has no move for: a slip of the pen would otherwise be applied as nothing. */
async function foreignAccounts(
  connection: Connection,
  workspaceId: Uuid,
  { planId, only, exclude, approve }: ApplyRequest,
): Promise<readonly Problem[]> {
  const moves: readonly PlanRowKind[] = ['moving', 'pending']
  const lists = [
    { path: 'only', accountIds: only, kinds: moves },
    { path: 'exclude', accountIds: exclude, kinds: moves },
    { path: 'approve', accountIds: approve === 'all' ? undefined : approve, kinds: ['pending'] as const },
  ]
  const problems: Problem[] = []
  for (const { path, accountIds, kinds } of lists) {
    if (accountIds === undefined || accountIds.length === 0) continue
    const foreign = await findAccountsOutsidePlan(connection, { workspaceId, planId }, { accountIds, kinds })
    if (foreign.length === 0) continue
    const values = { count: foreign.length, accounts: foreign.slice(0, MOST_NAMED) }
    problems.push({ code: 'account-not-in-plan', path, values })
  }
  return problems
}
