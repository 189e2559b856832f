import type { Uuid } from '../../store/identifier.ts'
import { listPlanDifferences, type PlanDifference } from '../../store/plan-row-walks.ts'
import { readPlanSummary, type StoredPlan } from '../../store/plans.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { getPlanIn } from './get-plan.ts'
import type { PlanSummary } from './plan-summary.ts'

/** One tier in both plans; undefined in a plan whose model does not have it. */
export type TierComparison = {
  readonly tier: string
  readonly one: TierFigures | undefined
  readonly other: TierFigures | undefined
}

type TierFigures = { readonly accounts: number; readonly arrMinor: number; readonly csCostMinor: number }

export type PlanComparison = {
  readonly one: ComparedPlan
  readonly other: ComparedPlan
  readonly tiers: readonly TierComparison[]
  readonly items: readonly PlanDifference[]
  readonly next: Uuid | undefined
}

export type ComparedPlan = StoredPlan & {
  readonly counts: PlanSummary['counts']
  readonly csCostMinor: number
}

/** [Q64] Two plans side by side: their totals, and a page of the accounts of which they do not say the same. */
export async function comparePlans(
  context: Context,
  {
    planId,
    otherPlanId,
    after,
    limit,
  }: {
    readonly planId: Uuid
    readonly otherPlanId: Uuid
    readonly after?: Uuid | undefined
    readonly limit: number
  },
): Promise<PlanComparison> {
  allow(context, 'plan.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    const read = async (id: Uuid): Promise<Compared> => {
      const plan = await getPlanIn(transaction, { workspaceId, planId: id }, ['ready', 'applied'])
      return { plan, summary: (await readPlanSummary<PlanSummary>(transaction, workspaceId, id))! }
    }
    const one = await read(planId)
    const other = await read(otherPlanId)
    const pair = { workspaceId, one: planId, other: otherPlanId }
    const items = await listPlanDifferences(transaction, pair, { after, limit })
    return {
      one: comparedPlanOf(one),
      other: comparedPlanOf(other),
      tiers: compareTiers(one.summary, other.summary),
      items,
      next: items.length < limit ? undefined : items.at(-1)?.accountId,
    }
  })
}

type Compared = { readonly plan: StoredPlan; readonly summary: PlanSummary }

function comparedPlanOf({ plan, summary: { counts, document } }: Compared): ComparedPlan {
  return { ...plan, counts, csCostMinor: document.economics.csCostMinor }
}

/** In the order of the first plan's model, then those that only the second has. */
function compareTiers(one: PlanSummary, other: PlanSummary): readonly TierComparison[] {
  const ids = new Set([...one.document.tiers, ...other.document.tiers].map(({ id }) => id))
  return [...ids].map((tier) => ({ tier, one: figuresOf(one, tier), other: figuresOf(other, tier) }))
}

function figuresOf({ document }: PlanSummary, tier: string): TierFigures | undefined {
  const found = document.tiers.find(({ id }) => id === tier)
  if (found === undefined) return undefined
  const { accounts, arrMinor, csCostMinor } = found
  return { accounts, arrMinor, csCostMinor }
}
