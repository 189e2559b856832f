import { diffModels } from '../../domain/model/diff-models.ts'
import type { Model } from '../../domain/model/model.ts'
import type { ModelChange } from '../../domain/model/model-change.ts'
import { parseModel } from '../../domain/model/parse-model.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getDraft } from './draft.ts'
import { modelOfVersion, mustParse } from './load-newest-model.ts'
import { getModelVersion } from './read-model-version.ts'

/** A version by its number, or the model that somebody is working on. */
export type ComparedModel = number | 'draft'

export type Comparison = {
  readonly changes: readonly ModelChange[]
  /** Amounts in the changes are of the later model's currency. */
  readonly currency: string
}

/** What changes from one model to another; nothing when they mean the same. Throws the problems of a draft that is no model. */
export async function compareModels(
  context: Context,
  { from, to }: { readonly from: ComparedModel; readonly to: ComparedModel },
): Promise<Comparison> {
  allow(context, 'model.read')
  const before = await findCompared(context, from)
  const after = await findCompared(context, to)
  return { changes: diffModels(before, after), currency: after.currency }
}

async function findCompared({ database, workspaceId }: Context, compared: ComparedModel): Promise<Model> {
  if (compared === 'draft') {
    const { document } = await getDraft(database, workspaceId)
    return mustParse(parseModel(document)).model
  }
  return modelOfVersion(await getModelVersion(database, workspaceId, compared))
}
