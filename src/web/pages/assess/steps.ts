import { FACTORS } from '../../../domain/assessment/factor.ts'

/** Where one can be in an assessment, in the order of the path; the text is beside it. */
export const STEPS = [...FACTORS, 'result', 'text'] as const
export type Step = (typeof STEPS)[number]

/** The step that an address names. Somebody who comes without one begins at the first, or at the result where all is known. */
export function stepIn(address: string | undefined, isAllKnown: boolean): Step {
  const named = STEPS.find((step) => step === address)
  return named ?? (isAllKnown ? 'result' : 'acv')
}

/** The steps before and after one; the text is no part of the path. */
export function neighboursOf(step: Step): {
  readonly before: Step | undefined
  readonly after: Step | undefined
} {
  const at = STEPS.indexOf(step)
  if (step === 'text') return { before: 'result', after: undefined }
  return { before: STEPS[at - 1], after: step === 'result' ? undefined : STEPS[at + 1] }
}
