import { appendAct } from '../../store/audit.ts'
import { discardDocument, findDocument } from '../../store/documents.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { markOf, mustHaveSeen, staleRevision } from '../document/write-document.ts'
import { ProblemError } from '../problem.ts'

/** Takes the draft away. Throws `draft-missing` where there is none, and `stale-revision` when it is another than was seen. */
export async function discardDraft(
  context: Context,
  { seenRevision }: { readonly seenRevision: number },
): Promise<void> {
  allow(context, 'model.draft')
  const { database, workspaceId, actor, newId, now } = context
  const key = { workspaceId, kind: 'model_draft' } as const
  await database.transaction(async (transaction) => {
    const draft = await findDocument(transaction, key)
    if (draft === undefined) throw new ProblemError([{ code: 'draft-missing', values: {} }])
    mustHaveSeen(draft, seenRevision)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'model.draft', actor: nameOfActor(actor), at: now() },
      workspace: [{ subject: 'model_draft', before: markOf(draft) }],
    })
    const isDiscarded = await discardDocument(transaction, key, seenRevision)
    if (!isDiscarded) throw staleRevision(await findDocument(transaction, key), seenRevision)
  })
}
