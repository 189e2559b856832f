import { seededRandom } from '../../kernel/seeded-random.ts'
import { choosePenalty } from './choose-penalty.ts'
import { encode, inputsOf } from './encode-signals.ts'
import { fitLogistic, predict } from './logistic.ts'
import { meanOf, type Placements, placementsOf } from './placements.ts'
import type { Signal } from './signal.ts'
import { stratifiedFolds } from './stratified-folds.ts'

export type CrossValidation = {
  /** Each account among those of its own fold, mean over the repeats. */
  readonly placements: Placements
  /** The AUC with each seed alone. */
  readonly repeats: readonly { readonly seed: number; readonly auc: number }[]
  /** Of each row, by models that did not learn from it: the probability, mean over the repeats. */
  readonly probabilities: Float64Array
  /** The same as log odds without the fold's constant, which differs between folds for no reason of the row. */
  readonly linear: Float64Array
}

/**
 * [HE25] How well the signals predict accounts that were not learnt from: stratified folds, everything that is learnt (means, categories,
 * penalty, coefficients) from the other folds only, each account placed among those of its own fold, and all of it repeated with
 * further seeds. The AUC is the mean placement, its interval the one of a score on these mean placements.
 */
export function crossValidate(
  signals: readonly Signal[],
  isEvent: Uint8Array,
  { folds, seed, repeats }: { folds: number; seed: number; repeats: number },
): CrossValidation {
  const n = isEvent.length
  const probabilities = new Float64Array(n)
  const linear = new Float64Array(n)
  const placed = new Float64Array(n)
  const bySeed = Array.from({ length: repeats }, (_, repeat) => {
    const random = seededRandom(seed + repeat)
    const foldOf = stratifiedFolds(isEvent, folds, random)
    const places = new Float64Array(n)
    for (let fold = 0; fold < folds; fold++) {
      const learnt = rowsWhere(n, (row) => foldOf[row] !== fold)
      const held = rowsWhere(n, (row) => foldOf[row] === fold)
      const inputs = inputsOf(signals, learnt)
      const design = encode(signals, inputs, n)
      const penalty = choosePenalty({ design, rows: learnt, isEvent }, random)
      const { coefficients } = fitLogistic({ design, rows: learnt, isEvent, penalty })!
      const found = Float64Array.from(held, (row) => predict(coefficients, design, row))
      place({ found, held, isEvent }, places)
      for (const [index, row] of held.entries()) {
        probabilities[row]! += 1 / (1 + Math.exp(-found[index]!)) / repeats
        linear[row]! += (found[index]! - coefficients[0]!) / repeats
      }
    }
    for (let row = 0; row < n; row++) placed[row]! += places[row]! / repeats
    return { seed: seed + repeat, auc: meanOf(places.filter((_, row) => isEvent[row])) }
  })
  const ofEvents = placed.filter((_, row) => isEvent[row])
  const ofOthers = placed.filter((_, row) => !isEvent[row])
  return {
    placements: { auc: meanOf(ofEvents), ofEvents, ofOthers },
    ...{ repeats: bySeed, probabilities, linear },
  }
}

function place(
  { found, held, isEvent }: { found: Float64Array; held: Uint32Array; isEvent: Uint8Array },
  places: Float64Array,
): void {
  const events = Uint8Array.from(held, (row) => isEvent[row]!)
  const { ofEvents, ofOthers } = placementsOf(found, events)!
  let nextEvent = 0
  let nextOther = 0
  for (const row of held) places[row] = isEvent[row] ? ofEvents[nextEvent++]! : ofOthers[nextOther++]!
}

export function rowsWhere(n: number, holds: (row: number) => boolean): Uint32Array {
  return Uint32Array.from({ length: n }, (_, row) => row).filter(holds)
}
