import type { Accounts } from '../account/customer-base.ts'
import type { FactContext } from '../account/field-catalogue.ts'
import { TooLargeError } from '../kernel/too-large-error.ts'
import { type Model, REASONS } from '../model/model.ts'
import { decideTier } from './decide-tier.ts'
import { type Decision, newDecision, UNPLACED } from './decision.ts'
import { matchTier } from './match-tier.ts'
import { needsApproval } from './needs-approval.ts'
import { placeAccount } from './place-account.ts'
import {
  IS_HELD,
  MOVES,
  NEEDS_APPROVAL,
  type PlacedAccount,
  type Placements,
  type TierTotal,
} from './placements.ts'
import { type FindCurrent, rankSeats, type SeatPlan, seatsOf } from './rank-seats.ts'
import type { Seat } from './seat.ts'
import { tieringOf } from './tiering.ts'

export type PlacementPlanning = {
  readonly model: Model
  readonly accounts: Accounts
  /** Undefined for an account without a record: then the tier of its list row counts. */
  readonly current: FindCurrent
  readonly context: FactContext
  /** By tier id: how many accounts the people of a tier bounded by `people` carry. */
  readonly seatsByTier?: Readonly<Record<string, number>>
  /** Called now and then with the number of accounts decided. */
  readonly onProgress?: (done: number) => void
}

const PROGRESS_EVERY = 1 << 14

/** Where every account of a list belongs on the day of the context. The order of the list changes nothing. */
export function planPlacements(planning: PlacementPlanning): Placements {
  const { model, accounts, current, context, seatsByTier = {}, onProgress } = planning
  const tiering = tieringOf(model)
  const seats = seatsOf(tiering, seatsByTier)
  const seatPlan = seats.some((bound) => bound !== undefined)
    ? rankSeats({ tiering, accounts, context, current, seatsByTier })
    : undefined
  const columns = newColumns(accounts.size, model)
  const decision = newDecision(tiering, context)
  let position = 0
  for (const account of accounts) {
    decision.facts.account = account
    decision.current = current(account.id)
    readSeat(decision, seatPlan, position)
    decideTier(decision)
    note(columns, position, decision)
    position++
    if (onProgress !== undefined && position % PROGRESS_EVERY === 0) onProgress(position)
  }
  onProgress?.(position)
  const { tier, base, reason, flags, counts } = columns
  const seatAt = (at: number) => (seatPlan === undefined ? undefined : seatOf(seatPlan, at))
  const list = (wanted: (at: number) => boolean) => listOutcomes(planning, seatAt, wanted)
  return {
    size: position,
    tier,
    base,
    reason,
    flags,
    counts,
    totals: totalsOf(columns, model),
    tiersWithUnknownBound: model.tiers
      .filter(({ bound }, index) => bound !== undefined && seats[index] === undefined)
      .map(({ id }) => id),
    seatAt,
    movements: () => list((at) => (flags[at]! & MOVES) !== 0) as Iterable<PlacedAccount<'placed'>>,
    held: () => list((at) => (flags[at]! & IS_HELD) !== 0) as Iterable<PlacedAccount<'placed'>>,
    unplaced: () => list((at) => tier[at] === UNPLACED) as Iterable<PlacedAccount<'unplaced'>>,
  }
}

function newColumns(size: number, { tiers }: Model) {
  return {
    tier: new Int16Array(size),
    base: new Int16Array(size),
    reason: new Uint8Array(size),
    flags: new Uint8Array(size),
    counts: { moving: 0, held: 0, unplaced: 0, needingApproval: 0 },
    accountsByTier: new Float64Array(tiers.length),
    arrMinorByTier: new Float64Array(tiers.length),
    withoutAcvByTier: new Float64Array(tiers.length),
  }
}
type Columns = ReturnType<typeof newColumns>

function readSeat(decision: Decision, plan: SeatPlan | undefined, position: number): void {
  const { seat } = decision
  if (plan === undefined) {
    seat.eligible = matchTier(decision.tiering, decision.facts)
    seat.matched = seat.eligible
  } else {
    seat.eligible = plan.eligible[position]!
    seat.matched = plan.matched[position]!
    seat.rankedIn = plan.rankedIn[position]!
    seat.rank = plan.rank[position]!
    seat.seats = plan.seats[seat.rankedIn] ?? 0
  }
}

function seatOf({ eligible, matched, rankedIn, rank, seats }: SeatPlan, position: number): Seat {
  return {
    eligible: eligible[position]!,
    matched: matched[position]!,
    rankedIn: rankedIn[position]!,
    rank: rank[position]!,
    seats: seats[rankedIn[position]!] ?? 0,
  }
}

function note(columns: Columns, position: number, decision: Decision): void {
  const { tier } = decision
  columns.tier[position] = tier
  columns.base[position] = decision.base
  columns.reason[position] = decision.reason
  let flags = 0
  if (decision.held !== 0) {
    flags |= IS_HELD
    columns.counts.held++
  }
  if (decision.moves) {
    flags |= MOVES
    columns.counts.moving++
    if (mustAsk(decision)) {
      flags |= NEEDS_APPROVAL
      columns.counts.needingApproval++
    }
  }
  columns.flags[position] = flags
  if (tier === UNPLACED) columns.counts.unplaced++
  if (tier < 0) return
  const { acvMinor } = decision.facts.account
  columns.accountsByTier[tier]!++
  if (acvMinor === undefined) columns.withoutAcvByTier[tier]!++
  else columns.arrMinorByTier[tier]! += acvMinor
}

function mustAsk({ tiering, facts, current, tier, reason }: Decision): boolean {
  const { tiers, movement } = tiering.model
  if (movement.approvals.length === 0) return false
  const { account } = facts
  const from = current?.tier ?? account.tier
  const move = { reason: REASONS[reason]!, from, to: tiers[tier]!.id, acvMinor: account.acvMinor }
  return needsApproval(move, movement.approvals)
}

function totalsOf(columns: Columns, { tiers }: Model): readonly TierTotal[] {
  if (!columns.arrMinorByTier.every(Number.isSafeInteger)) {
    throw new TooLargeError('the ARR of a tier is beyond the safe whole numbers: give ACV in a larger unit')
  }
  return tiers.map(({ id }, index) => ({
    id,
    accounts: columns.accountsByTier[index]!,
    arrMinor: columns.arrMinorByTier[index]!,
    accountsWithoutAcv: columns.withoutAcvByTier[index]!,
  }))
}

function* listOutcomes(
  { model, accounts, current, context }: PlacementPlanning,
  seatAt: Placements['seatAt'],
  isWanted: (position: number) => boolean,
): Generator<PlacedAccount> {
  let position = 0
  for (const account of accounts) {
    const at = position++
    if (!isWanted(at)) continue
    const seat = seatAt(at)
    const outcome = placeAccount({ account, model, context, current: current(account.id), seat })
    yield { account, position: at, outcome }
  }
}
