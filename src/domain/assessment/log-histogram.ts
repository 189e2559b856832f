/** Accounts with an ACV from `fromMinor` up to, but excluding, `toMinor`. */
export type HistogramBin = {
  readonly fromMinor: number
  readonly toMinor: number
  readonly accounts: number
  readonly arrMinor: number
}

/** Ascending values above zero on the bounds 1, 2, 5, 10, 20, 50 …: nearly even steps of a log scale, with ends that one can say. */
export function logHistogram(sorted: Float64Array): readonly HistogramBin[] {
  if (sorted.length === 0) return []
  const bins: HistogramBin[] = []
  let index = 0
  for (let bound = boundAtOrBelow(sorted[0]!); index < sorted.length; bound++) {
    const toMinor = boundAt(bound + 1)
    let accounts = 0
    let arrMinor = 0
    for (; index < sorted.length && sorted[index]! < toMinor; index++) {
      accounts++
      arrMinor += sorted[index]!
    }
    bins.push({ fromMinor: boundAt(bound), toMinor, accounts, arrMinor })
  }
  return bins
}

/** The bounds in order: 1, 2, 5, 10, 20, 50, 100 … */
function boundAt(index: number): number {
  return [1, 2, 5][index % 3]! * 10 ** Math.floor(index / 3)
}

function boundAtOrBelow(value: number): number {
  let index = 0
  while (boundAt(index + 1) <= value) index++
  return index
}
