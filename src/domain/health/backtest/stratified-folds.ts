import type { Random } from '../../kernel/seeded-random.ts'

/** [HE38] Deals the rows into folds at random, events and others each evenly: the fold of every row. */
export function stratifiedFolds(isEvent: ArrayLike<number>, folds: number, random: Random): Uint8Array {
  const n = isEvent.length
  const rows = Uint32Array.from({ length: n }, (_, row) => row)
  for (let last = n - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1))
    const moved = rows[last]!
    rows[last] = rows[chosen]!
    rows[chosen] = moved
  }
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
