import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { ImportKind } from './import-runs.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** What lists of one kind from one source are called by. */
export type ListOfSource = { readonly source: string; readonly kind: ImportKind }

/** How lists of one kind from one source are read. */
export type SourceMap = ListOfSource & { readonly map: string; readonly updatedAt: Instant }

/** The maps of a workspace, by source and kind. */
export async function listSourceMaps(connection: Connection, workspaceId: Uuid): Promise<SourceMap[]> {
  return connection.query<SourceMap>(
    sql`select name as source, entry.key as kind, entry.value as map, updated_at as "updatedAt"
          from import_source
          cross join lateral jsonb_each_text(mapping) as entry
         where workspace_id = $1
         order by name, entry.key`,
    [workspaceId],
  )
}

/** The map that lists of a kind from a source are read with; undefined when none is remembered. */
export async function findSourceMap(
  connection: Connection,
  workspaceId: Uuid,
  { source, kind }: ListOfSource,
): Promise<string | undefined> {
  const [row] = await connection.query<{ map: string | null }>(
    sql`select mapping ->> $3 as map from import_source where workspace_id = $1 and name = $2`,
    [workspaceId, source, kind],
  )
  return row?.map ?? undefined
}

/** Remembers a map, in place of the one before. `id` where the source is new. */
export async function saveSourceMap(
  connection: Connection,
  {
    workspaceId,
    id,
    source,
    kind,
    map,
    at,
  }: ListOfSource & {
    readonly workspaceId: Uuid
    readonly id: Uuid
    readonly map: string
    readonly at: Instant
  },
): Promise<void> {
  await connection.query(
    sql`insert into import_source (workspace_id, import_source_id, name, mapping, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $5)
        on conflict (workspace_id, name) do update
           set mapping = import_source.mapping || excluded.mapping, updated_at = excluded.updated_at`,
    [workspaceId, id, source, JSON.stringify({ [kind]: map }), at],
  )
}

/** Forgets a map; a source without any is gone. */
export async function forgetSourceMap(
  connection: Connection,
  workspaceId: Uuid,
  { source, kind, at }: ListOfSource & { readonly at: Instant },
): Promise<void> {
  await connection.query(
    sql`update import_source set mapping = mapping - $3::text, updated_at = $4 where workspace_id = $1 and name = $2`,
    [workspaceId, source, kind, at],
  )
  await connection.query(
    sql`delete from import_source where workspace_id = $1 and name = $2 and mapping = '{}'::jsonb`,
    [workspaceId, source],
  )
}
