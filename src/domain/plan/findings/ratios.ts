import { compare, exact, multiply, subtract, ZERO } from '../../kernel/exact.ts'
import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { findingAboutTier } from './finding-about.ts'

/** [L32] A ratio outside the band that its touch model can carry; at stake is what the tier costs. */
export function checkRatioBands({ model, tiers }: CheckContext): readonly Finding[] {
  return tiers.flatMap((tier): readonly Finding[] => {
    const { from, to } = model.parameters.ratioBands[tier.touch]
    const { ratio } = tier
    if (ratio === undefined || (ratio >= from && (to === undefined || ratio <= to))) return []
    return [
      findingAboutTier(tier, {
        code: 'ratio_outside_band',
        severity: 'warning',
        moneyMinor: tier.csCostMinor,
        values: { declaredRatio: ratio, from, ...(to !== undefined && { to }) },
      }),
    ]
  })
}

/** A ratio this far from the declared one, as a share of that, is another ratio (spec/7). */
const TOLERANCE = 0.25

/** [L33] A ratio taken from a benchmark that does not fit the tier's mean ACV; at stake is what the tier costs. */
export function checkCopiedRatios({ model, tiers }: CheckContext): readonly Finding[] {
  return tiers.flatMap((tier, index): readonly Finding[] => {
    const declared = model.tiers[index]!.ratio
    const { affordableRatio } = tier
    if (declared?.source !== 'benchmark' || typeof affordableRatio !== 'number') return []
    if (isNear(affordableRatio, declared.target)) return []
    return [
      findingAboutTier(tier, {
        code: 'copied_ratio',
        severity: 'warning',
        moneyMinor: tier.csCostMinor,
        values: { declaredRatio: declared.target, affordableRatio },
      }),
    ]
  })
}

function isNear(ratio: number, declared: number): boolean {
  const difference = subtract(exact(ratio), exact(declared))
  const distance = compare(difference, ZERO) < 0 ? subtract(ZERO, difference) : difference
  return compare(distance, multiply(exact(TOLERANCE), exact(declared))) <= 0
}

/** [L34] Promises that leave time for another ratio than the declared one; at stake is what the tier costs. */
export function checkWorkload({ tiers, staffing }: CheckContext): readonly Finding[] {
  return tiers.flatMap((tier, index): readonly Finding[] => {
    const { ratio } = staffing.tiers[index]!
    if (ratio?.isMismatch !== true || tier.accounts === 0) return []
    const { impliedRatio, declaredRatio } = ratio
    return [
      findingAboutTier(tier, {
        code: 'workload_mismatch',
        severity: 'warning',
        moneyMinor: tier.csCostMinor,
        values: {
          declaredRatio: declaredRatio!,
          impliedRatio,
          hours: Math.round(staffing.productiveHours / impliedRatio),
        },
      }),
    ]
  })
}

/** [L35] A touch model that the tier's mean ACV does not carry (spec/2); at stake is what the tier costs. */
export function checkCarried({ model, tiers }: CheckContext): readonly Finding[] {
  return tiers.flatMap((tier): readonly Finding[] => {
    if (tier.carried !== false) return []
    const { to } = model.parameters.ratioBands[tier.touch]
    return [
      findingAboutTier(tier, {
        code: 'not_carried',
        severity: 'warning',
        moneyMinor: tier.csCostMinor,
        values: {
          meanAcvMinor: tier.meanAcvMinor!,
          ...(typeof tier.affordableRatio === 'number' && { affordableRatio: tier.affordableRatio }),
          ...(to !== undefined && { bandRatio: to }),
        },
      }),
    ]
  })
}
