import type { Account } from '../account/account.ts'
import type { CustomerBase } from '../account/customer-base.ts'
import { type Segment, type SegmentLimits, segmentOf } from '../account/segment.ts'
import type { Day } from '../kernel/day.ts'
import { divide, type Exact, exact, fraction, roundHalfAway, toNumber } from '../kernel/exact.ts'
import { TooLargeError } from '../kernel/too-large-error.ts'
import { type HistogramBin, logHistogram } from './log-histogram.ts'
import { giniOf, type LorenzPoint, lorenzCurve } from './lorenz-curve.ts'

export type SegmentPart = {
  readonly segment: Segment | 'unknown'
  readonly accounts: number
  readonly arrMinor: number
  readonly accountShare: number
  /** Undefined without ARR. */
  readonly arrShare: number | undefined
}

/** A customer base on one day. Figures of ACV are over active accounts whose ACV is known and above zero. */
export type BaseSummary = {
  readonly asOf: Day
  readonly currency: string
  readonly acvProxy: string | undefined
  readonly accounts: number
  readonly active: number
  readonly unknownAcv: number
  readonly freeAccounts: number
  readonly payingAccounts: number
  readonly arrMinor: number
  readonly meanAcv: Exact | undefined
  readonly meanAcvMinor: number | undefined
  readonly medianAcvMinor: number | undefined
  readonly minAcvMinor: number | undefined
  readonly maxAcvMinor: number | undefined
  readonly top20Share: number | undefined
  readonly gini: number | undefined
  readonly lorenz: readonly LorenzPoint[]
  readonly histogram: readonly HistogramBin[]
  readonly segments: readonly SegmentPart[]
  readonly accountsWithHealth: number
}

/** An account counts from the day on which it starts; without a start day it has started. */
export function isActive({ startOn }: Pick<Account, 'startOn'>, asOf: Day): boolean {
  return startOn === undefined || startOn <= asOf
}

/** The facts of a customer base in one walk; sums are exact, and refused beyond the safe whole numbers. */
export function summariseBase(
  base: CustomerBase,
  { asOf, segments }: { readonly asOf: Day; readonly segments: SegmentLimits },
): BaseSummary {
  const acvs = new Float64Array(base.accounts.size)
  const counts = { all: 0, active: 0, unknownAcv: 0, free: 0, paying: 0, withHealth: 0 }
  const accountsBy: Record<SegmentPart['segment'], number> = {
    enterprise: 0,
    mid_market: 0,
    smb: 0,
    unknown: 0,
  }
  const arrBy: Record<SegmentPart['segment'], number> = { enterprise: 0, mid_market: 0, smb: 0, unknown: 0 }
  for (const account of base.accounts) {
    counts.all++
    if (!isActive(account, asOf)) continue
    counts.active++
    if (account.health !== undefined) counts.withHealth++
    const segment = segmentOf(account.employees, segments) ?? 'unknown'
    accountsBy[segment]++
    const { acvMinor } = account
    if (acvMinor === undefined) counts.unknownAcv++
    else if (acvMinor === 0) counts.free++
    else {
      acvs[counts.paying++] = acvMinor
      arrBy[segment] += acvMinor
    }
  }
  const arrMinor = arrBy.enterprise + arrBy.mid_market + arrBy.smb + arrBy.unknown
  if (!Number.isSafeInteger(arrMinor))
    throw new TooLargeError(`ARR beyond the safe whole numbers: ${arrMinor}`)
  const part = (segment: SegmentPart['segment']): SegmentPart => ({
    segment,
    accounts: accountsBy[segment],
    arrMinor: arrBy[segment],
    accountShare: counts.active === 0 ? 0 : accountsBy[segment] / counts.active,
    arrShare: arrMinor === 0 ? undefined : arrBy[segment] / arrMinor,
  })
  return {
    asOf,
    currency: base.currency,
    acvProxy: base.acvProxy,
    accounts: counts.all,
    active: counts.active,
    unknownAcv: counts.unknownAcv,
    freeAccounts: counts.free,
    payingAccounts: counts.paying,
    arrMinor,
    ...describeAcvs(acvs.subarray(0, counts.paying).sort(), arrMinor),
    segments: [part('enterprise'), part('mid_market'), part('smb'), part('unknown')],
    accountsWithHealth: counts.withHealth,
  }
}

function describeAcvs(sorted: Float64Array, arrMinor: number) {
  const count = sorted.length
  const meanAcv = count === 0 ? undefined : fraction(BigInt(arrMinor), BigInt(count))
  return {
    meanAcv,
    meanAcvMinor: meanAcv && roundHalfAway(meanAcv),
    medianAcvMinor: medianOf(sorted),
    minAcvMinor: sorted[0],
    maxAcvMinor: sorted[count - 1],
    top20Share: topShare(sorted, arrMinor),
    gini: giniOf(sorted),
    lorenz: lorenzCurve(sorted),
    histogram: logHistogram(sorted),
  }
}

/** The middle value; of an even count the mean of the middle two, rounded half away from zero. */
function medianOf(sorted: Float64Array): number | undefined {
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (lower === undefined || upper === undefined) return undefined
  return roundHalfAway(fraction(BigInt(lower) + BigInt(upper), 2n))
}

/** The share of ARR that the first ⌈0.2 N⌉ accounts by ACV hold. */
function topShare(sorted: Float64Array, arrMinor: number): number | undefined {
  if (sorted.length === 0) return undefined
  let top = 0
  for (let index = sorted.length - Math.ceil(sorted.length / 5); index < sorted.length; index++)
    top += sorted[index]!
  return toNumber(divide(exact(top), exact(arrMinor)))
}
