import type { Account } from '../../account/account.ts'
import type { Expression } from '../../condition/compile-expression.ts'
import type { Day } from '../../kernel/day.ts'
import type { PilotFacts } from './pilot-fields.ts'

/** Why an account is not drawn, in the order in which it is asked. */
export const EXCLUSIONS = [
  'not_started',
  'out_of_scope',
  'scope_unknown',
  'excluded',
  'open_escalation',
  'renewal_in_pilot',
  'no_owner',
] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

export type ExclusionRules = {
  readonly scope: Expression<PilotFacts> | undefined
  readonly exclude: Expression<PilotFacts> | undefined
  /** The first day of treatment and the first day after it. */
  readonly startsOn: Day
  readonly endsOn: Day
}

/** Of one account: why it is out, and what could not be asked because a field is not known. */
export type Fate = {
  readonly exclusion: Exclusion | undefined
  readonly isExcludeUnknown: boolean
  readonly isRenewalUnknown: boolean
}

/** Own fields that say that a customer has an open escalation. */
export const ESCALATION_FIELDS = ['open_escalation', 'open_escalations', 'escalated', 'escalation']

/**
 * [PT44] Who takes part: an unknown field satisfies no condition, so that an account of unknown scope is out, one of which nobody
 * knows whether it is excluded is in, and both are counted.
 */
export function fateOf(facts: PilotFacts, { scope, exclude, startsOn, endsOn }: ExclusionRules): Fate {
  const { account, context } = facts
  const inScope = scope === undefined ? true : scope.evaluate(facts)
  const excluded = exclude === undefined ? false : exclude.evaluate(facts)
  const { renewalOn, startOn } = account
  const exclusion =
    startOn !== undefined && startOn > context.asOf
      ? 'not_started'
      : inScope === undefined
        ? 'scope_unknown'
        : inScope === false
          ? 'out_of_scope'
          : excluded === true
            ? 'excluded'
            : hasOpenEscalation(account)
              ? 'open_escalation'
              : renewalOn !== undefined && renewalOn >= startsOn && renewalOn < endsOn
                ? 'renewal_in_pilot'
                : undefined
  const isIn = exclusion === undefined
  return {
    exclusion,
    isExcludeUnknown: isIn && excluded === undefined,
    isRenewalUnknown: isIn && renewalOn === undefined,
  }
}

/** [PT45] True, a number above 0, or a word that means yes or open. */
function hasOpenEscalation({ custom }: Account): boolean {
  return ESCALATION_FIELDS.some((name) => {
    const value = Object.hasOwn(custom, name) ? custom[name] : undefined
    if (typeof value === 'string') return /^(yes|y|true|open|active|1)$/i.test(value.trim())
    return value === true || (typeof value === 'number' && value > 0)
  })
}
