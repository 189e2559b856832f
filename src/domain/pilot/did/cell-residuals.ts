import { momentsOf } from '../../statistics/moments.ts'
import type { CellResiduals } from './clustered-covariance.ts'
import type { DidRow } from './did-row.ts'

export type Cells = CellResiduals & {
  readonly means: readonly (number | undefined)[]
  /** By n−1; undefined below two values. */
  readonly variances: readonly (number | undefined)[]
}

/** Sorts the values into cells and takes the mean of each cell out of them. */
export function cellResiduals(
  rows: readonly DidRow[],
  cellCount: number,
  cellOf: (row: DidRow) => number,
): Cells {
  const cells = Int32Array.from(rows, cellOf)
  const values: number[][] = Array.from({ length: cellCount }, () => [])
  for (let row = 0; row < rows.length; row++) values[cells[row]!]!.push(rows[row]!.value)
  const moments = values.map((ofCell) => momentsOf(ofCell))
  const found = new Map<string, number>()
  const clusters = Int32Array.from(rows, ({ cluster }) => {
    const known = found.get(cluster) ?? found.size
    found.set(cluster, known)
    return known
  })
  return {
    cells,
    clusters,
    residuals: Float64Array.from(rows, ({ value }, row) => value - moments[cells[row]!]!.mean!),
    sizes: Int32Array.from(values, ({ length }) => length),
    clusterCount: found.size,
    means: moments.map(({ n, mean }) => (n === 0 ? undefined : mean)),
    variances: moments.map(({ variance }) => variance),
  }
}
