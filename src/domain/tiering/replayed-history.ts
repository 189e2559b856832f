import type { Day } from '../kernel/day.ts'
import type { Reason } from '../model/model.ts'
import type { HoldRule, Outcome } from './outcome.ts'
import type { CurrentPlacement } from './placement.ts'
import type { FindCurrent } from './rank-seats.ts'
import type { Replay } from './replay-history.ts'

/** A tier that an account was in, from its first day in it on. */
export type ReplayedPlacement = { readonly tier: string; readonly reason: Reason; readonly from: Day }

/** The placements that a replay leads to, and what happened on the way. */
export type ReplayedHistory = {
  readonly current: FindCurrent
  readonly take: (accountId: string, outcome: Outcome, asOf: Day) => void
  readonly seriesOf: (accountId: string) => readonly ReplayedPlacement[]
  readonly tally: () => Omit<Replay, 'cost' | 'seriesOf'>
}

/** The planned end of something limited in time is a return, but no flap. */
const PLANNED_RETURNS: ReadonlySet<Reason> = new Set(['risk_ended', 'pin_ended'])

export function newReplayedHistory(initial: FindCurrent | undefined, flapDays: number): ReplayedHistory {
  const placements = new Map<string, CurrentPlacement>()
  const series = new Map<string, ReplayedPlacement[]>()
  const unplaced = new Set<string>()
  const holds = new Map<string, ReadonlySet<HoldRule>>()
  const movesByReason: Partial<Record<Reason, number>> = {}
  const heldByRule: Partial<Record<HoldRule, number>> = {}
  const counts = { entries: 0, moves: 0, flaps: 0, promotions: 0 }
  const current: FindCurrent = (id) => placements.get(id) ?? initial?.(id)

  function take(id: string, outcome: Outcome, asOf: Day): void {
    if (outcome.kind === 'unplaced') {
      unplaced.add(id)
      return
    }
    unplaced.delete(id)
    noteSeries(id, outcome, asOf)
    noteHolds(id, outcome)
    if (outcome.next.riskSince === asOf) counts.promotions++
    placements.set(id, outcome.next)
  }

  function noteSeries(id: string, outcome: Outcome & { kind: 'placed' }, asOf: Day): void {
    const { tier, reason, from, moves } = outcome
    const own = series.get(id) ?? []
    series.set(id, own)
    if (from === undefined) {
      counts.entries++
    } else {
      const known = current(id)
      if (own.length === 0)
        own.push({ tier: from, reason: known?.reason ?? 'entry', from: known?.since ?? asOf })
      if (!moves) return
      counts.moves++
      movesByReason[reason] = (movesByReason[reason] ?? 0) + 1
      if (!PLANNED_RETURNS.has(reason) && wasLeftSince(asOf - flapDays, own, tier)) counts.flaps++
    }
    own.push({ tier, reason, from: asOf })
  }

  function noteHolds(id: string, { heldBy }: Outcome & { kind: 'placed' }): void {
    const before = holds.get(id)
    const now = new Set(heldBy.map(({ rule }) => rule))
    for (const rule of now) if (!before?.has(rule)) heldByRule[rule] = (heldByRule[rule] ?? 0) + 1
    if (now.size > 0) holds.set(id, now)
    else holds.delete(id)
  }

  return {
    current,
    take,
    seriesOf: (id) => series.get(id) ?? [],
    tally: () => ({ ...counts, movesByReason, heldByRule, neverPlaced: unplaced.size }),
  }
}

/** Whether the account left the tier on that day or later. */
function wasLeftSince(day: Day, series: readonly ReplayedPlacement[], tier: string): boolean {
  return series.some((placement, index) => {
    const left = series[index + 1]?.from
    return placement.tier === tier && left !== undefined && left >= day
  })
}
