/** What the bounded tiers made of one account: its base with seats counted, and how it ranked. */
export type Seat = {
  /** Tier index by entry conditions alone, or a code of match-tier. */
  eligible: number
  /** Tier index after the seats of bounded tiers were given out, or a code of match-tier. */
  matched: number
  /** The bounded tier that it was ranked in last, -1 for none. */
  rankedIn: number
  /** Place in that tier's order, from 1. */
  rank: number
  /** How many seats that tier has. */
  seats: number
}

/** Beyond the line of its bounded tier and still in it, because it was in before. */
export function isKeptByMargin(seat: Seat): boolean {
  return seat.rankedIn !== -1 && seat.rankedIn === seat.matched && seat.rank > seat.seats
}

/** The bounded tier that had no seat for an account which nothing below takes either; -1 for any other. */
export function fullTierOf({ matched, rankedIn }: Seat): number {
  return matched < 0 ? rankedIn : -1
}
