import type { Account } from '../account/account.ts'
import type { Outcome } from './outcome.ts'
import type { Seat } from './seat.ts'

/** Bits of `Placements.flags`. */
export const MOVES = 1
export const IS_HELD = 2
export const NEEDS_APPROVAL = 4

export type TierTotal = {
  readonly id: string
  readonly accounts: number
  /** Sum of the known ACVs. */
  readonly arrMinor: number
  readonly accountsWithoutAcv: number
}

/** One account of the list with its outcome worked out in full. Use it before asking for the next: a large list may reuse it. */
export type PlacedAccount<Kind extends Outcome['kind'] = Outcome['kind']> = {
  readonly account: Account
  readonly position: number
  readonly outcome: Extract<Outcome, { readonly kind: Kind }>
}

/** Placements of a whole list as columns by position in it; what is rare is worked out again when it is asked for. */
export type Placements = {
  readonly size: number
  /** Tier index in the model; UNPLACED, or FOREIGN for one held in a tier that the model does not have. */
  readonly tier: Int16Array
  /** Base index; negative when unknown. */
  readonly base: Int16Array
  /** Place in REASONS; of no meaning for an unplaced account. */
  readonly reason: Uint8Array
  readonly flags: Uint8Array
  readonly counts: {
    readonly moving: number
    readonly held: number
    readonly unplaced: number
    readonly needingApproval: number
  }
  /** In the order of the model's tiers; unplaced accounts are in none. */
  readonly totals: readonly TierTotal[]
  /** Tiers bounded by people of whom nobody said how many accounts they carry: without a bound for now. */
  readonly tiersWithUnknownBound: readonly string[]
  /** What the bounded tiers made of the account at a position; undefined in a model without bounds. */
  readonly seatAt: (position: number) => Seat | undefined
  /** Each call walks the list again. First placements are movements too. */
  readonly movements: () => Iterable<PlacedAccount<'placed'>>
  readonly held: () => Iterable<PlacedAccount<'placed'>>
  readonly unplaced: () => Iterable<PlacedAccount<'unplaced'>>
}
