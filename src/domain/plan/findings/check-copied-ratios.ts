import { compare, exact, multiply, subtract, ZERO } from '../../kernel/exact.ts'
import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { findingAboutTier } from './finding-about.ts'

/** A ratio further than this from the declared one, as a share of that, is another ratio (spec/7). */
const TOLERANCE = 0.25

/** [L30] A ratio taken from a benchmark that does not fit the tier's mean ACV; at stake is what the tier costs. */
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
