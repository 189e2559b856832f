import type { Analysis } from '../../../domain/pilot/analysis.ts'
import { type Decision, decide } from '../../../domain/pilot/decide/decide.ts'

/** The rule as it is said on the command line. */
export type RuleOptions = {
  /** Undefined: no verdict is wanted. */
  readonly minimumEffect?: number
  readonly better: 'higher' | 'lower'
  readonly running?: boolean
  readonly planned?: number
  readonly confidence: number
}

export type ArmDecision = Decision & { readonly arm: string }

/** [PT48] The verdict on each arm by its primary metric; nothing without a minimum effect. */
export function decideArms(
  primary: Analysis,
  { minimumEffect, better, running = false, planned, confidence }: RuleOptions,
): readonly ArmDecision[] {
  if (minimumEffect === undefined) return []
  return primary.comparisons.map(({ arm }) => ({
    arm,
    ...decide({
      rule: { minimumEffect, alpha: 1 - confidence },
      primary: { better, analysis: primary },
      ...{ guardrails: [], arm, isOver: !running, planned },
    }),
  }))
}
