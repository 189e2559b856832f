import type { Random } from '../../kernel/seeded-random.ts'
import { shuffled } from '../../statistics/draws.ts'

/** [HE25] Deals the rows into folds at random, events and others each evenly: the fold of every row. */
export function stratifiedFolds(isEvent: ArrayLike<number>, folds: number, random: Random): Uint8Array {
  const n = isEvent.length
  const rows = shuffled(Array(n).keys(), random)
  const foldOf = new Uint8Array(n)
  let next = 0
  for (const wanted of [1, 0]) {
    for (const row of rows) {
      if ((isEvent[row] ? 1 : 0) !== wanted) continue
      foldOf[row] = next
      next = (next + 1) % folds
    }
  }
  return foldOf
}
