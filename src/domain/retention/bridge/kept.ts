import type { Paid } from './ledger.ts'

/** Two snapshots to compare: who paid at `open`, and what of it is there at `close`. Places in the ledger. */
export type Comparison = { readonly open: number; readonly close: number }

/** What became of what was paid at the first of two snapshots, or of the part of it that a definition looks at. */
export type Kept = {
  /** What it was then. */
  openMinor: number
  /** What of it is kept, for each customer at most what it was. */
  keptMinor: number
  /** The same with growth. */
  nowMinor: number
  customers: number
  lost: number
}

export function nothingKept(): Kept {
  return { openMinor: 0, keptMinor: 0, nowMinor: 0, customers: 0, lost: 0 }
}

/** Adds one customer to a comparison. */
export function addKept(kept: Kept, { values }: Paid, { open, close }: Comparison): void {
  const before = open < 0 ? 0 : values[open]!
  const now = values[close]!
  if (before > 0) addChange(kept, { due: before, change: now - before, isGone: now <= 0 })
}

/** The same for what came up for renewal, month by month: what a customer loses is lost of that first. */
export function addRenewed(kept: Kept, { values, due }: Paid, { open, close }: Comparison): void {
  for (let at = open + 1; at <= close; at++) {
    const [before, now] = [values[at - 1]!, values[at]!]
    const ended = Math.min(due[at]!, before)
    if (ended > 0) addChange(kept, { due: ended, change: now - before, isGone: now <= 0 })
  }
}

type Change = { readonly due: number; readonly change: number; readonly isGone: boolean }

function addChange(kept: Kept, { due, change, isGone }: Change): void {
  kept.openMinor += due
  kept.keptMinor += Math.max(0, due + Math.min(0, change))
  kept.nowMinor += Math.max(0, due + change)
  kept.customers++
  if (isGone) kept.lost++
}

/** Adds what became of others. */
export function joinKept(kept: Kept, other: Kept): void {
  kept.openMinor += other.openMinor
  kept.keptMinor += other.keptMinor
  kept.nowMinor += other.nowMinor
  kept.customers += other.customers
  kept.lost += other.lost
}
