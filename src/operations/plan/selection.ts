import type { Uuid } from '../../store/identifier.ts'
import type { PlanRowToApply } from '../../store/plan-row-walks.ts'

/** Which part of a plan is applied. What is left out narrows nothing. */
export type ApplySelection = {
  /** Accounts that the plan has in these tiers. */
  readonly tiers?: readonly string[] | undefined
  /** No other accounts than these. */
  readonly only?: readonly Uuid[] | undefined
  /** All but these. */
  readonly exclude?: readonly Uuid[] | undefined
  /** Pending moves that somebody has agreed to. */
  readonly approve?: readonly Uuid[] | 'all' | undefined
}

export type SelectionAnswer = 'take' | 'excluded' | 'pending' | 'outside'

/** What is to become of a row. */
export type Selection = (row: Pick<PlanRowToApply, 'accountId' | 'kind' | 'from' | 'to'>) => SelectionAnswer

/** [Q67] A part of a plan as a question to each row: left out by name, outside of what was asked for, not agreed to, or taken. */
export function selectionOf({ tiers, only, exclude = [], approve = [] }: ApplySelection): Selection {
  const inTiers = tiers && new Set(tiers)
  const those = only && new Set(only)
  const excluded = new Set(exclude)
  const approved = approve === 'all' ? undefined : new Set(approve)
  return ({ accountId, kind, from, to }) => {
    if (excluded.has(accountId)) return 'excluded'
    if (those !== undefined && !those.has(accountId)) return 'outside'
    // A held account stays where it is, whatever it would otherwise be.
    const tier = kind === 'held' ? from : to
    if (inTiers !== undefined && (tier === undefined || !inTiers.has(tier))) return 'outside'
    if (kind === 'pending' && approved !== undefined && !approved.has(accountId)) return 'pending'
    return 'take'
  }
}
