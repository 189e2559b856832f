import { exact, fraction, roundHalfAway, toNumber } from '../kernel/exact.ts'
import { COMPLEXITY_QUESTIONS } from './answers.ts'
import type { Derivation, Score } from './factor.ts'
import type { FactorInputs } from './score-factors.ts'

/** Factor 2: the mean of the answered questions (1, 3 or 5 each), rounded half up. */
export function deriveComplexity({ answers }: Pick<FactorInputs, 'answers'>): Derivation {
  const answered = COMPLEXITY_QUESTIONS.flatMap((question) => {
    const anchor = answers.complexity[question]
    return anchor === undefined ? [] : [{ question, anchor }]
  })
  if (answered.length === 0) return { score: undefined, source: 'answers', evidence: [] }
  const sum = answered.reduce((total, { anchor }) => total + anchor, 0)
  const mean = fraction(exact(sum).numerator, BigInt(answered.length))
  return {
    score: roundHalfAway(mean) as Score,
    source: 'answers',
    evidence: [
      ...answered.map(({ question, anchor }) => ({ code: `complexity_${question}`, values: { anchor } })),
      {
        code: 'complexity_mean',
        values: { mean: toNumber(mean), answered: answered.length, questions: COMPLEXITY_QUESTIONS.length },
      },
    ],
  }
}
