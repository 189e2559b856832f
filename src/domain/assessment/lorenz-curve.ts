/** The poorest `accountShare` of accounts hold `arrShare` of ARR. */
export type LorenzPoint = { readonly accountShare: number; readonly arrShare: number }

const STEPS = 100

/** The Lorenz curve of ascending values above zero from (0, 0) to (1, 1), with at most 101 points; empty without values (Lorenz 1905). */
export function lorenzCurve(sorted: Float64Array): readonly LorenzPoint[] {
  if (sorted.length === 0) return []
  const total = sumOf(sorted)
  const steps = Math.min(STEPS, sorted.length)
  const points: LorenzPoint[] = [{ accountShare: 0, arrShare: 0 }]
  let reached = 0
  let held = 0
  for (let step = 1; step <= steps; step++) {
    const until = Math.round((step * sorted.length) / steps)
    for (; reached < until; reached++) held += sorted[reached]!
    points.push({ accountShare: until / sorted.length, arrShare: held / total })
  }
  return points
}

/** Gini coefficient of ascending values above zero: 0 all alike, near 1 one holds all. G = 2 Σ i·x / (n Σ x) − (n + 1) / n (Gini 1912). */
export function giniOf(sorted: Float64Array): number | undefined {
  const count = sorted.length
  if (count === 0) return undefined
  const total = sumOf(sorted)
  // Ranks counted from the middle keep the sum small, so that no digits are lost on large bases.
  let ranked = 0
  for (let index = 0; index < count; index++) ranked += (2 * index + 1 - count) * (sorted[index]! / total)
  return ranked / count
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
