/** [ST1] ln Γ(n + 1) − ((n + ½) ln n − n + ½ ln 2π) for n > 0: what Stirling's formula leaves out. */
export function stirlingError(n: number): number {
  let shift = 0
  let at = n
  for (; at < 10; at++) shift += (at + 0.5) * Math.log1p(1 / at) - 1
  return shift + series(at)
}

/** Bernoulli numbers over 2k (2k − 1): below 1e-16 from n = 10 on. */
const TERMS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

function series(n: number): number {
  const square = n * n
  let sum = 0
  for (let index = TERMS.length - 1; index >= 0; index--) sum = sum / square + TERMS[index]!
  return sum / n
}
