const ROOT_TWO_PI = 2.5066282746310002

/** [ST7] P(Z > z) of a standard normal Z, to full double precision in both tails. */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  if (z >= 2) return normalDensity(z) * millsRatio(z)
  return 0.5 - normalDensity(z) * oddSeries(z)
}

/** The density of the standard normal distribution; the square is split so that its rounding is not magnified. */
export function normalDensity(z: number): number {
  const coarse = Math.round(z * 16) / 16
  return (Math.exp((-coarse * coarse) / 2) * Math.exp((-(z - coarse) * (z + coarse)) / 2)) / ROOT_TWO_PI
}

/** [ST8] ln P(Z > z): finite where the probability itself is too small for a number. */
export function logNormalTail(z: number): number {
  if (z < 2) return Math.log(normalTail(z))
  return (-z * z) / 2 - Math.log(ROOT_TWO_PI) + Math.log(millsRatio(z))
}

/** P(Z > z) over the density at z, which is how long a tail is. */
export function millsRatio(z: number): number {
  if (z < 2) return normalTail(z) / normalDensity(z)
  // Laplace's continued fraction 1 / (z + 1 / (z + 2 / (z + …))); so many terms that 1e-17 are left.
  let below = z
  for (let k = Math.ceil(20 + 500 / (z * z)); k > 0; k--) below = z + k / below
  return 1 / below
}

/** z + z³ / 3 + z⁵ / (3 · 5) + … */
function oddSeries(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}
