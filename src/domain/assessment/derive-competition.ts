import type { Derivation } from './factor.ts'
import type { FactorInputs } from './score-factors.ts'

const ANCHORS = { premium: 5, standard: 3, value: 1 } as const

/** Factor 5: the positioning; what competitors do is evidence, and a guard. */
export function deriveCompetition({
  answers: { positioning, competitorDedicatedAtOurPrice },
}: Pick<FactorInputs, 'answers'>): Derivation {
  return {
    score: positioning && ANCHORS[positioning],
    source: 'answers',
    evidence: [
      ...(positioning === undefined ? [] : [{ code: `positioning_${positioning}`, values: {} }]),
      ...(competitorDedicatedAtOurPrice === true ? [{ code: 'competitor_dedicated', values: {} }] : []),
    ],
  }
}
