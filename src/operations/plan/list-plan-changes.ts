import type { Uuid } from '../../store/identifier.ts'
import { walkRowsToApply } from '../../store/plan-row-walks.ts'
import { readPlanSummary } from '../../store/plans.ts'
import { holdState } from '../../store/read-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { decideApply, type Refusal } from './decide-apply.ts'
import { getPlanIn, listRunsOfPlan, seenPlanOf } from './get-plan.ts'
import { loadPlanView } from './load-plan-view.ts'
import type { PlanSummary } from './plan-summary.ts'

export type PlanChanges = {
  /** Another version of the model is in force: the plan would be refused as a whole. */
  readonly modelChanged: boolean
  /** Moves that would be refused. */
  readonly refused: number
  /** So many of them, with what has changed. */
  readonly items: readonly Refusal[]
}

/** [Q62] Which moves of a plan an apply would refuse now, and why. It looks at every account, which takes seconds for a million. */
export async function listPlanChanges(
  context: Context,
  { planId, limit }: { readonly planId: Uuid; readonly limit: number },
): Promise<PlanChanges> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const key = { workspaceId, planId }
    const plan = await getPlanIn(transaction, key, ['ready', 'applied'])
    const view = await loadPlanView(transaction, { workspaceId, asOf: plan.asOf })
    const { inputNames } = (await readPlanSummary<PlanSummary>(transaction, workspaceId, planId))!
    const { runs } = seenPlanOf(key, await listRunsOfPlan(transaction, workspaceId, planId))
    const rows = walkRowsToApply(transaction, key, view.run)
    const { refused } = await decideApply({ view, rows, inputNames, runs, selection: () => 'take' })
    const modelChanged = view.version.id !== plan.modelVersionId
    return { modelChanged, refused: refused.length, items: refused.slice(0, limit) }
  })
}
