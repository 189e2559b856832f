import type { Random } from '../../kernel/seeded-random.ts'
import { shuffled } from '../../statistics/draws.ts'
import { type Departures, departuresOf } from './log-rank-sums.ts'
import { type GroupedObservations, numberGroups } from './observations.ts'

/** A draw that is the observed one in other order must not fall short of it by rounding. */
const ROUNDING = 1e-9

/**
 * [RT17] The p of the log-rank test by drawing the groups anew, sizes kept: it holds for small groups, where chi-squared is
 * only near, as long as all groups were watched alike. Draws are compared by Σ (O − E)² ÷ n over the groups, which a group of
 * one does not upset; the draw that was observed counts as one (Phipson & Smyth 2010).
 */
export function permutedLogRank(
  { times, events, groups }: GroupedObservations,
  { draws, random }: { readonly draws: number; readonly random: Random },
): number | undefined {
  const { names, members } = numberGroups(groups)
  const scores = logRankScores(departuresOf({ times, events }))
  if (names.length < 2 || scores.every((score) => score === scores[0])) return undefined
  const sizes = new Float64Array(names.length)
  for (const member of members) sizes[member]!++
  const apart = (drawn: ArrayLike<number>) => {
    const off = new Float64Array(names.length)
    for (let at = 0; at < scores.length; at++) off[drawn[at]!]! += scores[at]!
    return off.reduce((sum, each, group) => sum + (each * each) / sizes[group]!, 0)
  }
  const observed = apart(members) * (1 - ROUNDING)
  let asLarge = 1
  for (let draw = 0; draw < draws; draw++) if (apart(shuffled(members, random)) >= observed) asLarge++
  return asLarge / (draws + 1)
}

/** What each observation adds to O − E of its group: whether it left, less the hazard that it went through (Peto & Peto 1972). */
function logRankScores({ order, isLast, events }: Departures): Float64Array {
  const scores = new Float64Array(order.length)
  let hazard = 0
  let begins = 0
  let gone = 0
  for (let at = 0; at < order.length; at++) {
    if (events[order[at]!]) gone++
    if (!isLast[at]) continue
    hazard += gone / (order.length - begins)
    for (let each = begins; each <= at; each++) scores[order[each]!] = events[order[each]!]! - hazard
    begins = at + 1
    gone = 0
  }
  return scores
}
