/** Two snapshots to compare: who paid at `open`, and what of it is there at `close`. Places in the ledger. */
export type Comparison = { readonly open: number; readonly close: number }

/** What became of those who paid at the first of two snapshots. */
export type Kept = {
  /** What they paid then. */
  openMinor: number
  /** What of it is kept, for each at most what it paid then. */
  keptMinor: number
  /** What they pay now, growth included. */
  nowMinor: number
  customers: number
  lost: number
}

export function nothingKept(): Kept {
  return { openMinor: 0, keptMinor: 0, nowMinor: 0, customers: 0, lost: 0 }
}

/** Adds one customer to a comparison. */
export function addKept(kept: Kept, values: Float64Array, { open, close }: Comparison): void {
  const before = open < 0 ? 0 : values[open]!
  if (before <= 0) return
  const now = Math.max(values[close]!, 0)
  kept.openMinor += before
  kept.keptMinor += Math.min(before, now)
  kept.nowMinor += now
  kept.customers++
  if (now === 0) kept.lost++
}

/** Adds what became of others. */
export function joinKept(kept: Kept, other: Kept): void {
  kept.openMinor += other.openMinor
  kept.keptMinor += other.keptMinor
  kept.nowMinor += other.nowMinor
  kept.customers += other.customers
  kept.lost += other.lost
}
