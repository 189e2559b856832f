import type { ClusterErrors } from './did-row.ts'

/** Values that a model explains by the mean of their cell: what is left over, and in which cell and cluster it is. */
export type CellResiduals = {
  readonly cells: Int32Array
  readonly clusters: Int32Array
  readonly residuals: Float64Array
  /** Values per cell. */
  readonly sizes: Int32Array
  readonly clusterCount: number
}

export type ClusteredCovariance = {
  /** Of the contrasts, by rows. */
  readonly covariance: Float64Array
  /** Of each contrast, by Satterthwaite; undefined where the clusters tell nothing of its spread. */
  readonly degreesOfFreedom: readonly (number | undefined)[]
}

/**
 * [PT30] The covariance of contrasts of cell means when values of one cluster go together. A model with a mean for every cell is
 * saturated, so that the sandwich of Liang & Zeger 1986 is a sum over clusters of what they add to each cell; CR1 is its
 * multiple by G/(G−1)·(N−1)/(N−k), CR2 corrects each cluster by its leverage (Bell & McCaffrey 2002, whose degrees of freedom
 * under equal, independent errors come with it).
 */
export function clusteredCovariance(
  data: CellResiduals,
  contrasts: readonly (readonly number[])[],
  errors: ClusterErrors,
): ClusteredCovariance {
  const { sizes, clusterCount } = data
  const parts = clusterParts(data)
  const width = contrasts.length
  const covariance = new Float64Array(width * width)
  for (const ofCluster of parts) {
    const scores = contrasts.map((weights) =>
      ofCluster.reduce((sum, { cell, size, total }) => {
        return sum + (weights[cell]! * total * correction(size, sizes[cell]!, errors)) / sizes[cell]!
      }, 0),
    )
    for (let row = 0; row < width; row++)
      for (let column = 0; column < width; column++)
        covariance[row * width + column]! += scores[row]! * scores[column]!
  }
  const values = data.cells.length
  const few =
    errors === 'CR1' ? (clusterCount / (clusterCount - 1)) * ((values - 1) / (values - sizes.length)) : 1
  return {
    covariance: covariance.map((entry) => entry * few),
    degreesOfFreedom: contrasts.map((weights) => satterthwaite(parts, { weights, sizes, errors })),
  }
}

type Part = { readonly cell: number; size: number; total: number }

function clusterParts({ cells, clusters, residuals, clusterCount }: CellResiduals): readonly Part[][] {
  const parts: Part[][] = Array.from({ length: clusterCount }, () => [])
  for (let row = 0; row < cells.length; row++) {
    const ofCluster = parts[clusters[row]!]!
    let part = ofCluster.find(({ cell }) => cell === cells[row])
    if (part === undefined) {
      part = { cell: cells[row]!, size: 0, total: 0 }
      ofCluster.push(part)
    }
    part.size++
    part.total += residuals[row]!
  }
  return parts
}

/** A cluster that is its whole cell has no residual to correct. */
function correction(size: number, cellSize: number, errors: ClusterErrors): number {
  if (errors !== 'CR2') return 1
  return size === cellSize ? 0 : 1 / Math.sqrt(1 - size / cellSize)
}

/** (Σλ)²/Σλ² of diag(d) − Σ b b', the form that the squared scores have when errors are equal and independent. */
function satterthwaite(
  parts: readonly Part[][],
  {
    weights,
    sizes,
    errors,
  }: { readonly weights: readonly number[]; readonly sizes: Int32Array; readonly errors: ClusterErrors },
): number | undefined {
  const cellCount = sizes.length
  const inner = new Float64Array(cellCount * cellCount)
  let trace = 0
  let whole = 0
  let squares = 0
  for (const ofCluster of parts) {
    let own = 0
    let crossed = 0
    const shares = ofCluster.map(({ cell, size }) => {
      const loading = (weights[cell]! * correction(size, sizes[cell]!, errors)) / sizes[cell]!
      own += size * loading * loading
      const share = (size * loading) / Math.sqrt(sizes[cell]!)
      crossed += share * share
      return { cell, share }
    })
    trace += own - crossed
    whole += own
    squares += own * own - 2 * own * crossed
    for (const a of shares) for (const b of shares) inner[a.cell * cellCount + b.cell]! += a.share * b.share
  }
  for (const entry of inner) squares += entry * entry
  return trace > 1e-9 * whole && squares > 0 ? (trace * trace) / squares : undefined
}
