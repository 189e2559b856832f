import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import { storableJson } from './storable-json.ts'
import type { Instant } from './value-parsers.ts'

/** What a list is of. */
export const IMPORT_KINDS = ['accounts', 'contracts', 'people', 'signals'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const IMPORT_STATES = ['running', 'done', 'unchanged', 'failed', 'undone'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** One import as it is remembered. */
export type ImportRun = {
  readonly id: Uuid
  readonly kind: ImportKind
  readonly source: string
  readonly fileName: string | undefined
  /** SHA-256 of the bytes. */
  readonly contentDigest: string
  readonly state: ImportState
  /** The report, or why it failed; without the rows that were rejected. */
  readonly summary: unknown
  /** The map that it was read with. */
  readonly map: string | undefined
  readonly asOf: Day | undefined
  readonly currency: string | undefined
  readonly createdAt: Instant
  readonly finishedAt: Instant | undefined
  readonly undoneAt: Instant | undefined
}

type RunRow = { readonly [Key in keyof ImportRun]: Exclude<ImportRun[Key], undefined> | null }

export type NewImportRun = Pick<
  ImportRun,
  'id' | 'kind' | 'source' | 'fileName' | 'contentDigest' | 'asOf' | 'createdAt'
> & { readonly workspaceId: Uuid; readonly createdBy: Uuid | undefined }

/** Notes an import that waits for a worker. */
export async function addImportRun(connection: Connection, run: NewImportRun): Promise<void> {
  const { workspaceId, id, kind, source, fileName, contentDigest, asOf, createdAt, createdBy } = run
  await connection.query(
    sql`insert into import_run (workspace_id, import_id, source, kind, content_digest, state, file_name, as_of_on,
                                created_by, created_at)
        values ($1, $2, $3, $4, $5, 'running', $6, $7, $8, $9)`,
    [...[workspaceId, id, source, kind, contentDigest, fileName], ...[copyDay(asOf), createdBy, createdAt]],
  )
}

/** An import of a workspace; undefined when there is none of that id. */
export async function findImportRun(
  connection: Connection,
  workspaceId: Uuid,
  importId: Uuid,
): Promise<ImportRun | undefined> {
  const [row] = await connection.query<RunRow>(
    sql`select r.import_id as id, r.kind, r.source, r.file_name as "fileName", r.content_digest as "contentDigest",
               case when r.state = 'running' and j.state = 'failed' then 'failed' else r.state end as state,
               r.summary - 'rejected' as summary, r.mapping ->> 'map' as map, r.as_of_on as "asOf", r.currency,
               r.created_at as "createdAt", r.finished_at as "finishedAt", undone_at as "undoneAt"
          from import_run r
          left join job j on j.workspace_id = r.workspace_id and j.job_id = r.import_id
         where r.workspace_id = $1 and r.import_id = $2`,
    [workspaceId, importId],
  )
  return row && runOf(row)
}

/** So many imports from the newest down, those before one when it is given. */
export async function listImportRuns(
  connection: Connection,
  workspaceId: Uuid,
  { before, limit }: { readonly before?: Uuid | undefined; readonly limit: number },
): Promise<ImportRun[]> {
  const rows = await connection.query<RunRow>(
    sql`select r.import_id as id, r.kind, r.source, r.file_name as "fileName", r.content_digest as "contentDigest",
               case when r.state = 'running' and j.state = 'failed' then 'failed' else r.state end as state,
               r.summary - 'rejected' as summary, r.mapping ->> 'map' as map, r.as_of_on as "asOf", r.currency,
               r.created_at as "createdAt", r.finished_at as "finishedAt", undone_at as "undoneAt"
          from import_run r
          left join job j on j.workspace_id = r.workspace_id and j.job_id = r.import_id
         where r.workspace_id = $1 and ($2::uuid is null or r.import_id < $2)
         order by r.import_id desc
         limit $3`,
    [workspaceId, before, limit],
  )
  return rows.map(runOf)
}

/** The rows and values that an import did not take: the first ten thousand. */
export async function readRejected(
  connection: Connection,
  workspaceId: Uuid,
  importId: Uuid,
): Promise<readonly unknown[]> {
  const [row] = await connection.query<{ rejected: readonly unknown[] | null }>(
    sql`select summary -> 'rejected' as rejected from import_run where workspace_id = $1 and import_id = $2`,
    [workspaceId, importId],
  )
  return row?.rejected ?? []
}

/** The import of a kind and source that was done last and not undone. */
export async function findLastDone(
  connection: Connection,
  workspaceId: Uuid,
  { kind, source }: { readonly kind: ImportKind; readonly source: string },
): Promise<ImportRun | undefined> {
  const [row] = await connection.query<RunRow>(
    sql`select import_id as id, kind, source, file_name as "fileName", content_digest as "contentDigest", state,
               summary - 'rejected' as summary, mapping ->> 'map' as map, as_of_on as "asOf", currency,
               created_at as "createdAt", finished_at as "finishedAt", undone_at as "undoneAt"
          from import_run
         where workspace_id = $1 and kind = $2 and source = $3 and state = 'done'
         order by act_number desc, import_id
         limit 1`,
    [workspaceId, kind, source],
  )
  return row && runOf(row)
}

/** Of each kind and source the import that was done last and not undone, without signals: what the present lists come from. */
export async function listImportsInForce(connection: Connection, workspaceId: Uuid): Promise<ImportRun[]> {
  const rows = await connection.query<RunRow>(
    sql`select distinct on (kind, source) import_id as id, kind, source, file_name as "fileName",
               content_digest as "contentDigest", state, summary - 'rejected' as summary, mapping ->> 'map' as map,
               as_of_on as "asOf", currency, created_at as "createdAt", finished_at as "finishedAt", undone_at as "undoneAt"
          from import_run
         where workspace_id = $1 and kind <> 'signals' and state = 'done'
         order by kind, source, act_number desc, import_id`,
    [workspaceId],
  )
  return rows.map(runOf)
}

/** The sources whose accounts were imported and not undone, in order. */
export async function listAccountSources(connection: Connection, workspaceId: Uuid): Promise<string[]> {
  const rows = await connection.query<{ source: string }>(
    sql`select distinct source from import_run
         where workspace_id = $1 and kind = 'accounts' and state in ('done', 'unchanged')
         order by source`,
    [workspaceId],
  )
  return rows.map(({ source }) => source)
}

/** Imports of some kinds that were done after one, the newest first. */
export async function listLaterImports(
  connection: Connection,
  workspaceId: Uuid,
  { importId, kinds }: { readonly importId: Uuid; readonly kinds: readonly ImportKind[] },
): Promise<Uuid[]> {
  const rows = await connection.query<{ id: Uuid }>(
    sql`select later.import_id as id
          from import_run later
          join import_run this on this.workspace_id = later.workspace_id and this.import_id = $2
         where later.workspace_id = $1 and this.workspace_id = $1 and later.state = 'done'
           and later.kind = any($3::text[]) and later.act_number > this.act_number
         order by later.act_number desc, later.import_id`,
    [workspaceId, importId, kinds],
  )
  return rows.map(({ id }) => id)
}

/** How an import ended. */
export type ImportEnd = {
  readonly workspaceId: Uuid
  readonly importId: Uuid
  readonly state: 'done' | 'unchanged' | 'failed'
  readonly summary: unknown
  readonly map?: string | undefined
  readonly currency?: string | undefined
  /** The act of the audit log that tells of it. */
  readonly actNumber?: number | undefined
  readonly at: Instant
}

/** Notes how an import ended. False when that was noted before: another attempt was first. */
export async function endImport(connection: Connection, end: ImportEnd): Promise<boolean> {
  const { workspaceId, importId, state, summary, map, currency, actNumber, at } = end
  const changed = await connection.change(
    sql`update import_run
           set state = $3, summary = $4, mapping = $5, currency = $6, act_number = $7, finished_at = $8
         where workspace_id = $1 and import_id = $2 and state = 'running'`,
    [
      ...[workspaceId, importId, state, storableJson(summary)],
      ...[map === undefined ? undefined : storableJson({ map }), currency, actNumber, at],
    ],
  )
  return changed === 1
}

/** Notes that what an import did was taken back. */
export async function noteUndone(
  connection: Connection,
  { workspaceId, importId, at }: Pick<ImportEnd, 'workspaceId' | 'importId' | 'at'>,
): Promise<void> {
  await connection.query(
    sql`update import_run set state = 'undone', undone_at = $3 where workspace_id = $1 and import_id = $2`,
    [workspaceId, importId, at],
  )
}

/** Imports of a workspace write one after the other; for as long as the other takes. */
export async function lockImports(transaction: Transaction, workspaceId: Uuid): Promise<void> {
  await transaction.query(sql`set local statement_timeout = 0`)
  await transaction.query(sql`set local lock_timeout = 0`)
  await transaction.query(sql`select pg_advisory_xact_lock(hashtextextended($1, 8))`, [workspaceId])
}

function runOf(row: RunRow): ImportRun {
  return {
    ...(row as ImportRun),
    fileName: row.fileName ?? undefined,
    map: row.map ?? undefined,
    asOf: row.asOf ?? undefined,
    currency: row.currency ?? undefined,
    finishedAt: row.finishedAt ?? undefined,
    undoneAt: row.undoneAt ?? undefined,
  }
}
