import type { Assignment, Uncovered } from '../../domain/assignment/books.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Words } from '../../language/describe.ts'
import type { AssignedBooks } from '../../operations/assign-books.ts'
import { tellUncovered, tellWhy } from '../../operations/assignment/tell-books.ts'

/** Books as one document: codes and values as the engine has them, and beside each `because` in words. */
export function booksJson({ inputs, books, explanations }: AssignedBooks, plan: Plan, words: Words): object {
  const { prices: _, refusedLocks: __, assignments, uncovered, asOf, ...rest } = books
  return {
    asOf: formatDay(asOf),
    currency: plan.currency,
    model: plan.model.name,
    version: plan.model.version,
    isDefaultModel: plan.isDefaultModel,
    pools: inputs.pools,
    assignments: assignments.map((assignment: Assignment) => ({
      ...assignment,
      because: tellWhy(assignment, words),
    })),
    uncovered: uncovered.map((entry: Uncovered) => ({ ...entry, because: tellUncovered(entry, words) })),
    ...rest,
    uncoveredArrMinor: books.firstGoal.uncoveredArrMinor,
    explanations,
  }
}
