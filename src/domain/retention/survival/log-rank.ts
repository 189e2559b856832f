import { chiSquaredTail } from '../../statistics/chi-squared.ts'
import { solvePositive } from '../../statistics/linear.ts'
import { type GroupedObservations, groupNames } from './observations.ts'
import { tieTimes } from './tie-times.ts'

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
  const names = groupNames(groups)
  const k = names.length
  const numbers = new Map(names.map((name, number) => [name, number]))
  const members = Int32Array.from(groups, (group) => numbers.get(group)!)
  const tied = tieTimes(times)
  const order = Uint32Array.from(tied.keys()).sort((one, other) => tied[one]! - tied[other]!)
  const atRisk = new Float64Array(k)
  for (const member of members) atRisk[member]!++
  const sizes = atRisk.slice()
  const observed = new Float64Array(k)
  const expected = new Float64Array(k)
  const variance = new Float64Array(k * k)
  const leaving = new Float64Array(k)
  for (let at = 0; at < order.length; ) {
    const total = order.length - at
    const time = tied[order[at]!]
    leaving.fill(0)
    let gone = 0
    for (; at < order.length && tied[order[at]!] === time; at++) {
      const place = order[at]!
      leaving[members[place]!]!++
      if (!events[place]) continue
      gone++
      observed[members[place]!]!++
    }
    if (gone > 0) addTime({ expected, variance }, atRisk, { gone, total })
    for (let group = 0; group < k; group++) atRisk[group]! -= leaving[group]!
  }
  const tested = [...names.keys()].filter((group) => expected[group]! > 0)
  const df = tested.length - 1
  if (df < 1) return undefined
  const chiSquared = quadraticForm(tested.slice(1), { observed, expected, variance })
  if (chiSquared === undefined) return undefined
  return {
    ...{ chiSquared, df, p: chiSquaredTail(chiSquared, df) },
    groups: names.map((group, at) => ({
      ...{ group, n: sizes[at]!, observed: observed[at]!, expected: expected[at]! },
    })),
  }
}

/** What one time adds when its leavers are drawn from all who are at risk. */
function addTime(
  { expected, variance }: { readonly expected: Float64Array; readonly variance: Float64Array },
  atRisk: Float64Array,
  { gone, total }: { readonly gone: number; readonly total: number },
): void {
  const k = atRisk.length
  const spread = total > 1 ? (gone * (total - gone)) / (total - 1) : 0
  for (let group = 0; group < k; group++) {
    const share = atRisk[group]! / total
    expected[group]! += gone * share
    for (let other = 0; other < k; other++)
      variance[group * k + other]! += spread * share * ((group === other ? 1 : 0) - atRisk[other]! / total)
  }
}

function quadraticForm(
  groups: readonly number[],
  sums: { readonly observed: Float64Array; readonly expected: Float64Array; readonly variance: Float64Array },
): number | undefined {
  const k = sums.observed.length
  const off = Float64Array.from(groups, (group) => sums.observed[group]! - sums.expected[group]!)
  const matrix = Float64Array.from(
    groups.flatMap((one) => groups.map((other) => sums.variance[one * k + other]!)),
  )
  return solvePositive(matrix, off)?.reduce((sum, value, at) => sum + value * off[at]!, 0)
}
