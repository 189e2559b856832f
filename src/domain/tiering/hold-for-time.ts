import { type Decision, FOREIGN } from './decision.ts'
import { REASON } from './tiering.ts'

/** Whether the account is too young in its tier to move down. An unrecorded first day shows no such thing and holds nothing. */
export function isStayShort({ current, context, tiering }: Decision): boolean {
  const since = current?.since
  return since !== undefined && context.asOf - since < tiering.model.movement.minimumStayDays
}

/** Whether a move is barred because a renewal is near: down always, any when the model says so. Unknown renewals bar nothing. */
export function isFrozen({ facts, context, tiering }: Decision, isDown: boolean): boolean {
  const { renewalFreezeDays, freezeAllMoves } = tiering.model.movement
  const { renewalOn } = facts.account
  if (renewalOn === undefined || !(isDown || freezeAllMoves)) return false
  const days = renewalOn - context.asOf
  return days >= 0 && days <= renewalFreezeDays
}

/** Whether a pilot keeps the account where it is: any move, but one up to what its contract promises. */
export function isInPilot({ current, context, reason, from }: Decision, isDown: boolean): boolean {
  const pilot = current?.pilot
  if (pilot === undefined || context.asOf >= pilot.until) return false
  return isDown || from === FOREIGN || reason !== REASON.contract
}
