import type { Uuid } from '../../store/identifier.ts'
import type { Context } from '../context.ts'

/** The person whose book is all that the actor sees; undefined for those who see every account. */
export function bookOf({ actor }: Pick<Context, 'actor'>): Uuid | undefined {
  return actor.kind === 'user' ? actor.bookOf : undefined
}
