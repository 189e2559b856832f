import { CompensatedSum, meanOf } from './moments.ts'

/** [ST15] The covariance of pairs by n − 1; undefined of fewer than two. The second of each pair stands at the same place. */
export function covarianceOf(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const n = x.length
  if (n !== y.length) throw new RangeError(`${n} values have ${y.length} partners`)
  if (n < 2) return undefined
  const meanX = meanOf(x)
  const meanY = meanOf(y)
  const products = new CompensatedSum()
  const restsX = new CompensatedSum()
  const restsY = new CompensatedSum()
  for (let index = 0; index < n; index++) {
    const restX = x[index]! - meanX
    const restY = y[index]! - meanY
    products.add(restX * restY)
    restsX.add(restX)
    restsY.add(restY)
  }
  return (products.value() - (restsX.value() * restsY.value()) / n) / (n - 1)
}
