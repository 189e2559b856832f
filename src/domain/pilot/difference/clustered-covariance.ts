/** How errors that go together are corrected for few clusters (Cameron & Miller 2015, section VI). */
export type ClusterErrors = 'CR0' | 'CR1' | 'CR2'

/** What a cluster adds to a cell: how many values, and how far they lie from the cell's mean, added up. */
export type ClusterPart = { readonly cell: number; size: number; total: number }

/** Values that a model explains by the mean of their cell, as what is left over of them by cluster. */
export type ClusteredCells = {
  /** Of each cluster, one for each cell in which it has values. */
  readonly parts: readonly (readonly ClusterPart[])[]
  /** Values per cell. */
  readonly sizes: ArrayLike<number>
  /** Of all cells. */
  readonly values: number
}

/**
 * [PT14] [PT30] The covariance of contrasts of cell means, by rows, when values of one cluster go together. A model with a mean for
 * every cell is saturated, so that the sandwich of Liang & Zeger 1986 is a sum over clusters of what they add to each cell; CR1 is its
 * multiple by G/(G−1)·(N−1)/(N−k), CR2 corrects each cluster by its leverage (Bell & McCaffrey 2002).
 */
export function clusteredCovariance(
  { parts, sizes, values }: ClusteredCells,
  contrasts: readonly (readonly number[])[],
  errors: ClusterErrors,
): Float64Array {
  const width = contrasts.length
  const covariance = new Float64Array(width * width)
  for (const ofCluster of parts) {
    const scores = contrasts.map((weights) =>
      ofCluster.reduce((sum, { cell, size, total }) => {
        const stretch = errors === 'CR2' ? stretchOf(size, sizes[cell]!) : 1
        return sum + (weights[cell]! * total * stretch) / sizes[cell]!
      }, 0),
    )
    for (let row = 0; row < width; row++)
      for (let column = 0; column < width; column++)
        covariance[row * width + column]! += scores[row]! * scores[column]!
  }
  if (errors !== 'CR1') return covariance
  const few = (parts.length / (parts.length - 1)) * ((values - 1) / (values - sizes.length))
  return covariance.map((entry) => entry * few)
}

/** By how much CR2 enlarges what is left over of a cluster; one that is its whole cell has nothing left over. */
function stretchOf(size: number, cellSize: number): number {
  return size === cellSize ? 0 : 1 / Math.sqrt(1 - size / cellSize)
}

/**
 * [PT15] [PT30] The degrees of freedom of a contrast with CR2's errors, were errors equal and independent (Bell & McCaffrey 2002;
 * Imbens & Kolesár 2016): (Σλ)²/Σλ² of diag(d) − Σ b b', the form that the squared scores then have. Undefined where the clusters
 * tell nothing of its spread.
 */
export function clusteredFreedom(
  { parts, sizes }: ClusteredCells,
  weights: readonly number[],
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
      const loading = (weights[cell]! * stretchOf(size, sizes[cell]!)) / sizes[cell]!
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
