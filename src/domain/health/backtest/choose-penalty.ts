import type { Random } from '../../kernel/seeded-random.ts'
import { shuffled } from '../../statistics/draws.ts'
import { type Design, fitLogistic, predict } from './logistic.ts'
import { stratifiedFolds } from './stratified-folds.ts'

/** From one that leaves nothing to one that barely holds back: on standardised inputs 1/penalty is the variance expected of a coefficient. */
const PENALTIES = [1000, 100, 30, 10, 3, 1, 0.1] as const
/** Which penalty is best shows long before the last digit of its coefficients. */
const SMALLEST_GAIN = 1e-5
const FOLDS = 5
/** Of each outcome; more rows do not choose better. */
const MOST_ROWS = 1000

/**
 * [HE26] The penalty with the least deviance on rows that were held back, by five folds inside the rows given (at most 1,000 of each
 * outcome, drawn). Nothing outside of those rows is looked at.
 */
export function choosePenalty(
  { design, rows, isEvent }: { design: Design; rows: Uint32Array; isEvent: ArrayLike<number> },
  random: Random,
): number {
  if (design.width === 0) return PENALTIES[0]
  const drawn = drawRows(rows, isEvent, random)
  const foldOf = stratifiedFolds(
    Uint8Array.from(drawn, (row) => isEvent[row]!),
    FOLDS,
    random,
  )
  const losses = PENALTIES.map(() => 0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const learnt = drawn.filter((_, index) => foldOf[index] !== fold)
    const held = drawn.filter((_, index) => foldOf[index] === fold)
    let start: Float64Array | undefined
    for (const [index, penalty] of PENALTIES.entries()) {
      const fit = fitLogistic({ design, rows: learnt, isEvent, penalty, start, smallestGain: SMALLEST_GAIN })
      if (fit === undefined) {
        losses[index] = Number.POSITIVE_INFINITY
        continue
      }
      start = fit.coefficients
      for (const row of held) losses[index]! += lossOf(predict(start, design, row), isEvent[row]!)
    }
  }
  let best = 0
  for (const index of losses.keys()) if (losses[index]! < losses[best]!) best = index
  return PENALTIES[best]!
}

/** −log likelihood of one outcome. */
function lossOf(linear: number, event: number): number {
  return Math.log1p(Math.exp(-Math.abs(linear))) + Math.max(linear, 0) - (event ? linear : 0)
}

function drawRows(rows: Uint32Array, isEvent: ArrayLike<number>, random: Random): Uint32Array {
  const drawn = [1, 0].flatMap((wanted) =>
    shuffled(
      rows.filter((row) => isEvent[row] === wanted),
      random,
    ).slice(0, MOST_ROWS),
  )
  return Uint32Array.from(drawn).sort()
}
