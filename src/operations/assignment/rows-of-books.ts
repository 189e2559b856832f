import type { Assignment, Books, Uncovered } from '../../domain/assignment/books.ts'
import type { NewAssignmentRow } from '../../store/assignment-rows.ts'
import { isUuid } from '../../store/identifier.ts'

/** [Q119] What a plan of books says of each account that a person should serve. Walked anew each time. */
export function rowsOfBooks(books: Books, currency: string): Iterable<NewAssignmentRow> {
  return {
    *[Symbol.iterator]() {
      for (const assignment of books.assignments) yield rowOfAssignment(assignment, currency)
      for (const uncovered of books.uncovered) {
        if (uncovered.counts) yield rowOfUncovered(uncovered, currency)
      }
    },
  }
}

function rowOfAssignment(
  { account, csm, from, tier, acvMinor, hours, why }: Assignment,
  currency: string,
): NewAssignmentRow {
  return {
    ...{
      accountId: account,
      kind: from === csm ? 'kept' : 'moved',
      tier,
      ownerAfter: csm,
      hours,
      reason: why,
    },
    ...ownerOf(from),
    ...(acvMinor !== undefined && { acvMinor, currency }),
  }
}

function rowOfUncovered(
  { account, reason, tier, acvMinor, from, hours }: Uncovered,
  currency: string,
): NewAssignmentRow {
  if (tier === undefined) throw new Error(`account ${account} should be served by a person and is in no tier`)
  return {
    ...{ accountId: account, kind: 'uncovered', tier, hours, reason: { code: reason } },
    ...ownerOf(from),
    ...(acvMinor !== undefined && { acvMinor, currency }),
  }
}

/** An owner is a person of ours, or a name that the team lacks. */
function ownerOf(from: string | undefined): Pick<NewAssignmentRow, 'ownerBefore' | 'ownerBeforeName'> {
  if (from === undefined) return {}
  return isUuid(from) ? { ownerBefore: from } : { ownerBeforeName: from }
}
