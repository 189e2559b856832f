import type { Uuid } from '../../store/identifier.ts'
import type { SavedView } from '../../store/saved-views.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** Whose a view is to be: the actor's own, or nobody's when it is shared. A program has nothing of its own: what it saves is shared. */
export function ownerOf({ actor }: Context, isShared: boolean): Uuid | undefined {
  if (!isShared && actor.kind === 'user') return actor.userId
  allow({ actor }, 'view.share')
  return undefined
}

/**
 * Lets through who may change a view: their own, or a shared one with the right to share. The view of somebody else is as if it
 * were not there: throws `not-found`.
 */
export function mustBeChangeable(
  { actor }: Context,
  { id, view }: { readonly id: Uuid; readonly view: SavedView | undefined },
): SavedView {
  const isOwn = actor.kind === 'user' && view?.ownerId === actor.userId
  if (view === undefined || (view.ownerId !== undefined && !isOwn)) {
    throw new ProblemError([{ code: 'not-found', values: { what: 'view', id } }])
  }
  if (!isOwn) allow({ actor }, 'view.share')
  return view
}
