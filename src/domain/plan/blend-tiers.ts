import { costShareSensitivity } from '../economics/cost-share-sensitivity.ts'
import type { CostStandards } from '../economics/cost-standards.ts'
import { blendedEconomics } from '../economics/tier-economics.ts'
import { compare, exact, roundHalfAway, toNumber } from '../kernel/exact.ts'
import type { CostedTiers } from './cost-tiers.ts'
import type { BlendedPlan } from './plan.ts'

/** [L8] All tiers together: sums of exact figures, rounded once. Staffed figures are of whole people. */
export function blendTiers(
  { tiers, economics, meanAcvs }: CostedTiers,
  {
    standards,
    marginTarget,
  }: { readonly standards: CostStandards; readonly marginTarget: number | undefined },
): BlendedPlan {
  const blended = blendedEconomics({ tiers: economics, retention: undefined, standards })
  const marginLeft = blended.verdict?.marginLeft
  const arrMinor = tiers.reduce((sum, tier) => sum + tier.arrMinor, 0)
  const staffedCostMinor = tiers.reduce((sum, tier) => sum + tier.staffedCostMinor, 0)
  return {
    csCostMinor: roundHalfAway(blended.csCost),
    netCsCostMinor: roundHalfAway(blended.netCsCost),
    staffedCostMinor,
    arrMinor,
    costShare: blended.costShare && toNumber(blended.costShare),
    staffedShare: arrMinor === 0 ? undefined : staffedCostMinor / arrMinor,
    verdict: blended.verdict?.code,
    marginLeft: marginLeft && toNumber(marginLeft),
    marginTarget,
    meetsMarginTarget:
      marginLeft && marginTarget !== undefined ? compare(marginLeft, exact(marginTarget)) >= 0 : undefined,
    sensitivity: tiers.flatMap((tier, index) => {
      const { csCostPerAccount } = economics[index]!
      const acv = meanAcvs[index]
      if (csCostPerAccount === undefined || acv === undefined || tier.arrMinor === 0) return []
      return [{ tier: tier.id, bars: costShareSensitivity({ csCost: csCostPerAccount, acv }) }]
    }),
  }
}
