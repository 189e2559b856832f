import type { Uuid } from '../../store/identifier.ts'
import { listStoredPlanRows, type PlanRow, type PlanRowFilter } from '../../store/plan-rows.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getPlanIn, listRunsOfPlan, seenPlanOf } from './get-plan.ts'

export type PlanRowsPage = { readonly items: readonly PlanRow[]; readonly next: Uuid | undefined }

/** [Q62] A page of what a plan says of accounts, in the order of their ids. */
export async function listPlanRows(
  context: Context,
  {
    planId,
    filter,
    after,
    limit,
  }: {
    readonly planId: Uuid
    readonly filter?: Omit<PlanRowFilter, 'accountId'> | undefined
    readonly after?: Uuid | undefined
    readonly limit: number
  },
): Promise<PlanRowsPage> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const key = { workspaceId, planId }
    await getPlanIn(transaction, key, ['ready', 'applied'])
    const plan = seenPlanOf(key, await listRunsOfPlan(transaction, workspaceId, planId))
    const items = await listStoredPlanRows(transaction, plan, { filter, after, limit })
    return { items, next: items.length < limit ? undefined : items.at(-1)?.accountId }
  })
}
