import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** Whose book is looked at: the person, and the names under which customer lists know them. */
export type Book = { readonly personId: Uuid; readonly names: readonly string[] }

/**
 * The book of a person. A list names an owner by the id or by the name that it has for them; what it says counts until an
 * applied plan gives the account an owner.
 */
export async function findBook(connection: Connection, workspaceId: Uuid, personId: Uuid): Promise<Book> {
  const [found] = await connection.query<{ externalId: string; name: string | null }>(
    sql`select external_id as "externalId", name from person where workspace_id = $1 and person_id = $2`,
    [workspaceId, personId],
  )
  const names = found === undefined ? [] : [found.externalId, ...(found.name === null ? [] : [found.name])]
  return { personId, names: [personId, ...names] }
}

/** Whether a workspace has an account, and, where a book is given, whether it lies in that book today. */
export async function hasAccount(
  connection: Connection,
  { workspaceId, accountId, run }: { workspaceId: Uuid; accountId: Uuid; run: number },
  book?: Book,
): Promise<boolean> {
  const rows = await connection.query(
    sql`
    select a.account_id
      from account a
      left join lateral (
             select run_number, owner_id from assignment
              where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and run_number <= $3
              order by run_number desc limit 1) g on true
     where a.workspace_id = $1 and a.account_id = $2
       and ($4::uuid is null
            or case when g.run_number is null then a.listed_owner = any($5::text[]) else g.owner_id = $4 end)`,
    [workspaceId, accountId, run, book?.personId, book?.names],
  )
  return rows.length === 1
}
