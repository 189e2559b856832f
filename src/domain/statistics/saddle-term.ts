/**
 * [ST2] k · (ln(e / k) − (e − k) / k) for k, e > 0, without the cancellation near e = k (Loader 2000, minus his bd0).
 * The difference e − k may be given where it is known better than the two.
 */
export function saddleTerm(k: number, expected: number, excess = expected - k): number {
  const share = excess / k
  if (share < -0.5 || share > 1) return k * Math.log(expected / k) - excess
  return k * logExcess(share)
}

/** ln(1 + d) − d for −½ ≤ d ≤ 1 to full relative precision: ln(1 + d) = 2 artanh r with r = d / (2 + d). */
export function logExcess(d: number): number {
  const r = d / (2 + d)
  const square = r * r
  let sum = 0
  for (let odd = 41; odd >= 3; odd -= 2) sum = sum * square + 1 / odd
  return r * (2 * square * sum - d)
}
