import { readAssignmentFigures, type StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import {
  type AssignmentDifference,
  countAssignmentDifferences,
  listAssignmentDifferences,
} from '../../store/assignment-row-walks.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import type { AssignmentSummary } from './assignment-summary.ts'
import { getAssignmentPlanIn } from './get-assignment-plan.ts'

export type ComparedAssignment = StoredAssignmentPlan & { readonly summary: AssignmentSummary }

export type AssignmentComparison = {
  readonly one: ComparedAssignment
  readonly other: ComparedAssignment
  /** Accounts that they give to different people. */
  readonly differences: number
  readonly items: readonly AssignmentDifference[]
  readonly next: Uuid | undefined
  /** What people are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** [Q120] Two plans of books side by side: their figures, and a page of the accounts that they give to different people. */
export async function compareAssignmentPlans(
  context: Context,
  {
    assignmentPlanId,
    otherPlanId,
    after,
    limit,
  }: {
    readonly assignmentPlanId: Uuid
    readonly otherPlanId: Uuid
    readonly after?: Uuid | undefined
    readonly limit: number
  },
): Promise<AssignmentComparison> {
  // Whoever compares sees every book.
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const read = async (id: Uuid): Promise<ComparedAssignment> => {
      const key = { workspaceId, assignmentPlanId: id }
      const plan = await getAssignmentPlanIn(transaction, key, ['ready', 'applied'])
      const { summary } = await readAssignmentFigures<AssignmentSummary, unknown>(transaction, key)
      return { ...plan, summary: summary! }
    }
    const one = await read(assignmentPlanId)
    const other = await read(otherPlanId)
    const pair = { workspaceId, one: assignmentPlanId, other: otherPlanId }
    const items = await listAssignmentDifferences(transaction, pair, { after, limit })
    return {
      ...{ one, other, items, differences: await countAssignmentDifferences(transaction, pair) },
      names: await listOwnerNames(transaction, workspaceId),
      next: items.length < limit ? undefined : items.at(-1)?.accountId,
    }
  })
}
