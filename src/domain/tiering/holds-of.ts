import { type Decision, HELD } from './decision.ts'
import { findBase } from './find-base.ts'
import { openFieldOf } from './find-floor.ts'
import type { Hold } from './outcome.ts'
import { fullTierOf } from './seat.ts'
import { lastKeptRank } from './tiering.ts'

/** Every rule that holds an account where it is, with the values that decided. */
export function holdsOf(decision: Decision): readonly Hold[] {
  const { held, tiering, wanted: index } = decision
  if (held === 0) return []
  const wanted = tiering.model.tiers[index]?.id
  return [
    ...holdsByBase(decision, wanted),
    ...holdsByMargin(decision, wanted),
    ...holdsByTime(decision, wanted),
  ]
}

function holdsByBase({ held, facts, tiering, current, seat }: Decision, wanted: string | undefined): Hold[] {
  const holds: Hold[] = []
  if ((held & (HELD.unknown | HELD.several_tiers)) !== 0) {
    const base = findBase(facts, tiering.model, fullTierOf(seat))
    if (base.kind === 'none') holds.push({ rule: 'several_tiers', wanted, holding: base.holding })
    else holds.push({ rule: 'unknown', wanted, missing: base.kind === 'unknown' ? base.missing : [] })
  }
  if ((held & HELD.no_tier) !== 0) holds.push({ rule: 'no_tier', wanted })
  const open = openFieldOf(current?.reason, facts)
  if ((held & HELD.unknown_floor) !== 0 && open !== undefined) {
    holds.push({ rule: 'unknown', wanted, missing: [open] })
  }
  return holds
}

function holdsByMargin(decision: Decision, wanted: string | undefined): Hold[] {
  const { held, tiering, facts, seat, baseBefore } = decision
  const holds: Hold[] = []
  if ((held & HELD.hysteresis) !== 0) {
    const isUp = seat.matched < baseBefore
    holds.push({
      rule: 'hysteresis',
      wanted,
      direction: isUp ? 'up' : 'down',
      acvMinor: facts.account.acvMinor!,
      limitMinor: isUp ? tiering.enterFromMinor[seat.matched]! : tiering.stayFromMinor[baseBefore]!,
    })
  }
  if ((held & HELD.bound_margin) !== 0) {
    const { rank, seats } = seat
    const { boundMargin } = tiering.model.movement
    holds.push({ rule: 'bound_margin', wanted, rank, seats, lastKeptRank: lastKeptRank(seats, boundMargin) })
  }
  return holds
}

function holdsByTime(
  { held, tiering, context, facts, current }: Decision,
  wanted: string | undefined,
): Hold[] {
  const holds: Hold[] = []
  const since = current?.since
  if ((held & HELD.minimum_stay) !== 0 && since !== undefined) {
    holds.push({ rule: 'minimum_stay', wanted, since, from: since + tiering.model.movement.minimumStayDays })
  }
  const { renewalOn } = facts.account
  if ((held & HELD.renewal_freeze) !== 0 && renewalOn !== undefined) {
    holds.push({ rule: 'renewal_freeze', wanted, renewalOn, from: Math.max(context.asOf, renewalOn) + 1 })
  }
  const pilot = current?.pilot
  if ((held & HELD.pilot) !== 0 && pilot !== undefined) {
    holds.push({ rule: 'pilot', wanted, pilot: pilot.name, from: pilot.until })
  }
  return holds
}
