import { healthBandOf } from '../account/field-catalogue.ts'
import { type Decision, NEVER } from './decision.ts'

/** How an account stands to a risk promotion: the first two are one, the others say why not. */
export type RiskState =
  | 'starts'
  | 'runs'
  | 'ended_by_time'
  | 'ended_by_calm'
  | 'ended_by_acv'
  | 'no_rule'
  | 'top_tier'
  | 'no_floor'
  | 'unknown_acv'
  | 'acv_below_floor'
  | 'unknown_health'
  | 'not_red'
  | 'cool_down'

/** Whether the account is one tier higher than the given one because its health is red. */
export function isAtRisk(decision: Decision, floored: number): boolean {
  const state = riskStateOf(decision, floored)
  return state === 'runs' || state === 'starts'
}

/** Risk is counted from the tier after floors. */
export function riskStateOf(decision: Decision, floored: number): RiskState {
  if (decision.tiering.model.movement.risk === undefined) return 'no_rule'
  const fromMinor = decision.tiering.riskFromMinor[floored]
  return decision.riskSince === NEVER ? stateBefore(decision, floored) : stateDuring(decision, fromMinor)
}

function stateBefore({ tiering, facts, context, riskEndedOn }: Decision, floored: number): RiskState {
  const { acvMinor, health } = facts.account
  const fromMinor = tiering.riskFromMinor[floored]
  if (floored === 0) return 'top_tier'
  if (fromMinor === undefined) return 'no_floor'
  if (acvMinor === undefined) return 'unknown_acv'
  if (acvMinor < fromMinor) return 'acv_below_floor'
  const band = healthBandOf(health, context.health)
  if (band !== 'red') return band === undefined ? 'unknown_health' : 'not_red'
  // A day at least, so that a promotion which ended today cannot start again today.
  const coolDownDays = Math.max(1, tiering.model.movement.risk!.coolDownDays)
  return riskEndedOn !== NEVER && context.asOf - riskEndedOn < coolDownDays ? 'cool_down' : 'starts'
}

function stateDuring(decision: Decision, fromMinor: number | undefined): RiskState {
  const { tiering, facts, context, riskSince, calmSince } = decision
  const { days, calmDays } = tiering.model.movement.risk!
  const { acvMinor } = facts.account
  if (context.asOf - riskSince >= days) return 'ended_by_time'
  if (calmSince !== NEVER && context.asOf - calmSince >= calmDays) return 'ended_by_calm'
  if (fromMinor !== undefined && acvMinor !== undefined && acvMinor < fromMinor) return 'ended_by_acv'
  return 'runs'
}

/** Reads the promotion that runs until now, and counts calm days: unknown health is not red, and not calm either. */
export function readRisk(decision: Decision): void {
  const { current, context } = decision
  const { asOf } = context
  // A placement that says risk without a first day has run since it began, at the latest since today.
  const undated = current?.reason === 'risk' ? (current.since ?? asOf) : NEVER
  decision.riskSince = current?.riskSince ?? undated
  decision.riskEndedOn = current?.riskEndedOn ?? NEVER
  decision.calmSince = NEVER
  if (decision.riskSince === NEVER) return
  const band = healthBandOf(decision.facts.account.health, context.health)
  if (band !== undefined && band !== 'red') decision.calmSince = current?.calmSince ?? asOf
}

/** Notes the start or the end of a promotion, once it is settled that it takes effect today. */
export function noteRisk(decision: Decision, isPromoted: boolean): void {
  const { asOf } = decision.context
  if (isPromoted) {
    if (decision.riskSince === NEVER) decision.riskSince = asOf
  } else if (decision.riskSince !== NEVER) {
    decision.riskSince = NEVER
    decision.riskEndedOn = asOf
    decision.calmSince = NEVER
  }
}
