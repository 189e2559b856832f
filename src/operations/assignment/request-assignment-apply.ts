import type { AssignmentPlanKey } from '../../store/assignment-plans.ts'
import { findAccountsOutsideAssignment } from '../../store/assignment-rows.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { startJob } from '../job/start-job.ts'
import { type Problem, ProblemError } from '../problem.ts'
import type { AssignmentSelection } from './decide-assignment.ts'
import { getAssignmentPlanIn } from './get-assignment-plan.ts'
import { mustBeOfModelInForce } from './must-be-of-model-in-force.ts'

export type AssignmentApplyRequest = AssignmentSelection & { readonly assignmentPlanId: Uuid }

const MOST_NAMED = 10

/**
 * [Q123] Begins to apply a plan of books or a part of it. Throws what can be known beforehand: `plan-not-ready`, `stale-plan`, and
 * accounts that the plan does not move.
 */
export async function requestAssignmentApply(
  context: Context,
  request: AssignmentApplyRequest,
): Promise<{ readonly jobId: Uuid }> {
  allow(context, 'assignment.apply')
  const { database, workspaceId } = context
  const key = { workspaceId, assignmentPlanId: request.assignmentPlanId }
  const jobId = await database.transaction(async (transaction) => {
    const plan = await getAssignmentPlanIn(transaction, key, ['ready'])
    await mustBeOfModelInForce(transaction, workspaceId, plan)
    const problems = await foreignAccounts(transaction, key, request)
    if (problems.length > 0) throw new ProblemError(problems)
    return startJob(context, transaction, { kind: 'assign-apply', input: request })
  })
  return { jobId }
}

/** Accounts of each list that the plan has no move for: a slip of the pen would otherwise be applied as nothing. */
async function foreignAccounts(
  connection: Connection,
  key: AssignmentPlanKey,
  { only, exclude }: AssignmentSelection,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const [path, accountIds] of Object.entries({ only, exclude })) {
    if (accountIds === undefined || accountIds.length === 0) continue
    const foreign = await findAccountsOutsideAssignment(connection, key, { accountIds, kinds: ['moved'] })
    if (foreign.length === 0) continue
    const values = { count: foreign.length, accounts: foreign.slice(0, MOST_NAMED) }
    problems.push({ code: 'account-not-in-plan', path, values })
  }
  return problems
}
