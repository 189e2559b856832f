import type { Touch } from '../account/account.ts'
import type { Model, Reason } from '../model/model.ts'

/** One account that changes tier, or enters one. `from` is undefined for a first placement. */
export type Movement = {
  readonly account: string
  readonly name: string | undefined
  readonly from: string | undefined
  readonly to: string
  readonly reason: Reason
  readonly arrMinor: number | undefined
  readonly csCostBeforeMinor: number | undefined
  readonly csCostAfterMinor: number
  readonly owner: string | undefined
  /** A rule of the model wants a person to agree first. */
  readonly pending: boolean
  /** Digest of the inputs that decided: applying refuses when they have changed. */
  readonly fingerprint: string
}

/** A movement that a rule holds back, and the rule. */
export type HeldMovement = {
  readonly account: string
  readonly tier: string
  readonly wanted: string | undefined
  readonly rule: string
  readonly arrMinor: number | undefined
  readonly values: Readonly<Record<string, string | number>>
}

export type Unplaced = { readonly account: string; readonly missing: readonly string[] }

export type TierPlan = {
  readonly id: string
  readonly label: Model['tiers'][number]['label']
  readonly touch: Touch
  readonly accounts: number
  readonly arrMinor: number
  /** At the target ratio: drives the verdict. */
  readonly csCostMinor: number
  readonly costPerAccountMinor: number | undefined
  readonly costShare: number | undefined
  readonly coverageMultiple: number | undefined
  /** With whole people. */
  readonly staffedCostMinor: number
  readonly verdict: string | undefined
  readonly carried: boolean | undefined
  readonly marginLeft: number | undefined
  readonly ratio: number | undefined
  readonly affordableRatio: number | undefined
  readonly breakEvenAcvMinor: number | undefined
  /** People that the tier needs; a fraction where a pool is shared (the pool's whole number is in `staffing.pools`). */
  readonly csmsNeeded: number
  readonly hours: number
  readonly peakHours: number
  readonly impliedRatio: number | undefined
  readonly pool: string | undefined
  readonly services: readonly ServicePrice[]
}

/** A promise of the service level with its price per account and year. */
export type ServicePrice = {
  readonly line: string
  readonly hours: number
  readonly costMinor: number
  readonly shareOfAcv: number | undefined
}

/** Lists that may hold a million entries are generators: each call walks the accounts again. */
export type Listing<Entry> = { readonly size: number; readonly entries: () => Iterable<Entry> }
