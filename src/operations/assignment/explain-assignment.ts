import {
  type AssignmentExplanation,
  explainAssignment as explain,
} from '../../domain/assignment/explain-assignment.ts'
import { type AssignmentRow, findAssignmentRow } from '../../store/assignment-row-walks.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { findModelVersionById } from '../../store/model-versions.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { knownFields } from '../model/load-base.ts'
import { modelOfVersion } from '../model/load-newest-model.ts'
import { loadPlanView } from '../plan/load-plan-view.ts'
import { ProblemError } from '../problem.ts'
import { booksInputsOf } from './books-inputs-of.ts'
import { getAssignmentPlanIn, listRunsOfAssignment, seenAssignmentOf } from './get-assignment-plan.ts'
import { loadBooks } from './load-books.ts'

export type ExplainedAssignment = {
  readonly row: AssignmentRow
  readonly explanation: AssignmentExplanation
  /** What people are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * [Q120] Why a plan of books gives an account to this person, and what every other would have cost at the prices of the plan, with
 * owners, placements and model as the plan saw them. It looks at every account.
 */
export async function explainAssignment(
  context: Context,
  { assignmentPlanId, accountId }: { readonly assignmentPlanId: Uuid; readonly accountId: Uuid },
): Promise<ExplainedAssignment> {
  // It tells of the books of everybody.
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const key = { workspaceId, assignmentPlanId }
    const plan = await getAssignmentPlanIn(transaction, key, ['ready', 'applied'])
    const seen = seenAssignmentOf(key, await listRunsOfAssignment(transaction, key))
    const row = await findAssignmentRow(transaction, seen, accountId)
    const version = await findModelVersionById(transaction, workspaceId, plan.modelVersionId)
    if (row === undefined || version === undefined) throw notInPlan(accountId)
    const view = await loadPlanView(transaction, { workspaceId, asOf: plan.asOf, upTo: plan.seenRun })
    const model = modelOfVersion(version, knownFields(view.base.customFields))
    const inputs = booksInputsOf({ ...view, model }, plan.options)
    const books = await loadBooks(transaction, { workspaceId, plan })
    const explanation = explain(inputs, books, accountId)
    if (explanation === undefined) throw notInPlan(accountId)
    return { row, explanation, names: await listOwnerNames(transaction, workspaceId) }
  })
}

function notInPlan(accountId: Uuid): ProblemError {
  return new ProblemError([{ code: 'not-found', values: { what: 'assignment-plan-row', id: accountId } }])
}
