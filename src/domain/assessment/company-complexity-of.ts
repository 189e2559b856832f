import type { Answers } from './answers.ts'
import { deriveComplexity } from './derive-complexity.ts'

/** Product complexity of the company, 1..5, for accounts without one of their own: overridden, else as answered; undefined: not known. */
export function companyComplexityOf(answers: Answers): number | undefined {
  const override = answers.overrides.find(({ factor }) => factor === 'complexity')
  return override?.score ?? deriveComplexity({ answers }).score
}
