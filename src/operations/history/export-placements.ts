import type { Day } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { BasePlacement } from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { listPlacementsOn } from './list-placements-on.ts'

const PAGE = 5000

/**
 * The state of the whole base on a day, page by page, as of the run that is published when it begins: an apply in the midst of
 * it does not show. Each page is a transaction of its own, so that a slow reader holds nothing open.
 */
export async function exportPlacements(
  context: Context,
  { day, tier }: { readonly day: Day; readonly tier?: string | undefined },
): Promise<AsyncIterable<readonly BasePlacement[]>> {
  allow(context, 'history.read')
  const run = await readPublishedRun(context.database, context.workspaceId)
  return pagesOf(context, { day, tier, run })
}

async function* pagesOf(
  context: Context,
  view: { readonly day: Day; readonly tier: string | undefined; readonly run: number },
): AsyncGenerator<readonly BasePlacement[]> {
  let after: Uuid | undefined
  do {
    const page = await listPlacementsOn(context, { ...view, after, limit: PAGE })
    if (page.items.length > 0) yield page.items
    after = page.next
  } while (after !== undefined)
}
