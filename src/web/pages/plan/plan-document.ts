import type { Finding } from '../../../domain/plan/finding.ts'
import type { BlendedPlan, MovementGroup, TierPlan } from '../../../domain/plan/plan.ts'
import type { WholePlan } from './plan-queries.ts'

/** A value as JSON has it: what is not known is null. */
type Told<Value> = {
  readonly [Key in keyof Value]: undefined extends Value[Key] ? Value[Key] | null : Value[Key]
}

type ToldTier = Told<
  Pick<
    TierPlan,
    'id' | 'touch' | 'accounts' | 'arrMinor' | 'csCostMinor' | 'costPerAccountMinor' | 'costShare' | 'verdict'
  >
> & { readonly label: string }

/** The parts of a plan's document that the page shows. */
export type PlanDocument = {
  readonly asOf: string
  readonly currency: string
  readonly tiers: readonly ToldTier[]
  readonly economics: Told<Pick<BlendedPlan, 'csCostMinor' | 'arrMinor' | 'costShare' | 'verdict'>>
  readonly movementsByReason: readonly Told<MovementGroup>[]
  readonly findings: readonly Told<Finding>[]
}

/** The API gives the document as an object without a type of its own; undefined until the plan is computed. */
export function documentOf(plan: WholePlan): PlanDocument | undefined {
  return (plan.document ?? undefined) as PlanDocument | undefined
}

/** What the model in force calls a tier; of one that it does not have, what the plan's model called it. */
export function nameOfTier(
  tierName: (id: string) => string,
  document: PlanDocument | undefined,
  tier: string,
): string {
  const name = tierName(tier)
  return name === tier ? (document?.tiers.find(({ id }) => id === tier)?.label ?? tier) : name
}
