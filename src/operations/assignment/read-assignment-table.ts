import { walkAssignmentRows } from '../../store/assignment-row-walks.ts'
import type { Uuid } from '../../store/identifier.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import { findSeenBook } from '../account/find-seen-book.ts'
import type { Context } from '../context.ts'
import { AssignmentColumns } from './assignment-columns.ts'
import { getAssignmentPlanIn, listRunsOfAssignment, seenAssignmentOf } from './get-assignment-plan.ts'

/** [Q120] Everything that a plan of books says of accounts that the actor may see, in columns: what a grid in a browser works on. */
export async function readAssignmentTable(
  context: Context,
  { assignmentPlanId }: { readonly assignmentPlanId: Uuid },
): Promise<AssignmentColumns> {
  allow(context, 'assignment.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const key = { workspaceId, assignmentPlanId }
    await getAssignmentPlanIn(transaction, key, ['ready', 'applied'])
    const run = await readPublishedRun(transaction, workspaceId)
    const book = await findSeenBook(context, transaction)
    const columns = new AssignmentColumns(Object.fromEntries(await listOwnerNames(transaction, workspaceId)))
    const plan = seenAssignmentOf(key, await listRunsOfAssignment(transaction, key))
    for await (const row of walkAssignmentRows(transaction, plan, book && { run, book })) columns.add(row)
    return columns
  })
}
