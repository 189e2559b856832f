import type { ArmValues } from './arm-values.ts'

/** Which cluster each row is in, by number; rows without one are each a cluster of their own. */
export type ClusterIndex = { readonly codes: Int32Array; readonly isMissing: Uint8Array }

/** [PT13] Numbers the clusters. */
export function indexClusters(clusters: readonly (string | undefined)[]): ClusterIndex {
  const numbers = new Map<string, number>()
  const isMissing = new Uint8Array(clusters.length)
  let next = 0
  const codes = Int32Array.from(clusters, (cluster, row) => {
    if (cluster === undefined) {
      isMissing[row] = 1
      return next++
    }
    let code = numbers.get(cluster)
    if (code === undefined) {
      code = next++
      numbers.set(cluster, code)
    }
    return code
  })
  return { codes, isMissing }
}

/** The clusters of an arm, each with the sum and number of its values. */
export function clusterSums({ values, rows }: ArmValues, { codes }: ClusterIndex): Map<number, Sum> {
  const sums = new Map<number, Sum>()
  for (let place = 0; place < values.length; place++) {
    const code = codes[rows[place]!]!
    const found = sums.get(code)
    if (found === undefined) sums.set(code, { sum: values[place]!, n: 1 })
    else {
      found.sum += values[place]!
      found.n++
    }
  }
  return sums
}

type Sum = { sum: number; n: number }
