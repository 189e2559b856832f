import type { HeldMovement, Unplaced } from '../domain/plan/plan.ts'
import type { MessageValues } from '../language/describe.ts'
import type { ReportContext } from './report-context.ts'

type Context = Pick<ReportContext, 'words' | 'tierName'>

/** What the rule that holds a movement looked at, in a sentence. */
export function heldDetail({ rule, values }: HeldMovement, { words, tierName }: Context): string {
  const { from, holding, ...others } = values
  const named: MessageValues = {
    ...others,
    // The day from which the move is free.
    ...(from !== undefined && { freeOn: from }),
    ...(Array.isArray(holding) && { holding: holding.map((id) => words.quote(tierName(id))) }),
  }
  return words.text(`hold.${rule}.detail`, named)
}

/** Why an account has no tier: a field that is missing, several tiers that take it, or none. */
export function unplacedDetail({ missing, holding }: Unplaced, { words, tierName }: Context): string {
  if (missing.length > 0) return words.text('hold.unknown.detail', { missing })
  return holding.length > 0
    ? words.text('hold.several_tiers.detail', { holding: holding.map((id) => words.quote(tierName(id))) })
    : words.text('hold.no_tier.detail')
}
