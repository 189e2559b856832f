import type { CostStandards } from '../economics/cost-standards.ts'
import { judgeCostShare, type Verdict } from '../economics/judge-cost-share.ts'
import { type UnitEconomics, unitEconomics } from '../economics/unit-economics.ts'
import { exact } from '../kernel/exact.ts'
import type { Model, Tier } from '../model/model.ts'
import { productiveHours } from '../model/productive-hours.ts'
import { priceService, type ServicePricing } from './price-service.ts'

/** What one account would get and cost in one tier. */
export type AccountPrice = {
  readonly tier: Tier
  readonly unit: UnitEconomics
  /** Undefined without an ACV, or without a cost. */
  readonly verdict: Verdict | undefined
  readonly service: ServicePricing
}

/**
 * [V10] What serving one account costs in each tier of a model, at the account's own ACV and the tier's target ratio. `accountsIn` says
 * how many share a fixed program; where nobody knows, such a tier's cost is not known either.
 */
export function priceAccount(
  model: Model,
  {
    acvMinor,
    accountsIn,
    standards,
    targetShare,
    breakEvenShare,
  }: {
    readonly acvMinor: number | undefined
    readonly accountsIn: (tier: string) => number | undefined
    readonly standards: CostStandards
    readonly targetShare: number
    readonly breakEvenShare: number
  },
): readonly AccountPrice[] {
  const hours = productiveHours(model.people)
  const acv = acvMinor === undefined ? undefined : exact(acvMinor)
  const { margin, otherCostShare } = standards
  return model.tiers.map((tier) => {
    const { cost, ratio, touch } = tier
    const unit = unitEconomics({
      ...{ cost, ratio: ratio?.target, accounts: accountsIn(tier.id), acv },
      ...{ margin, targetShare, breakEvenShare, otherCostShare },
    })
    const { costShare } = unit
    return {
      tier,
      unit,
      verdict: costShare && judgeCostShare({ costShare, touch, acv, retention: undefined, standards }),
      service: priceService({ tier, productiveHours: hours, acvMinor }),
    }
  })
}
