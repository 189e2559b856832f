import type { Estimate } from '../analysis.ts'
import {
  type ClusterPart,
  clusteredCovariance,
  clusteredFreedom,
} from '../difference/clustered-covariance.ts'

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

/**
 * [PT14] [PT15] A weighted sum of means whose errors go together within clusters: Liang and Zeger's errors with the correction
 * of Stata (CR1), and Bell and McCaffrey's (2002, CR2) with their degrees of freedom, as Imbens and Kolesár (2016) advise for
 * few clusters. Undefined where all of a group is one cluster.
 */
export function clusteredEstimate(groups: readonly WeightedGroup[]): ClusteredEstimate {
  const means = groups.map(({ values }) => sum(values) / values.length)
  const difference = groups.reduce((total, { weight }, group) => total + weight * means[group]!, 0)
  const sizes = groups.map(({ values }) => values.length)
  const parts = partsOf(groups, means)
  if (parts.some((ofCluster) => ofCluster.some(({ cell, size }) => size === sizes[cell])))
    return { difference, standardErrorCr1: undefined, standardError: undefined, degreesOfFreedom: undefined }
  const cells = { parts, sizes, values: sizes.reduce((total, size) => total + size, 0) }
  const weights = groups.map(({ weight }) => weight)
  return {
    difference,
    standardErrorCr1: Math.sqrt(clusteredCovariance(cells, [weights], 'CR1')[0]!),
    standardError: Math.sqrt(clusteredCovariance(cells, [weights], 'CR2')[0]!),
    degreesOfFreedom: clusteredFreedom(cells, weights),
  }
}

/** By cluster: how many values of each group, and how far they add up to from the group's mean. */
function partsOf(groups: readonly WeightedGroup[], means: readonly number[]): ClusterPart[][] {
  const parts = new Map<number, ClusterPart[]>()
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
      if (part?.cell !== group) {
        part = { cell: group, size: 0, total: 0 }
        ofCluster.push(part)
      }
      part.size++
      part.total += values[place]! - means[group]!
    }
  }
  return [...parts.values()]
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
