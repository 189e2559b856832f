import type { Derivation } from './factor.ts'
import type { FactorInputs } from './score-factors.ts'

/** Factor 4: the gross margin that is left to pay for service. */
export function deriveMargin({
  answers: { margin },
  settings,
}: Pick<FactorInputs, 'answers' | 'settings'>): Derivation {
  if (margin === undefined) return { score: undefined, source: 'answers', evidence: [] }
  const { fiveFrom, threeFrom } = settings.limits.margin
  return {
    score: margin >= fiveFrom ? 5 : margin >= threeFrom ? 3 : 1,
    source: 'answers',
    evidence: [{ code: 'gross_margin', values: { marginShare: margin } }],
  }
}
