import { type ModelFileProblem, parseModel } from '../../domain/model/parse-model.ts'
import type { Connection } from '../../store/database.ts'
import { findDocument, type StoredDocument } from '../../store/documents.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Instant } from '../../store/value-parsers.ts'
import { ProblemError } from '../problem.ts'

/** The model that somebody is working on. It may be wrong: nothing rests on it before it is committed. */
export type Draft = {
  readonly document: string
  readonly revision: number
  /** The version that it started from; 0: none. */
  readonly basedOn: number
  readonly updatedBy: string
  readonly updatedAt: Instant
  /** What keeps it from being a model, in the order of the text. */
  readonly problems: readonly ModelFileProblem[]
}

/** The workspace's draft. Throws `draft-missing` where there is none. */
export async function getDraft(connection: Connection, workspaceId: Uuid): Promise<Draft> {
  const draft = await findStoredDraft(connection, workspaceId)
  if (draft === undefined) throw new ProblemError([{ code: 'draft-missing', values: {} }])
  return draft
}

/** The workspace's draft; undefined where there is none. */
export async function findStoredDraft(connection: Connection, workspaceId: Uuid): Promise<Draft | undefined> {
  const found = await findDocument(connection, { workspaceId, kind: 'model_draft' })
  return found && draftOf(found)
}

export function draftOf({ body, basedOnNumber = 0, ...stored }: StoredDocument): Draft {
  const parsed = parseModel(body)
  return {
    ...stored,
    document: body,
    basedOn: basedOnNumber,
    problems: parsed.kind === 'problems' ? parsed.problems : [],
  }
}
