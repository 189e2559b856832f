import { type Book, findBook } from '../../store/account-pages.ts'
import { listAccountsCoveredBy } from '../../store/covers.ts'
import type { Connection } from '../../store/database.ts'
import type { Context } from '../context.ts'

/**
 * The book to which everything is cut that the actor sees, with the accounts in which they stand in for somebody today; undefined
 * for those who see every account.
 */
export async function findSeenBook(
  { actor, workspaceId, today }: Context,
  connection: Connection,
): Promise<Book | undefined> {
  const personId = actor.kind === 'user' ? actor.bookOf : undefined
  if (personId === undefined) return undefined
  const covered = await listAccountsCoveredBy(connection, workspaceId, { personId, day: today() })
  return { ...(await findBook(connection, workspaceId, personId)), covered }
}
