import type {
  BookOfCsm,
  Books,
  FirstGoal,
  RefusedLock,
  UncoveredReason,
} from '../../domain/assignment/books.ts'
import type { GoalPoints } from '../../domain/assignment/goal.ts'

/** What is kept of a plan of books beside its rows. Hours are of a year, money whole minor units, utilisation and gap shares. */
export type AssignmentSummary = {
  readonly currency: string
  readonly counts: AssignmentCounts
  /** ARR of accounts that get another owner. */
  readonly movedArrMinor: number
  readonly firstGoal: FirstGoal
  readonly objective: number
  /** Null where the search ended before it knew one. */
  readonly lowerBound: number | null
  readonly gap: number | null
  readonly stop: Books['stop']
  readonly points: GoalPoints
  readonly missingHours: number
  readonly uncovered: readonly UncoveredTally[]
  readonly refusedLocks: readonly RefusedLock[]
  readonly utilisation: readonly BookOfCsm[]
}

export type AssignmentCounts = {
  readonly kept: number
  /** From one person to another. */
  readonly moved: number
  /** From nobody to somebody. */
  readonly given: number
  /** Accounts that a person should serve and nobody can. */
  readonly uncovered: number
}

export type UncoveredTally = {
  readonly reason: UncoveredReason
  /** Whether a person should serve them; others are served by a pool or a program, or are in no tier. */
  readonly counts: boolean
  readonly accounts: number
  readonly arrMinor: number
}

/** How far the search is: the best so far, and how far from the best there can be. */
export type AssignmentIncumbent = {
  readonly stage: 'cover' | 'balance'
  readonly objective: number
  readonly lowerBound: number | null
  readonly gap: number | null
}

/** Figures for JSON: what is not finite is not known. */
export function knownFigure(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null
}

/** The summary of books. */
export function summariseBooks(books: Books, currency: string): AssignmentSummary {
  const { firstGoal, objective, lowerBound, gap, stop, points, missingHours, refusedLocks } = books
  const { moved, given, arrMinor } = tallyMoves(books)
  return {
    ...{ currency, firstGoal, objective, stop, points, missingHours, refusedLocks },
    ...{ lowerBound: knownFigure(lowerBound), gap: knownFigure(gap) },
    counts: {
      ...{ kept: books.assignments.length - moved - given, moved, given },
      uncovered: books.uncovered.filter(({ counts }) => counts).length,
    },
    movedArrMinor: arrMinor,
    uncovered: tallyUncovered(books),
    utilisation: books.utilisation,
  }
}

function tallyMoves({ assignments }: Books): { moved: number; given: number; arrMinor: number } {
  const tally = { moved: 0, given: 0, arrMinor: 0 }
  for (const { from, csm, acvMinor = 0 } of assignments) {
    if (from === csm) continue
    if (from === undefined) tally.given++
    else {
      tally.moved++
      tally.arrMinor += acvMinor
    }
  }
  return tally
}

function tallyUncovered({ uncovered }: Books): UncoveredTally[] {
  const tallies = new Map<UncoveredReason, UncoveredTally>()
  for (const { reason, counts, acvMinor = 0 } of uncovered) {
    const before = tallies.get(reason) ?? { reason, counts, accounts: 0, arrMinor: 0 }
    tallies.set(reason, {
      ...before,
      accounts: before.accounts + 1,
      arrMinor: before.arrMinor + acvMinor,
    })
  }
  return [...tallies.values()]
}
