import { findNewestModelVersion } from '../../store/model-versions.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { writeDocument } from '../document/write-document.ts'
import { type Draft, draftOf } from './draft.ts'
import { getModelVersion } from './read-model-version.ts'

type Restore = {
  readonly number: number
  /** The revision of the draft that it takes the place of; 0: there is none. */
  readonly seenRevision: number
}

/** Puts the text of a version into the draft, based on the newest: it counts once it is committed like any other. */
export async function restoreModelVersion(
  context: Context,
  { number, seenRevision }: Restore,
): Promise<Draft> {
  allow(context, 'model.draft')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const { document } = await getModelVersion(transaction, workspaceId, number)
    const newest = (await findNewestModelVersion(transaction, workspaceId))!
    return draftOf(
      await writeDocument(context, transaction, {
        ...{ kind: 'model_draft', action: 'model.draft', body: document, seenRevision },
        basedOnNumber: newest.number,
        after: { restored: number },
      }),
    )
  })
}
