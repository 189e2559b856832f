import type { Random } from '../../kernel/seeded-random.ts'
import { shuffled } from '../../statistics/draws.ts'
import { chiSquaredOf, departuresOf, logRankSums } from './log-rank-sums.ts'
import { type GroupedObservations, numberGroups } from './observations.ts'

/** A draw that is the observed one in other order must not fall short of it by rounding. */
const ROUNDING = 1e-9

/**
 * [RT17] The p of the log-rank test by drawing the groups anew, sizes kept: it holds for small groups, where chi-squared is
 * only near, as long as all groups were watched alike. The draw that was observed counts as one (Phipson & Smyth 2010).
 */
export function permutedLogRank(
  { times, events, groups }: GroupedObservations,
  { draws, random }: { readonly draws: number; readonly random: Random },
): number | undefined {
  const { names, members } = numberGroups(groups)
  const departures = departuresOf({ times, events })
  const chiSquared = (drawn: Int32Array) =>
    chiSquaredOf(logRankSums(departures, drawn, names.length))?.chiSquared
  const observed = chiSquared(members)
  if (observed === undefined) return undefined
  let asLarge = 1
  for (let draw = 0; draw < draws; draw++) {
    const drawn = chiSquared(Int32Array.from(shuffled(members, random))) ?? 0
    if (drawn >= observed - ROUNDING) asLarge++
  }
  return asLarge / (draws + 1)
}
