import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/**
 * The people of a workspace by what a company's list calls its owners; all of them, or those of the given names. Of several with
 * one name in different sources it is always the same one.
 */
export async function findListedOwners(
  connection: Connection,
  workspaceId: Uuid,
  names?: readonly string[],
): Promise<ReadonlyMap<string, Uuid>> {
  if (names?.length === 0) return new Map()
  const people = await connection.query<{ id: Uuid; name: string }>(
    sql`select person_id as id, external_id as name
          from person
         where workspace_id = $1 and ($2::text[] is null or external_id = any($2))
         order by person_id desc`,
    [workspaceId, names],
  )
  return new Map(people.map(({ id, name }) => [name, id]))
}

/** What everybody in the team is called, by their id; by what the source calls them where no name is known. */
export async function listOwnerNames(
  connection: Connection,
  workspaceId: Uuid,
): Promise<ReadonlyMap<string, string>> {
  const people = await connection.query<{ id: Uuid; name: string }>(
    sql`select person_id as id, coalesce(name, external_id) as name from person where workspace_id = $1`,
    [workspaceId],
  )
  return new Map(people.map(({ id, name }) => [id, name]))
}
