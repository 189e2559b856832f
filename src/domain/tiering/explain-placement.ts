import { type HealthBand, healthBandOf } from '../account/field-catalogue.ts'
import type { Evidence } from '../condition/evidence.ts'
import type { Day } from '../kernel/day.ts'
import { REASONS, type Reason } from '../model/model.ts'
import { type Decision, dayOrUndefined, UNPLACED } from './decision.ts'
import { FLOORS, type Floor, tierOfFloor } from './find-floor.ts'
import { isAtRisk, type RiskState, readRisk, riskStateOf } from './follow-risk.ts'
import { SEVERAL_TIERS } from './match-tier.ts'
import type { Outcome } from './outcome.ts'
import { outcomeOf } from './outcome-of.ts'
import { decideFor, type Placing } from './place-account.ts'
import type { Pin } from './placement.ts'
import { REASON } from './tiering.ts'

/** What came of one tier's entry condition: taken, or why not. */
export type TierVerdict =
  | 'taken'
  | 'fails'
  | 'unknown'
  /** It holds, or takes the rest, but an earlier tier comes first. */
  | 'after_an_earlier_one'
  /** It holds, but the seats of this bounded tier went to others. */
  | 'no_seat'
  /** It holds, as do others of an exclusive model. */
  | 'several_hold'
  /** An earlier condition is unknown, so that nothing later can count. */
  | 'after_an_unknown_one'

export type TierExplanation = {
  readonly tier: string
  readonly verdict: TierVerdict
  /** Undefined for a tier that takes the rest. */
  readonly evidence: Evidence | undefined
}

export type FloorExplanation = {
  readonly floor: Floor
  /** The value that the floor turns on. */
  readonly found: string | number | boolean | undefined
  /** The tier that it raises to; undefined when it raises to none. */
  readonly tier: string | undefined
  /** Whether this one raised the account above its base. */
  readonly raises: boolean
}

export type RiskExplanation = {
  readonly state: RiskState
  readonly band: HealthBand | undefined
  readonly acvMinor: number | undefined
  /** The lowest ACV for a promotion from the tier after floors; undefined where there is none. */
  readonly fromMinor: number | undefined
  readonly since: Day | undefined
  readonly endedOn: Day | undefined
  readonly calmSince: Day | undefined
}

/** One step of the composition with the tier after it. */
export type Step = { readonly step: 'base' | 'floors' | 'risk' | 'pin' | 'hold'; readonly tier: string }

/** Why an account is in its tier: every rule, those that made no difference too, in codes and values. */
export type PlacementExplanation = {
  readonly outcome: Outcome
  readonly tiers: readonly TierExplanation[]
  readonly seat: { readonly tier: string; readonly rank: number; readonly seats: number } | undefined
  /** The change of base that the conditions ask for, and what it is put down to. */
  readonly baseChange:
    | { readonly from: string | undefined; readonly to: string; readonly cause: Reason }
    | undefined
  readonly floors: readonly FloorExplanation[]
  readonly risk: RiskExplanation
  readonly pin: (Pin & { readonly isOver: boolean }) | undefined
  readonly steps: readonly Step[]
}

/** Explains one placement from the same decision that the plan makes. */
export function explainPlacement(placing: Placing): PlacementExplanation {
  const decision = decideFor(placing)
  const outcome = outcomeOf(decision)
  const { tiering, seat, current, context } = decision
  const { tiers } = tiering.model
  // The decision has noted what came of the promotion; the explanation starts from what ran until now.
  readRisk(decision)
  const ranked = tiers[seat.rankedIn]
  return {
    outcome,
    tiers: explainTiers(decision),
    seat: ranked && { tier: ranked.id, rank: seat.rank, seats: seat.seats },
    baseChange: explainBaseChange(decision),
    floors: explainFloors(decision),
    risk: explainRisk(decision),
    pin: current?.pin && { ...current.pin, isOver: context.asOf > current.pin.until },
    steps: listSteps(decision, outcome),
  }
}

function explainTiers({ tiering, facts, seat }: Decision): readonly TierExplanation[] {
  const { tiers, match } = tiering.model
  let earlier: 'after_an_earlier_one' | 'after_an_unknown_one' | undefined
  return tiers.map(({ id, condition }, index) => {
    const evidence = condition?.explain(facts)
    const holds = condition === undefined ? true : evidence?.holds
    const verdict = ((): TierVerdict => {
      if (index === seat.matched) return 'taken'
      if (holds === false) return 'fails'
      if (holds === undefined) return 'unknown'
      if (earlier !== undefined) return earlier
      if (index === seat.eligible || (seat.matched >= 0 && index < seat.matched)) return 'no_seat'
      return seat.eligible === SEVERAL_TIERS ? 'several_hold' : 'after_an_earlier_one'
    })()
    if (match === 'first' && earlier === undefined) {
      if (verdict === 'taken') earlier = 'after_an_earlier_one'
      if (verdict === 'unknown') earlier = 'after_an_unknown_one'
    }
    return { tier: id, verdict, evidence }
  })
}

function explainBaseChange(decision: Decision): PlacementExplanation['baseChange'] {
  const { tiering, seat, baseBefore, current, from, facts, cause } = decision
  const to = tiering.model.tiers[seat.matched]?.id
  if (to === undefined || seat.matched === baseBefore || from === UNPLACED) return undefined
  const recorded = current === undefined ? facts.account.tier : current.baseTier
  return { from: tiering.model.tiers[baseBefore]?.id ?? recorded, to, cause: REASONS[cause]! }
}

function explainFloors({
  tiering,
  facts,
  floor: highest,
  floorReason,
  base,
}: Decision): readonly FloorExplanation[] {
  const { account, context } = facts
  const found = {
    strategic: account.strategic,
    complexity: account.complexity ?? context.companyComplexity,
    contract: account.contractTouch,
  }
  return FLOORS.map((floor) => ({
    floor,
    found: found[floor],
    tier: tiering.model.tiers[tierOfFloor(floor, tiering, facts)]?.id,
    raises: base >= 0 && highest < base && floorReason === REASON[floor],
  }))
}

function explainRisk(decision: Decision): RiskExplanation {
  const { tiering, facts, context } = decision
  const floored = flooredTier(decision)
  return {
    state: riskStateOf(decision, floored),
    band: healthBandOf(facts.account.health, context.health),
    acvMinor: facts.account.acvMinor,
    fromMinor: tiering.riskFromMinor[floored],
    since: dayOrUndefined(decision.riskSince),
    endedOn: dayOrUndefined(decision.riskEndedOn),
    calmSince: dayOrUndefined(decision.calmSince),
  }
}

function listSteps(decision: Decision, outcome: Outcome): readonly Step[] {
  if (outcome.kind === 'unplaced') return []
  const { tiering, base, reason } = decision
  const steps: Step[] = []
  const add = (step: Step['step'], index: number) =>
    steps.push({ step, tier: tiering.model.tiers[index]!.id })
  if (base >= 0) {
    const floored = flooredTier(decision)
    add('base', base)
    add('floors', floored)
    if (reason !== REASON.pinned)
      add('risk', isAtRisk(decision, floored) ? Math.max(0, floored - 1) : floored)
  }
  if (reason === REASON.pinned) steps.push({ step: 'pin', tier: outcome.tier })
  else if (steps.at(-1)?.tier !== outcome.tier) steps.push({ step: 'hold', tier: outcome.tier })
  return steps
}

function flooredTier({ base, floor, tiering }: Decision): number {
  return Math.min(base < 0 ? tiering.conditions.length : base, floor)
}
