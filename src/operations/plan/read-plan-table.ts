import type { Uuid } from '../../store/identifier.ts'
import { listOwnerNames } from '../../store/listed-owners.ts'
import { walkPlanTable } from '../../store/plan-table.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getPlanIn, listRunsOfPlan, seenPlanOf } from './get-plan.ts'
import { PlanColumns } from './plan-columns.ts'

/** [Q74] Everything that a plan says of accounts, in columns: what a grid in a browser works on. */
export async function readPlanTable(
  context: Context,
  { planId }: { readonly planId: Uuid },
): Promise<PlanColumns> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const key = { workspaceId, planId }
    await getPlanIn(transaction, key, ['ready', 'applied'])
    const names = await listOwnerNames(transaction, workspaceId)
    const columns = new PlanColumns((owner) => names.get(owner) ?? owner)
    const plan = seenPlanOf(key, await listRunsOfPlan(transaction, workspaceId, planId))
    for await (const row of walkPlanTable(transaction, plan)) columns.add(row)
    return columns
  })
}
