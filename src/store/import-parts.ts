import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** Which part of the bytes of an import; the first is 0. */
export type PartPlace = { readonly workspaceId: Uuid; readonly importId: Uuid; readonly part: number }

/** Keeps a part of an import's bytes until the import is done. */
export async function savePart(
  connection: Connection,
  { workspaceId, importId, part }: PartPlace,
  bytes: Uint8Array,
): Promise<void> {
  await connection.query(
    sql`insert into import_part (workspace_id, import_id, part, bytes) values ($1, $2, $3, $4)`,
    [workspaceId, importId, part, bytes],
  )
}

/** Where an upload says what it is; its bytes begin at 0. */
const MANIFEST = -1

/** Notes what an upload consists of, once all of it has come. */
export async function saveManifest(
  connection: Connection,
  { workspaceId, importId }: Omit<PartPlace, 'part'>,
  manifest: unknown,
): Promise<void> {
  await savePart(connection, { workspaceId, importId, part: MANIFEST }, Buffer.from(JSON.stringify(manifest)))
}

/** What an upload consists of; undefined where there is none, or it was swept away. */
export async function findManifest<Manifest>(
  connection: Connection,
  { workspaceId, importId }: Omit<PartPlace, 'part'>,
): Promise<Manifest | undefined> {
  const found = await findPart(connection, { workspaceId, importId, part: MANIFEST })
  return found && (JSON.parse(found.toString('utf8')) as Manifest)
}

/** A part of an import's bytes; undefined after the last. */
export async function findPart(
  connection: Connection,
  { workspaceId, importId, part }: PartPlace,
): Promise<Buffer | undefined> {
  const [found] = await connection.query<{ bytes: Buffer }>(
    sql`select bytes from import_part where workspace_id = $1 and import_id = $2 and part = $3`,
    [workspaceId, importId, part],
  )
  return found?.bytes
}

/** Forgets the bytes of an import. */
export async function dropParts(connection: Connection, workspaceId: Uuid, importId: Uuid): Promise<void> {
  await connection.query(sql`delete from import_part where workspace_id = $1 and import_id = $2`, [
    workspaceId,
    importId,
  ])
}

/**
 * Forgets the bytes of imports that are over, and of uploads that were begun before an instant and never became an import: whoever
 * sent them has gone away.
 */
export async function sweepParts(
  connection: Connection,
  workspaceId: Uuid,
  begunBefore: number,
): Promise<void> {
  await connection.query(
    sql`delete from import_part
         where workspace_id = $1
           and not exists (select from job
                            where job.workspace_id = $1 and job.job_id = import_part.import_id
                              and job.state in ('queued', 'running'))
           and (import_id < $2
                or exists (select from job where job.workspace_id = $1 and job.job_id = import_part.import_id))`,
    [workspaceId, lowestIdAt(begunBefore)],
  )
}

/** Ids begin with the milliseconds at which they were made (UUIDv7). */
function lowestIdAt(milliseconds: number): Uuid {
  const head = Math.max(0, Math.floor(milliseconds)).toString(16).padStart(12, '0')
  return `${head.slice(0, 8)}-${head.slice(8)}-0000-0000-000000000000`
}
