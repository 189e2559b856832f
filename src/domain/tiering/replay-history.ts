import type { Accounts } from '../account/customer-base.ts'
import type { FactContext } from '../account/field-catalogue.ts'
import type { Day } from '../kernel/day.ts'
import type { Model, Reason } from '../model/model.ts'
import type { HoldRule } from './outcome.ts'
import { placeAccount } from './place-account.ts'
import { planPlacements } from './plan-placements.ts'
import type { FindCurrent } from './rank-seats.ts'
import { newReplayedHistory, type ReplayedHistory, type ReplayedPlacement } from './replayed-history.ts'
import { newStayLedger, type ReplayCost, type StayLedger } from './stay-ledger.ts'

/** The customer base as it was known on one day. */
export type Snapshot = { readonly asOf: Day; readonly accounts: Accounts }

export type Replaying = {
  readonly model: Model
  /** In the order of their days. */
  readonly snapshots: Iterable<Snapshot>
  /** Everything of the context but the day, which each snapshot has. */
  readonly context: Omit<FactContext, 'asOf'>
  /** Placements before the first snapshot; without them its rows' own tiers count. */
  readonly initial?: FindCurrent
  readonly seatsByTier?: Readonly<Record<string, number>>
  /** A return to a tier left at most so many days ago is a flap. */
  readonly flapDays: number
  /** Yearly cost of one account by tier id, whole minor units. */
  readonly yearlyCostMinor: Readonly<Record<string, number>>
  /** First day after the replay: the last snapshot counts up to it. Without it the last snapshot has no length. */
  readonly until?: Day
}

export type Replay = {
  /** First placements. */
  readonly entries: number
  /** Changes of tier after the first placement. */
  readonly moves: number
  readonly movesByReason: Readonly<Partial<Record<Reason, number>>>
  readonly flaps: number
  /** Risk promotions that began. */
  readonly promotions: number
  /** Times that a rule began to hold an account back. */
  readonly heldByRule: Readonly<Partial<Record<HoldRule, number>>>
  /** Accounts that no snapshot could place. */
  readonly neverPlaced: number
  readonly cost: ReplayCost
  /** The tiers of one account one after the other; empty when it was never placed. */
  readonly seriesOf: (accountId: string) => readonly ReplayedPlacement[]
}

/**
 * Tries the rules on the past: each snapshot is planned from what the one before it led to, every move taken as approved.
 * Rules are looked at on the days of the snapshots only. Throws when the days do not rise.
 */
export function replayHistory(replaying: Replaying): Replay {
  const history = newReplayedHistory(replaying.initial, replaying.flapDays)
  const ledger = newStayLedger()
  let before: Snapshot | undefined
  for (const snapshot of replaying.snapshots) {
    if (before !== undefined && snapshot.asOf <= before.asOf) {
      throw new RangeError('the snapshots of a replay must be in the order of their days')
    }
    if (before !== undefined) countStays(before, snapshot.asOf, { history, ledger })
    replaySnapshot(replaying, snapshot, history)
    before = snapshot
  }
  if (before !== undefined && replaying.until !== undefined) {
    countStays(before, replaying.until, { history, ledger })
  }
  return { ...history.tally(), cost: ledger.price(replaying.yearlyCostMinor), seriesOf: history.seriesOf }
}

function replaySnapshot(replaying: Replaying, { asOf, accounts }: Snapshot, history: ReplayedHistory): void {
  const { model, seatsByTier = {} } = replaying
  const context = { ...replaying.context, asOf }
  const { current } = history
  const { seatAt } = planPlacements({ model, accounts, context, current, seatsByTier })
  let position = 0
  for (const account of accounts) {
    const seat = seatAt(position++)
    const placed = placeAccount({ account, model, context, current: current(account.id), seat })
    history.take(account.id, placed, asOf)
  }
}

/** What a snapshot says holds until the next one. */
function countStays(
  { asOf, accounts }: Snapshot,
  until: Day,
  { history, ledger }: { history: ReplayedHistory; ledger: StayLedger },
): void {
  for (const { id } of accounts) {
    const series = history.seriesOf(id)
    const first = series[0]
    const last = series.at(-1)
    if (first === undefined || last === undefined) continue
    ledger.add({ tier: last.tier, firstTier: first.tier, reason: last.reason, days: until - asOf })
  }
}
