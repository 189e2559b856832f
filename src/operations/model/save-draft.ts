import type { Transaction } from '../../store/database.ts'
import { findDocument } from '../../store/documents.ts'
import { findNewestModelVersion } from '../../store/model-versions.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { writeDocument } from '../document/write-document.ts'
import { ProblemError } from '../problem.ts'
import { type Draft, draftOf } from './draft.ts'

type NewDraft = {
  readonly document: string
  /** The revision that the caller has seen; 0: no draft. */
  readonly seenRevision: number
  /** The version that the text started from; left out, that of the draft that it replaces, else the newest. */
  readonly basedOn?: number | undefined
}

/** Keeps a text as the draft, whether or not it is a model. Throws `stale-revision` when somebody else saved meanwhile. */
export async function saveDraft(context: Context, { document, ...draft }: NewDraft): Promise<Draft> {
  allow(context, 'model.draft')
  return context.database.transaction(async (transaction) =>
    draftOf(
      await writeDocument(context, transaction, {
        ...{ kind: 'model_draft', action: 'model.draft', body: document, seenRevision: draft.seenRevision },
        basedOnNumber: await findBasis(transaction, context, draft.basedOn),
      }),
    ),
  )
}

async function findBasis(
  transaction: Transaction,
  { workspaceId }: Context,
  basedOn: number | undefined,
): Promise<number> {
  const newest = (await findNewestModelVersion(transaction, workspaceId))?.number ?? 0
  if (basedOn === undefined) {
    const draft = await findDocument(transaction, { workspaceId, kind: 'model_draft' })
    return draft?.basedOnNumber ?? newest
  }
  if (basedOn <= newest) return basedOn
  throw new ProblemError([{ code: 'not-found', values: { what: 'model version', id: basedOn } }])
}
