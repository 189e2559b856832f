import { momentsOf } from '../../statistics/moments.ts'
import type { ClusteredCells, ClusterPart } from '../difference/clustered-covariance.ts'
import type { DidRow } from './did-row.ts'

export type Cells = ClusteredCells & {
  readonly residuals: Float64Array
  readonly sizes: readonly number[]
  readonly means: readonly (number | undefined)[]
  /** By n−1; undefined below two values. */
  readonly variances: readonly (number | undefined)[]
}

/** Sorts the values into cells and takes the mean of each cell out of them, cluster by cluster. */
export function cellResiduals(
  rows: readonly DidRow[],
  cellCount: number,
  cellOf: (row: DidRow) => number,
): Cells {
  const cells = Int32Array.from(rows, cellOf)
  const values: number[][] = Array.from({ length: cellCount }, () => [])
  for (let row = 0; row < rows.length; row++) values[cells[row]!]!.push(rows[row]!.value)
  const moments = values.map((ofCell) => momentsOf(ofCell))
  const residuals = Float64Array.from(rows, ({ value }, row) => value - moments[cells[row]!]!.mean!)
  return {
    residuals,
    parts: partsOf(rows, cells, residuals),
    sizes: values.map(({ length }) => length),
    values: rows.length,
    means: moments.map(({ n, mean }) => (n === 0 ? undefined : mean)),
    variances: moments.map(({ variance }) => variance),
  }
}

function partsOf(rows: readonly DidRow[], cells: Int32Array, residuals: Float64Array): ClusterPart[][] {
  const parts = new Map<string, ClusterPart[]>()
  for (const [row, { cluster }] of rows.entries()) {
    const ofCluster = parts.get(cluster) ?? []
    parts.set(cluster, ofCluster)
    let part = ofCluster.find(({ cell }) => cell === cells[row])
    if (part === undefined) {
      part = { cell: cells[row]!, size: 0, total: 0 }
      ofCluster.push(part)
    }
    part.size++
    part.total += residuals[row]!
  }
  return [...parts.values()]
}
