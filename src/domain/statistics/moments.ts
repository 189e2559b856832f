/** How many, their mean, and their variance by n − 1. */
export type Moments = {
  readonly n: number
  /** NaN of no values. */
  readonly mean: number
  /** Undefined of fewer than two values. */
  readonly variance: number | undefined
}

/** [ST14] Two passes with compensated sums: what the values themselves hold is what comes out (NIST's hardest series too). */
export function momentsOf(values: Iterable<number>): Moments {
  const all = Array.isArray(values) || values instanceof Float64Array ? values : Array.from(values)
  const n = all.length
  const mean = meanOf(all)
  if (n < 2) return { n, mean, variance: undefined }
  const squares = new CompensatedSum()
  const rests = new CompensatedSum()
  for (const value of all) {
    const rest = value - mean
    squares.add(rest * rest)
    rests.add(rest)
  }
  // The mean is rounded; what that moved the squares by is known from the sum of the rests.
  const rest = rests.value()
  return { n, mean, variance: Math.max(0, squares.value() - (rest * rest) / n) / (n - 1) }
}

/** The mean, NaN of no values: of the sum, and then of what that leaves, so that the last digit is right too. */
export function meanOf(values: ArrayLike<number>): number {
  const n = values.length
  const sum = new CompensatedSum()
  for (let index = 0; index < n; index++) sum.add(values[index]!)
  const mean = sum.value() / n
  const rests = new CompensatedSum()
  for (let index = 0; index < n; index++) rests.add(values[index]! - mean)
  return mean + rests.value() / n
}

/** A sum that keeps what rounding takes from it (Neumaier 1974). */
export class CompensatedSum {
  #sum = 0
  #lost = 0

  add(value: number): void {
    const sum = this.#sum + value
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - sum + value : value - sum + this.#sum
    this.#sum = sum
  }

  value(): number {
    return this.#sum + this.#lost
  }
}
