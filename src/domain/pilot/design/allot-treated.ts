import type { Random } from '../../kernel/seeded-random.ts'
import { shuffled } from '../../statistics/draws.ts'

/**
 * [PT40] How many of each stratum are treated: the share of its size rounded up or down by one common chance, so that each
 * stratum expects exactly its share and the total is the share of all, rounded (systematic sampling over strata in random order).
 */
export function allotTreated(sizes: readonly number[], share: number, random: Random): readonly number[] {
  const order = shuffled(sizes.keys(), random)
  const chance = random()
  const allotted = new Array<number>(sizes.length).fill(0)
  let members = 0
  let before = 0
  for (const stratum of order) {
    members += sizes[stratum]!
    const until = Math.floor(tidy(members * share) + chance)
    allotted[stratum] = until - before
    before = until
  }
  return allotted
}

/** 0.1 of 30 is 3, not a little more. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
