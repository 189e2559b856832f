import type { Uuid } from '../../store/identifier.ts'
import { listSavedViews, type SavedView } from '../../store/saved-views.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import type { ViewPlace } from './view-place.ts'

/** [Q94] A page of the views of a page that the actor sees: their own and the shared ones, in the order in which they were saved. */
export async function listViews(
  context: Context,
  {
    place,
    after,
    limit,
  }: { readonly place: ViewPlace; readonly after?: Uuid | undefined; readonly limit: number },
): Promise<{ readonly views: readonly SavedView[]; readonly next: Uuid | undefined }> {
  allow(context, 'view.read')
  const { database, workspaceId, actor } = context
  const userId = actor.kind === 'user' ? actor.userId : undefined
  const views = await listSavedViews(database, workspaceId, { place, userId, after, limit: limit + 1 })
  const page = views.slice(0, limit)
  return { views: page, next: views.length > limit ? page.at(-1)!.id : undefined }
}
