import { hash } from 'node:crypto'
import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import { type DocumentKind, findDocument, type StoredDocument, saveDocument } from '../../store/documents.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'

/** What people write by hand; more is a mistake or an attack. */
const LARGEST_DOCUMENT_BYTES = 1_000_000

export type NewDocument = {
  readonly kind: DocumentKind
  /** The operation, as the audit log names it. */
  readonly action: string
  readonly body: string
  readonly basedOnNumber?: number | undefined
  /** The revision that the caller has seen; 0: none. */
  readonly seenRevision: number
  /** What the audit log says beside the digests of the texts. */
  readonly before?: object | undefined
  readonly after?: object | undefined
}

/**
 * Writes a document over the revision that the caller has seen, with an act in the audit log whose number is the new revision. The
 * same text again changes nothing. Throws `stale-revision` with the text that is there when somebody else saved meanwhile.
 */
export async function writeDocument(
  context: Context,
  transaction: Transaction,
  { kind, action, body, basedOnNumber, seenRevision, before, after }: NewDocument,
): Promise<StoredDocument> {
  checkText(body)
  const { workspaceId, actor, newId, now } = context
  const key = { workspaceId, kind }
  const current = await findDocument(transaction, key)
  mustHaveSeen(current, seenRevision)
  if (current?.body === body && current.basedOnNumber === basedOnNumber) return current
  const updatedBy = nameOfActor(actor)
  const updatedAt = canonicalInstant(now())
  const act = await appendAct(transaction, {
    ...{ workspaceId, actId: newId(), action, actor: updatedBy, at: updatedAt },
    workspace: [
      {
        subject: kind,
        before: current && { ...before, ...markOf(current) },
        after: { ...after, ...markOf({ body, basedOnNumber }) },
      },
    ],
  })
  const document = { body, revision: act.number, basedOnNumber, updatedBy, updatedAt }
  const isSaved = await saveDocument(transaction, { ...key, ...document }, seenRevision)
  if (!isSaved) throw staleRevision(await findDocument(transaction, key), seenRevision)
  return document
}

/** Throws `stale-revision`, with the text that is there for merging, for a caller who has seen another revision. */
export function mustHaveSeen(current: StoredDocument | undefined, seenRevision: number): void {
  if (seenRevision !== (current?.revision ?? 0)) throw staleRevision(current, seenRevision)
}

export function staleRevision(current: StoredDocument | undefined, seenRevision: number): ProblemError {
  const values = {
    seen: seenRevision,
    current: current?.revision ?? 0,
    document: current?.body ?? null,
    updatedBy: current?.updatedBy ?? null,
  }
  return new ProblemError([{ code: 'stale-revision', values }])
}

/** What the audit log holds of a text: enough to recognise it. */
export function markOf({ body, basedOnNumber }: Pick<StoredDocument, 'body' | 'basedOnNumber'>): object {
  return { digest: hash('sha256', body), ...(basedOnNumber !== undefined && { basedOn: basedOnNumber }) }
}

function checkText(body: string): void {
  const bytes = Buffer.byteLength(body)
  if (bytes > LARGEST_DOCUMENT_BYTES) {
    const values = { bytes, limitBytes: LARGEST_DOCUMENT_BYTES }
    throw new ProblemError([{ code: 'document-too-large', values }])
  }
  // No PostgreSQL text can hold a NUL.
  if (!body.isWellFormed() || body.includes('\0')) {
    throw new ProblemError([{ code: 'document-not-utf8', values: {} }])
  }
}
