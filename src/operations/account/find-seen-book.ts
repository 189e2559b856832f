import { type Book, findBook } from '../../store/account-pages.ts'
import type { Connection } from '../../store/database.ts'
import type { Context } from '../context.ts'

/** The book to which everything is cut that the actor sees; undefined for those who see every account. */
export async function findSeenBook(
  { actor, workspaceId }: Context,
  connection: Connection,
): Promise<Book | undefined> {
  const personId = actor.kind === 'user' ? actor.bookOf : undefined
  return personId === undefined ? undefined : findBook(connection, workspaceId, personId)
}
