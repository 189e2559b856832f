/**
 * [ST16] Solves matrix · x = right for a symmetric positive definite matrix, row after row in one array (Cholesky).
 * Undefined when it is not positive definite, or so nearly not that the answer would be noise.
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const n = right.length
  const factor = choleskyOf(matrix, n)
  return factor && substitute(factor, right)
}

/** [ST16] The inverse of a symmetric positive definite matrix, under the same condition. */
export function invertPositive(matrix: Float64Array): Float64Array | undefined {
  const n = Math.sqrt(matrix.length)
  const factor = choleskyOf(matrix, n)
  if (!factor) return undefined
  const inverse = new Float64Array(n * n)
  for (let column = 0; column < n; column++) {
    const unit = new Float64Array(n)
    unit[column] = 1
    substitute(factor, unit).forEach((value, row) => {
      inverse[row * n + column] = value
    })
  }
  return inverse
}

/** The lower triangle L with L Lᵀ = matrix. A pivot that lost all but a few digits says that a column depends on others. */
function choleskyOf(matrix: Float64Array, n: number): Float64Array | undefined {
  if (matrix.length !== n * n) throw new RangeError(`${matrix.length} numbers are no matrix of ${n} rows`)
  const lower = new Float64Array(n * n)
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * n + column]!
      for (let k = 0; k < column; k++) rest -= lower[row * n + k]! * lower[column * n + k]!
      if (column < row) lower[row * n + column] = rest / lower[column * n + column]!
      else if (!(rest > matrix[row * n + row]! * n * 1e-14)) return undefined
      else lower[row * n + row] = Math.sqrt(rest)
    }
  }
  return lower
}

function substitute(lower: Float64Array, right: Float64Array): Float64Array {
  const n = right.length
  const x = Float64Array.from(right)
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++) x[row]! -= lower[row * n + k]! * x[k]!
    x[row]! /= lower[row * n + row]!
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) x[row]! -= lower[k * n + row]! * x[k]!
    x[row]! /= lower[row * n + row]!
  }
  return x
}
