import type { Account, Touch } from '../account/account.ts'
import { type SegmentLimits, segmentOf } from '../account/segment.ts'

/** What an account's zone follows from beside the account. */
export type Zoning = {
  readonly lowFromMinor: number
  readonly highFromMinor: number
  /** The lowest ACV that carries high touch; undefined when none does. */
  readonly highCarriedFromMinor: number | undefined
  readonly segments: SegmentLimits
  /** 1..5, for accounts without a complexity of their own. */
  readonly companyComplexity: number | undefined
}

/** The touch model that suits one account (spec/2 "Zones"); undefined for an unknown ACV. */
export function zoneOf(account: Account, zoning: Zoning): Touch | undefined {
  const { acvMinor } = account
  if (acvMinor === undefined) return undefined
  if (acvMinor >= zoning.highFromMinor || account.strategic === true) return 'high'
  const isEnterprise = segmentOf(account.employees, zoning.segments) === 'enterprise'
  if (isEnterprise && isHighCarried(acvMinor, zoning)) return 'high'
  const complexity = account.complexity ?? zoning.companyComplexity
  return acvMinor >= zoning.lowFromMinor || isEnterprise || isComplex(complexity) ? 'low' : 'tech'
}

/** Whether an ACV carries high touch. */
export function isHighCarried(
  acvMinor: number,
  { highCarriedFromMinor }: Pick<Zoning, 'highCarriedFromMinor'>,
): boolean {
  return highCarriedFromMinor !== undefined && acvMinor >= highCarriedFromMinor
}

/** Complexity 5: never without people. */
export function isComplex(complexity: number | undefined): boolean {
  return complexity !== undefined && complexity >= 5
}
