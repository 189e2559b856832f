import { PHASE_OF, type Phase, SPLIT_FUNCTIONS, type SplitFunction } from './split-function.ts'

/**
 * [O3] The phase of an organisation with these functions: the highest of theirs. Onboarding alone, with neither support nor
 * account management beside it, is an early split for a long onboarding and leaves the phase at 1.
 */
export function findPhase(split: ReadonlySet<SplitFunction>): Phase {
  const isEarly = split.has('onboarding') && !split.has('support') && !split.has('account_management')
  const counted = SPLIT_FUNCTIONS.filter((name) => split.has(name) && !(isEarly && name === 'onboarding'))
  return counted.reduce<Phase>((highest, name) => (PHASE_OF[name] > highest ? PHASE_OF[name] : highest), 1)
}
