import { listModelVersionHeads, type ModelVersionHead } from '../../store/model-versions.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

export type VersionPage = {
  readonly items: readonly ModelVersionHead[]
  /** The page after it is of versions before this number; undefined after the last. */
  readonly next: number | undefined
}

/** Versions of the model without their texts, from the newest down, those before a number when one is given. */
export async function listModelVersions(
  context: Context,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<VersionPage> {
  allow(context, 'model.read')
  const items = await listModelVersionHeads(context.database, context.workspaceId, { before, limit })
  const last = items.at(-1)?.number
  return { items, next: items.length < limit || last === 1 ? undefined : last }
}
