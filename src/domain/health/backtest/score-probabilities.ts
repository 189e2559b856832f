import { seededRandom } from '../../kernel/seeded-random.ts'
import type { Calibration } from './calibrate.ts'
import { rowsWhere } from './cross-validate.ts'
import { fitLogistic, predict } from './logistic.ts'
import { stratifiedFolds } from './stratified-folds.ts'

export type ScoreProbabilities = {
  readonly probabilities: Float64Array
  readonly scale: Calibration['scale']
}

/** Scores that tell the outcomes apart perfectly have no finite line; a hair of a penalty gives a steep one. */
const HAIR = 1e-3

/**
 * [HE20] The probability that a risk stands for. A risk between 0 and 1 is one as it is; any other is turned into one by a logistic line
 * that was laid through the other folds, never through the account itself.
 */
export function scoreProbabilities(
  risk: Float64Array,
  isEvent: Uint8Array,
  { folds, seed }: { folds: number; seed: number },
): ScoreProbabilities {
  if (isProbability(risk)) return { probabilities: risk, scale: 'as_given' }
  const n = risk.length
  const foldOf = stratifiedFolds(isEvent, Math.min(folds, n), seededRandom(seed))
  const design = { values: standardised(risk), width: 1 }
  const probabilities = new Float64Array(n)
  for (let fold = 0; fold < folds; fold++) {
    const rows = rowsWhere(n, (row) => foldOf[row] !== fold)
    const { coefficients } = fitLogistic({ design, rows, isEvent, penalty: HAIR })!
    for (const row of rowsWhere(n, (row) => foldOf[row] === fold))
      probabilities[row] = 1 / (1 + Math.exp(-predict(coefficients, design, row)))
  }
  return { probabilities, scale: 'fitted' }
}

function isProbability(risk: Float64Array): boolean {
  return risk.every((value) => value >= 0 && value <= 1) && risk.some((value) => value > 0 && value < 1)
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / values.length)
  return values.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation))
}
