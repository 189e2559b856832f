import type { Words } from '../../../language/make-words.ts'
import type { AssignmentPlan } from './assign-queries.ts'

/** What somebody wanted of a plan of books, in words. */
export function tellWishes(words: Words, options: AssignmentPlan['options']): string {
  const { text } = words
  const { without, locks, mostMoves, allowOverload, pools, weights, basedOn } = options
  const wishes = [
    without.length > 0 && text('assign.page.wish.leave', { count: without.length }),
    locks.length > 0 && text('assign.page.wish.locks', { count: locks.length }),
    mostMoves !== null && text('assign.page.wish.moves', { count: mostMoves }),
    allowOverload && text('assign.page.wish.overload'),
    pools === 'books' && text('assign.page.wish.pools'),
    Object.keys(weights).length > 0 && text('assign.page.wish.weights'),
    basedOn !== null && text('assign.page.wish.based_on'),
  ].filter((wish) => wish !== false)
  return wishes.length === 0 ? text('assign.page.wish.none') : words.list(wishes)
}
