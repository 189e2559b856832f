import type { Finding } from '../finding.ts'
import type { CheckContext, TierCheck } from './account-check.ts'

/** A difference of ratios beyond this share of the declared one is a mistake (spec/5, spec/7). */
const TOLERANCE = 0.25

/** [L10] A ratio outside the band that its touch model can carry. */
export const checkRatioBands: TierCheck = ({ model, tiers }) =>
  tiers.flatMap((tier): Finding[] => {
    const { from, to } = model.parameters.ratioBands[tier.touch]
    if (tier.ratio === undefined || (tier.ratio >= from && tier.ratio <= (to ?? Number.POSITIVE_INFINITY)))
      return []
    const values = {
      tier: tier.id,
      touch: tier.touch,
      declaredRatio: tier.ratio,
      from,
      ...(to !== undefined && { to }),
    }
    return [
      tierFinding({
        code: 'ratio_outside_band',
        severity: 'warning',
        tier,
        moneyMinor: tier.csCostMinor,
        values,
      }),
    ]
  })

/** [L11] A ratio taken from a benchmark that does not fit: the affordable one at the tier's mean ACV is more than 25 % away. */
export const checkCopiedRatios: TierCheck = ({ model, tiers }) =>
  tiers.flatMap((tier, index): Finding[] => {
    const declared = model.tiers[index]!.ratio
    if (declared?.source !== 'benchmark' || typeof tier.affordableRatio !== 'number' || tier.accounts === 0)
      return []
    if (Math.abs(tier.affordableRatio - declared.target) <= TOLERANCE * declared.target) return []
    const values = { tier: tier.id, declaredRatio: declared.target, affordableRatio: tier.affordableRatio }
    return [
      tierFinding({ code: 'copied_ratio', severity: 'warning', tier, moneyMinor: tier.csCostMinor, values }),
    ]
  })

/** [L12] Cadences that do not fit the ratio: the ratio that the workload implies is more than 25 % away from the declared one. */
export const checkWorkload: TierCheck = ({ tiers }) =>
  tiers.flatMap((tier): Finding[] => {
    const { ratio, impliedRatio } = tier
    if (ratio === undefined || impliedRatio === undefined || tier.accounts === 0) return []
    if (Math.abs(impliedRatio - ratio) <= TOLERANCE * ratio) return []
    const values = {
      tier: tier.id,
      declaredRatio: ratio,
      impliedRatio,
      hours: Math.round(tier.hours / tier.accounts),
    }
    const code = 'workload_mismatch'
    return [tierFinding({ code, severity: 'warning', tier, moneyMinor: tier.csCostMinor, values })]
  })

/** [L13] A touch model that the tier's mean ACV does not carry (spec/2), said beside the verdict. */
export const checkCarried: TierCheck = (context: CheckContext) =>
  context.tiers.flatMap((tier): Finding[] => {
    if (tier.carried !== false || tier.accounts === 0) return []
    const band = context.model.parameters.ratioBands[tier.touch]
    const values = {
      tier: tier.id,
      touch: tier.touch,
      ...(typeof tier.affordableRatio !== 'number' ? {} : { affordableRatio: tier.affordableRatio }),
      ...(band.to === undefined ? {} : { bandRatio: band.to }),
      meanAcvMinor: Math.round(tier.arrMinor / tier.accounts),
    }
    return [
      tierFinding({ code: 'not_carried', severity: 'warning', tier, moneyMinor: tier.csCostMinor, values }),
    ]
  })

type TierFinding = Pick<Finding, 'code' | 'severity' | 'moneyMinor' | 'values'> & {
  readonly tier: { readonly id: string; readonly accounts: number }
}

/** A finding about one tier as a whole. */
export function tierFinding({ tier, ...finding }: TierFinding): Finding {
  return { ...finding, tiers: [tier.id], accounts: [], accountCount: tier.accounts }
}
