import { chiSquaredTail } from '../../statistics/chi-squared.ts'
import { chiSquaredOf, departuresOf, logRankSums } from './log-rank-sums.ts'
import { type GroupedObservations, numberGroups } from './observations.ts'

export type LogRank = {
  readonly chiSquared: number
  readonly df: number
  readonly p: number
  /** How many left in each group, and how many would have if all were alike. */
  readonly groups: readonly {
    readonly group: string
    readonly n: number
    readonly observed: number
    readonly expected: number
  }[]
}

/**
 * [RT16] Whether groups leave at the same pace (Mantel 1966; ties by the hypergeometric variance, as R's survdiff). A
 * group in which nobody could have left is left out of the test; undefined where fewer than two remain.
 */
export function logRank({ times, events, groups }: GroupedObservations): LogRank | undefined {
  const { names, members } = numberGroups(groups)
  const sums = logRankSums(departuresOf({ times, events }), members, names.length)
  const test = chiSquaredOf(sums)
  if (test === undefined) return undefined
  const sizes = names.map(() => 0)
  for (const member of members) sizes[member]!++
  return {
    ...{ ...test, p: chiSquaredTail(test.chiSquared, test.df) },
    groups: names.map((group, at) => ({
      ...{ group, n: sizes[at]!, observed: sums.observed[at]!, expected: sums.expected[at]! },
    })),
  }
}
