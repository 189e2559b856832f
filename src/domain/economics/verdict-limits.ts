import type { Touch } from '../account/account.ts'
import { compare, divide, type Exact, exact, roundUp, subtract, ZERO } from '../kernel/exact.ts'
import { firstAbove } from './carried.ts'
import type { CostStandards } from './cost-standards.ts'
import { comfortableBelow, EXCEPTIONAL, isRetentionLow, type VerdictCode } from './judge-cost-share.ts'

/**
 * The ACVs, in whole minor units, from which the accounts of a tier get each verdict; Infinity: none does.
 * One division per tier instead of one per account: a million accounts are judged by whole-number comparison, exactly.
 */
export type VerdictLimits = {
  readonly underInvestedFromMinor: number
  readonly lowSpendFromMinor: number
  readonly comfortableFromMinor: number
  readonly viableFromMinor: number
  /** The share is within the range from here, but below `viableFromMinor` the margin left is under the floor. */
  readonly withinRangeFromMinor: number
  readonly exceptionalFromMinor: number
}

/** The limits for one cost per account: the verdict of judgeCostShare for any ACV above zero. */
export function verdictLimits({
  csCost,
  touch,
  retention,
  standards,
}: {
  readonly csCost: Exact
  readonly touch: Touch
  readonly retention: number | undefined
  readonly standards: CostStandards
}): VerdictLimits {
  const { targetRange, margin, otherCostShare, marginFloor, highFromMinor, retentionTarget } = standards
  const lowSpendFromMinor = aboveShare(csCost, exact(targetRange.from))
  const withinRangeFromMinor = uptoShare(csCost, exact(targetRange.to))
  const roomForCost =
    margin === undefined
      ? undefined
      : subtract(subtract(exact(margin), exact(otherCostShare ?? 0)), exact(marginFloor))
  const underInvestedFromMinor = isRetentionLow(retention, retentionTarget)
    ? lowSpendFromMinor
    : touch === 'low'
      ? Math.max(lowSpendFromMinor, highFromMinor)
      : Number.POSITIVE_INFINITY
  return {
    underInvestedFromMinor: touch === 'tech' ? Number.POSITIVE_INFINITY : underInvestedFromMinor,
    lowSpendFromMinor,
    comfortableFromMinor: aboveShare(csCost, comfortableBelow(targetRange)),
    viableFromMinor: Math.max(
      withinRangeFromMinor,
      roomForCost === undefined ? withinRangeFromMinor : uptoShare(csCost, roomForCost),
    ),
    withinRangeFromMinor,
    exceptionalFromMinor:
      margin !== undefined && margin >= EXCEPTIONAL.marginFrom
        ? uptoShare(csCost, exact(EXCEPTIONAL.shareTo))
        : Number.POSITIVE_INFINITY,
  }
}

/** The verdict for one account's ACV; undefined for a free account, which has no cost share. */
export function verdictAt(limits: VerdictLimits, acvMinor: number): VerdictCode | undefined {
  if (acvMinor === 0) return undefined
  if (acvMinor >= limits.lowSpendFromMinor) {
    return acvMinor >= limits.underInvestedFromMinor ? 'under_invested' : 'low_spend'
  }
  if (acvMinor >= limits.comfortableFromMinor) return 'comfortable'
  if (acvMinor >= limits.viableFromMinor) return 'viable'
  if (acvMinor >= limits.withinRangeFromMinor) return 'too_expensive'
  return acvMinor >= limits.exceptionalFromMinor ? 'exceptional_margin' : 'too_expensive'
}

/** The first ACV whose share is below the given one. */
function aboveShare(csCost: Exact, share: Exact): number {
  return compare(share, ZERO) > 0 ? firstAbove(divide(csCost, share)) : Number.POSITIVE_INFINITY
}

/** The first ACV whose share is at most the given one. */
function uptoShare(csCost: Exact, share: Exact): number {
  if (compare(share, ZERO) > 0) return roundUp(divide(csCost, share))
  return compare(share, ZERO) === 0 && compare(csCost, ZERO) === 0 ? 0 : Number.POSITIVE_INFINITY
}
