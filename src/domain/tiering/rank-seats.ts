import type { Accounts } from '../account/customer-base.ts'
import type { FactContext, Facts } from '../account/field-catalogue.ts'
import { baseUntilNow } from './base-until-now.ts'
import { matchBelow, matchTier } from './match-tier.ts'
import type { CurrentPlacement } from './placement.ts'
import { lastKeptRank, type Tiering } from './tiering.ts'

export type FindCurrent = (accountId: string) => CurrentPlacement | undefined

/** What bounded tiers made of a list, by position in it. */
export type SeatPlan = {
  readonly eligible: Int16Array
  readonly matched: Int16Array
  readonly rankedIn: Int16Array
  readonly rank: Int32Array
  /** By tier: how many seats; undefined for a tier without a bound, or whose bound nobody knows. */
  readonly seats: readonly (number | undefined)[]
}

type Work = {
  readonly tiering: Tiering
  readonly accounts: Accounts
  readonly context: FactContext
  readonly current: FindCurrent
  /** By tier id: how many accounts its people carry. */
  readonly seatsByTier: Readonly<Record<string, number>>
}

/** Seats of each tier: its bound, or what its people carry; undefined without either. */
export function seatsOf(tiering: Tiering, seatsByTier: Work['seatsByTier']): readonly (number | undefined)[] {
  return tiering.model.tiers.map(({ id, bound }) =>
    bound?.accounts === 'people' ? seatsByTier[id] : bound?.accounts,
  )
}

/**
 * Gives out the seats of bounded tiers from the top: those who qualify are ranked, the largest first, ties by id. Ranks up to
 * the bound have a seat, members up to its margin keep theirs, and the rest falls on. Independent of the order of the list.
 */
export function rankSeats(work: Work): SeatPlan {
  const { tiering, accounts, context, seatsByTier } = work
  const eligible = new Int16Array(accounts.size)
  let position = 0
  for (const account of accounts) eligible[position++] = matchTier(tiering, { account, context })
  const plan: SeatPlan = {
    eligible,
    matched: eligible.slice(),
    rankedIn: new Int16Array(accounts.size).fill(-1),
    rank: new Int32Array(accounts.size),
    seats: seatsOf(tiering, seatsByTier),
  }
  plan.seats.forEach((seats, tier) => {
    if (seats !== undefined) giveOut(work, plan, { tier, seats })
  })
  return plan
}

type Candidate = {
  readonly position: number
  readonly id: string
  /** Undefined ranks last: nothing shows that it is larger than another. */
  readonly size: number | undefined
  readonly isMember: boolean
  readonly below: number
}

function giveOut(work: Work, plan: SeatPlan, { tier, seats }: { tier: number; seats: number }): void {
  const lastKept = lastKeptRank(seats, work.tiering.model.movement.boundMargin)
  const candidates = listCandidates(work, plan, tier).sort(byRank)
  candidates.forEach(({ position, isMember, below }, index) => {
    const rank = index + 1
    plan.rankedIn[position] = tier
    plan.rank[position] = rank
    if (rank > (isMember ? lastKept : seats)) plan.matched[position] = below
  })
}

function listCandidates(work: Work, { matched }: SeatPlan, tier: number): Candidate[] {
  const { tiering, context, current } = work
  const orderBy = tiering.model.tiers[tier]!.bound?.orderBy
  const candidates: Candidate[] = []
  let position = -1
  for (const account of work.accounts) {
    position++
    if (matched[position] !== tier) continue
    const facts: Facts = { account, context }
    const size = orderBy === undefined ? account.acvMinor : orderBy.evaluate(facts)
    candidates.push({
      position,
      id: account.id,
      size: typeof size === 'number' ? size : undefined,
      isMember: baseUntilNow(tiering, account, current(account.id)) === tier,
      below: matchBelow(tiering, facts, tier),
    })
  }
  return candidates
}

function byRank(a: Candidate, b: Candidate): number {
  if (a.size !== b.size) {
    if (a.size === undefined) return 1
    if (b.size === undefined) return -1
    return b.size - a.size
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
