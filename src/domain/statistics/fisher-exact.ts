/** Two groups (a, b against c, d) by whether something happened: a and c did, b and d did not. */
export type FourfoldTable = { readonly a: number; readonly b: number; readonly c: number; readonly d: number }

/**
 * [ST20] Fisher's exact test, two-sided: the share of all tables with these margins that are at most as likely as this
 * one, a part in ten million beyond counting as equal (as R's fisher.test).
 */
export function fisherExact({ a, b, c, d }: FourfoldTable): number {
  const row = a + b
  const column = a + c
  const lowest = Math.max(0, column - (c + d))
  const highest = Math.min(row, column)
  // From the likeliest table outwards, so that no weight is ever too large for a number.
  const likeliest = Math.min(
    highest,
    Math.max(lowest, Math.floor(((row + 1) * (column + 1)) / (row + c + d + 2))),
  )
  const weights = new Float64Array(highest - lowest + 1)
  const rest = c + d - column
  weights[likeliest - lowest] = 1
  for (let k = likeliest; k < highest; k++) {
    const ratio = ((row - k) * (column - k)) / ((k + 1) * (rest + k + 1))
    weights[k + 1 - lowest] = weights[k - lowest]! * ratio
  }
  for (let k = likeliest; k > lowest; k--) {
    const ratio = (k * (rest + k)) / ((row - k + 1) * (column - k + 1))
    weights[k - 1 - lowest] = weights[k - lowest]! * ratio
  }
  const limit = weights[a - lowest]! * (1 + 1e-7)
  let all = 0
  let unlikely = 0
  for (const weight of weights) {
    all += weight
    if (weight <= limit) unlikely += weight
  }
  return Math.min(1, unlikely / all)
}
