import type { Tier } from '../../domain/model/model.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { loadNewestModel } from './load-newest-model.ts'

type Named = Pick<Tier, 'id' | 'touch' | 'label' | 'ratio' | 'pool'>

/** [Q93] The tiers of the model in force in its order, with the names that its author gave them; none before the first commit. */
export async function listTiers(context: Context): Promise<readonly Named[]> {
  allow(context, 'model.read')
  const { database, workspaceId } = context
  return (await loadNewestModel(database, workspaceId))?.model.tiers ?? []
}
