import type { Books } from './books.ts'
import { GOALS, type Goal } from './goal.ts'

/** Two books side by side: what the second has that the first has not. Differences are second − first. */
export type BooksComparison = {
  /** Accounts with another CSM, or with one in one of them only; the largest ARR first. */
  readonly changes: readonly BooksChange[]
  readonly csms: readonly CsmComparison[]
  readonly uncoveredArrMinor: Sides
  readonly objective: Sides
  readonly moved: Sides
  readonly missingHours: Sides
  readonly points: Readonly<Record<Goal, Sides>>
}

export type Sides = { readonly first: number; readonly second: number; readonly difference: number }

export type BooksChange = {
  readonly account: string
  readonly acvMinor: number | undefined
  /** Undefined: uncovered. */
  readonly first: string | undefined
  readonly second: string | undefined
}

export type CsmComparison = {
  readonly csm: string
  readonly accounts: Sides
  readonly hours: Sides
  readonly arrMinor: Sides
}

const NOTHING = { accounts: 0, hours: 0, arrMinor: 0 }

/** [N20] Compares two books; an account or a person that only one of them knows counts as uncovered, and as an empty book, in the other. */
export function compareBooks(first: Books, second: Books): BooksComparison {
  const bookOf = (books: Books) => new Map(books.utilisation.map((book) => [book.csm, book]))
  const books = { first: bookOf(first), second: bookOf(second) }
  const csms = [...new Set([...books.first.keys(), ...books.second.keys()])].sort()
  const sidesOf = (of: (books: Books) => number) => sides(of(first), of(second))
  return {
    changes: changesBetween(first, second),
    csms: csms.map((csm) => {
      const a = books.first.get(csm) ?? NOTHING
      const b = books.second.get(csm) ?? NOTHING
      return {
        csm,
        accounts: sides(a.accounts, b.accounts),
        hours: sides(a.hours, b.hours),
        arrMinor: sides(a.arrMinor, b.arrMinor),
      }
    }),
    uncoveredArrMinor: sidesOf(({ firstGoal }) => firstGoal.uncoveredArrMinor),
    objective: sidesOf(({ objective }) => objective),
    moved: sidesOf(({ moved }) => moved),
    missingHours: sidesOf(({ missingHours }) => missingHours),
    points: Object.fromEntries(
      GOALS.map((goal) => [goal, sidesOf(({ points }) => points[goal])]),
    ) as BooksComparison['points'],
  }
}

function changesBetween(first: Books, second: Books): BooksChange[] {
  const csmOf = (books: Books) => new Map(books.assignments.map(({ account, csm }) => [account, csm]))
  const before = csmOf(first)
  const after = csmOf(second)
  const known = new Map(
    [first, second].flatMap(({ assignments }) =>
      assignments.map(({ account, acvMinor }): [string, number | undefined] => [account, acvMinor]),
    ),
  )
  return [...known]
    .filter(([account]) => before.get(account) !== after.get(account))
    .map(([account, acvMinor]) => ({
      account,
      acvMinor,
      first: before.get(account),
      second: after.get(account),
    }))
    .sort((a, b) => (b.acvMinor ?? 0) - (a.acvMinor ?? 0) || (a.account < b.account ? -1 : 1))
}

function sides(first: number, second: number): Sides {
  return { first, second, difference: second - first }
}
