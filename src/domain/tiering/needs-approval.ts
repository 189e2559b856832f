import type { Approval, Reason } from '../model/model.ts'

export type ProposedMove = {
  readonly reason: Reason
  readonly from: string | undefined
  readonly to: string
  readonly acvMinor: number | undefined
}

/** Whether a person must agree to a move: every given part of any one rule matches. */
export function needsApproval(move: ProposedMove, approvals: readonly Approval[]): boolean {
  return approvals.some((approval) => matches(approval, move))
}

function matches(
  { reasons, tiers, arrFromMinor }: Approval,
  { reason, from, to, acvMinor }: ProposedMove,
): boolean {
  // A first placement is no change that anybody could miss, unless a rule names its reason.
  if (reasons === undefined ? from === undefined : !reasons.includes(reason)) return false
  if (tiers !== undefined && !tiers.includes(to) && !(from !== undefined && tiers.includes(from)))
    return false
  // An unknown ARR may be above the limit: then better asked than moved.
  return arrFromMinor === undefined || acvMinor === undefined || acvMinor >= arrFromMinor
}
