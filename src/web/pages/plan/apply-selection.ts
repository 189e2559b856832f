import type { RowState } from './decisions.ts'
import type { Review } from './review.ts'

/** So many accounts the server takes by name in one list. */
const MOST_NAMED = 10_000

export type ApplySelection = {
  readonly exclude?: string[]
  readonly only?: string[]
  readonly approve: string[] | 'all'
}

/**
 * What the server is to be told, so that exactly the rows that are taken are applied: those that are left out or those that are
 * meant, whichever can be named. Undefined where both are too many.
 */
export function selectionFor(review: Review): ApplySelection | undefined {
  // Nothing waits: all that needed agreement have it, or are left out.
  const isAllAgreed = review.agreed > 0 && review.sumOf('waiting').count === 0
  const approve = isAllAgreed ? 'all' : namesOf(review, 'taken', 'pending')
  if (review.sumOf('excluded').count <= MOST_NAMED && approve.length <= MOST_NAMED) {
    return { exclude: namesOf(review, 'excluded'), approve }
  }
  if (review.sumOf('taken').count > MOST_NAMED) return undefined
  return { only: namesOf(review, 'taken'), approve: namesOf(review, 'taken', 'pending') }
}

function namesOf(review: Review, state: RowState, kind?: string): string[] {
  const { table } = review
  return table.columns.id.filter(
    (_, place) =>
      review.stateAt(place) === state && (kind === undefined || table.coded('kind', place) === kind),
  )
}
