/**
 * The values below which these shares of all values lie (the ceil(share × n)-th smallest), shares ascending. Reorders the values: selecting (Hoare 1961)
 * takes a fifth of the time of sorting.
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): number[] {
  let from = 0
  return shares.map((share) => {
    const rank = Math.max(0, Math.ceil(share * values.length - 1e-9) - 1)
    select(values, from, rank)
    from = rank
    return values[rank]!
  })
}

/** Puts the value of this rank in its place, smaller ones before it, given that ranks below `from` are in theirs. */
function select(values: Float64Array, from: number, rank: number): void {
  let left = from
  let right = values.length - 1
  while (left < right) {
    const pivot = medianOfThree(values[left]!, values[(left + right) >>> 1]!, values[right]!)
    let low = left
    let high = right
    while (low <= high) {
      while (values[low]! < pivot) low++
      while (values[high]! > pivot) high--
      if (low <= high) {
        const swapped = values[low]!
        values[low] = values[high]!
        values[high] = swapped
        low++
        high--
      }
    }
    if (rank <= high) right = high
    else if (rank >= low) left = low
    else return
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b
}
