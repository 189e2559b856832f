import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** What people edit in place: the model that is being worked on, and the answers of the assessment. */
export type DocumentKind = 'model_draft' | 'answers'

export type StoredDocument = {
  /** As it was written, whether or not it can be read as what it should be. */
  readonly body: string
  /** Rises with every change, also over a document that was discarded and begun again. */
  readonly revision: number
  /** Of a draft: the version that it started from; 0: none. */
  readonly basedOnNumber: number | undefined
  /** As the audit log names an actor. */
  readonly updatedBy: string
  readonly updatedAt: Instant
}

/** Which document of which workspace. */
export type DocumentKey = { readonly workspaceId: Uuid; readonly kind: DocumentKind }

export async function findDocument(
  connection: Connection,
  { workspaceId, kind }: DocumentKey,
): Promise<StoredDocument | undefined> {
  type Row = Omit<StoredDocument, 'basedOnNumber'> & { readonly basedOnNumber: number | null }
  const [found] = await connection.query<Row>(
    sql`select body, revision, based_on_number as "basedOnNumber", updated_by as "updatedBy", updated_at as "updatedAt"
          from document
         where workspace_id = $1 and kind = $2`,
    [workspaceId, kind],
  )
  return found && { ...found, basedOnNumber: found.basedOnNumber ?? undefined }
}

/** Writes a document over the revision that the caller has seen (0: none). False, and nothing written, where there is another. */
export async function saveDocument(
  transaction: Transaction,
  { workspaceId, kind, ...document }: DocumentKey & StoredDocument,
  seenRevision: number,
): Promise<boolean> {
  const { body, revision, basedOnNumber, updatedBy, updatedAt } = document
  const written = await transaction.change(
    sql`insert into document (workspace_id, kind, body, revision, based_on_number, updated_by, updated_at)
        select $1, $2, $3, $4, $5, $6, $7
         where $8 = coalesce((select revision from document where workspace_id = $1 and kind = $2), 0)
        on conflict (workspace_id, kind) do update
           set body = excluded.body, revision = excluded.revision, based_on_number = excluded.based_on_number,
               updated_by = excluded.updated_by, updated_at = excluded.updated_at
         where document.revision = $8`,
    [workspaceId, kind, body, revision, basedOnNumber, updatedBy, updatedAt, seenRevision],
  )
  return written === 1
}

/** Takes a document away that is at the revision that the caller has seen. False where it is not. */
export async function discardDocument(
  transaction: Transaction,
  { workspaceId, kind }: DocumentKey,
  seenRevision: number,
): Promise<boolean> {
  const discarded = await transaction.change(
    sql`delete from document where workspace_id = $1 and kind = $2 and revision = $3`,
    [workspaceId, kind, seenRevision],
  )
  return discarded === 1
}
