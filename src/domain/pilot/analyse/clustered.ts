import type { Estimate } from '../analysis.ts'

/** Values whose mean enters an estimate with a weight: an arm, or an arm within a stratum. */
export type WeightedGroup = {
  readonly weight: number
  readonly values: Float64Array
  /** The cluster of each value, by number. */
  readonly clusters: Int32Array
}

export type ClusteredEstimate = Estimate & {
  /** The usual one (CR1): too small with few clusters. */
  readonly standardErrorCr1: number | undefined
  /** What the interval is made of (CR2), with `degreesOfFreedom`. */
  readonly standardError: number | undefined
  readonly degreesOfFreedom: number | undefined
}

type Part = { readonly group: number; n: number; sum: number }

/**
 * [PT14] [PT15] A weighted sum of means whose errors go together within clusters: Liang and Zeger's errors with the correction
 * of Stata (CR1), and Bell and McCaffrey's (2002, CR2) with their degrees of freedom, as Imbens and Kolesár (2016) advise for
 * few clusters. Both in closed form: what is fitted are means. Undefined where all of a group is one cluster.
 */
export function clusteredEstimate(groups: readonly WeightedGroup[]): ClusteredEstimate {
  const means = groups.map(({ values }) => sum(values) / values.length)
  const difference = groups.reduce((total, { weight }, group) => total + weight * means[group]!, 0)
  const parts = partsOf(groups, means)
  const sizes = groups.map(({ values }) => values.length)
  const count = parts.size
  const total = sizes.reduce((all, size) => all + size, 0)
  let [raw, corrected, trace, diagonal, crossed, squared] = [0, 0, 0, 0, 0, 0]
  const overlaps = new Float64Array(groups.length ** 2)
  for (const ofCluster of parts.values()) {
    let [plainScore, score, own, taken] = [0, 0, 0, 0]
    const pulls: number[] = []
    for (const { group, n, sum } of ofCluster) {
      const size = sizes[group]!
      if (n === size)
        return {
          difference,
          standardErrorCr1: undefined,
          standardError: undefined,
          degreesOfFreedom: undefined,
        }
      const weight = groups[group]!.weight / size
      const stretch = 1 / Math.sqrt(1 - n / size)
      const pull = (n * weight * stretch) / Math.sqrt(size)
      plainScore += weight * sum
      score += weight * stretch * sum
      own += n * weight * weight * stretch * stretch
      taken += pull * pull
      pulls.push(pull)
    }
    raw += plainScore * plainScore
    corrected += score * score
    trace += own - taken
    diagonal += own * own
    crossed += own * taken
    for (const [left, { group }] of ofCluster.entries())
      for (const [right, other] of ofCluster.entries())
        overlaps[group * groups.length + other.group]! += pulls[left]! * pulls[right]!
  }
  for (const overlap of overlaps) squared += overlap * overlap
  const cr1 = (count / (count - 1)) * ((total - 1) / (total - groups.length))
  return {
    difference,
    standardErrorCr1: Math.sqrt(cr1 * raw),
    standardError: Math.sqrt(corrected),
    degreesOfFreedom: trace ** 2 / (diagonal - 2 * crossed + squared),
  }
}

/** By cluster: how many values of each group, and how far they add up to from the group's mean. */
function partsOf(groups: readonly WeightedGroup[], means: readonly number[]): Map<number, Part[]> {
  const parts = new Map<number, Part[]>()
  for (const [group, { values, clusters }] of groups.entries()) {
    for (let place = 0; place < values.length; place++) {
      const cluster = clusters[place]!
      let ofCluster = parts.get(cluster)
      if (ofCluster === undefined) {
        ofCluster = []
        parts.set(cluster, ofCluster)
      }
      // Groups come one after the other: this one's part, if there is one, is the last.
      let part = ofCluster.at(-1)
      if (part?.group !== group) {
        part = { group, n: 0, sum: 0 }
        ofCluster.push(part)
      }
      part.n++
      part.sum += values[place]! - means[group]!
    }
  }
  return parts
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
