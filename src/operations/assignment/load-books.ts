import type { Assignment, BookPrices, Books, Uncovered, Why } from '../../domain/assignment/books.ts'
import {
  type AssignmentPlanKey,
  readAssignmentFigures,
  readAssignmentPrices,
  type StoredAssignmentPlan,
} from '../../store/assignment-plans.ts'
import { type AssignmentRow, walkAssignmentRows } from '../../store/assignment-row-walks.ts'
import type { Transaction } from '../../store/database.ts'
import type { AssignmentSummary } from './assignment-summary.ts'

/** The books of a plan again, without the accounts that no person is meant to serve. */
export async function loadBooks(
  transaction: Transaction,
  {
    workspaceId,
    plan,
  }: { readonly workspaceId: AssignmentPlanKey['workspaceId']; readonly plan: StoredAssignmentPlan },
): Promise<Books> {
  const key = { workspaceId, assignmentPlanId: plan.id }
  const figures = await readAssignmentFigures<AssignmentSummary, unknown>(transaction, key)
  if (figures.summary === undefined)
    throw new Error(`the plan of books ${plan.id} is ready and has no figures`)
  const { counts, lowerBound, gap, ...summary } = figures.summary
  const assignments: Assignment[] = []
  const uncovered: Uncovered[] = []
  for await (const row of walkAssignmentRows(transaction, { ...key, runs: [] })) {
    const { ownerAfter } = row
    if (ownerAfter === undefined) uncovered.push(uncoveredOf(row))
    else assignments.push(assignmentOf(row, ownerAfter))
  }
  return {
    ...summary,
    ...{ asOf: plan.asOf, assignments, uncovered, moved: counts.moved },
    lowerBound: lowerBound ?? Number.NEGATIVE_INFINITY,
    gap: gap ?? Number.POSITIVE_INFINITY,
    prices: await readAssignmentPrices<BookPrices>(transaction, key),
  }
}

function assignmentOf(row: AssignmentRow, csm: string): Assignment {
  const { accountId, tier, acvMinor, hours = 0, reason } = row
  return { account: accountId, csm, from: fromOf(row), tier, acvMinor, hours, why: reason as unknown as Why }
}

function uncoveredOf(row: AssignmentRow): Uncovered {
  const { accountId, tier, acvMinor, hours, reason } = row
  const code = reason.code as Uncovered['reason']
  return { account: accountId, reason: code, counts: true, tier, acvMinor, from: fromOf(row), hours }
}

function fromOf({ ownerBefore, ownerBeforeName }: AssignmentRow): string | undefined {
  return ownerBefore ?? ownerBeforeName
}
