/** Functions that are split off one after another, and the phase in which each usually is (spec/5). Phase 1 has none of them. */
export const SPLIT_FUNCTIONS = ['support', 'account_management', 'onboarding', 'services'] as const
export type SplitFunction = (typeof SPLIT_FUNCTIONS)[number]

export const PHASE_OF = {
  support: 2,
  account_management: 3,
  onboarding: 4,
  services: 5,
} as const satisfies Record<SplitFunction, number>

export type Phase = 1 | 2 | 3 | 4 | 5

/** How far the yearly hours of a function carry it: in people, 0.5 and 1 and 2 are the lines. */
export type SplitStatus = 'premature' | 'possible' | 'due' | 'overdue'

/** [O1] Below half a person a split is premature, from one on it is due, from two it is overdue (spec/5). */
export function statusOfSplit(fullTimePeople: number): SplitStatus {
  if (fullTimePeople < 0.5) return 'premature'
  if (fullTimePeople < 1) return 'possible'
  return fullTimePeople < 2 ? 'due' : 'overdue'
}
