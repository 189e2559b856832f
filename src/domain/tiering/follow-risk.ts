import { healthBandOf } from '../account/field-catalogue.ts'
import { type Decision, NEVER } from './decision.ts'

/** Whether the account is one tier higher than the given one because its health is red. */
export function isAtRisk(decision: Decision, floored: number): boolean {
  const rules = decision.tiering.model.movement.risk
  if (rules === undefined) return false
  const { account } = decision.facts
  const { asOf } = decision.context
  const fromMinor = decision.tiering.riskFromMinor[floored]
  if (decision.riskSince === NEVER) {
    if (fromMinor === undefined || account.acvMinor === undefined || account.acvMinor < fromMinor)
      return false
    if (healthBandOf(account.health, decision.context.health) !== 'red') return false
    // A day at least, so that a promotion which ended today cannot start again today.
    const coolDownDays = Math.max(1, rules.coolDownDays)
    return decision.riskEndedOn === NEVER || asOf - decision.riskEndedOn >= coolDownDays
  }
  if (asOf - decision.riskSince >= rules.days) return false
  if (decision.calmSince !== NEVER && asOf - decision.calmSince >= rules.calmDays) return false
  return fromMinor === undefined || account.acvMinor === undefined || account.acvMinor >= fromMinor
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
