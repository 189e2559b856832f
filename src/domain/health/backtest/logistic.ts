import { invertPositive, solvePositive } from '../../statistics/linear.ts'

/** Inputs row by row, one after the other, without the constant. */
export type Design = { readonly values: Float64Array; readonly width: number }

export type LogisticProblem = {
  readonly design: Design
  /** The rows to learn from. */
  readonly rows: Uint32Array
  readonly isEvent: ArrayLike<number>
  /** Of the squared coefficients, halved; the constant is free. 0 is plain maximum likelihood. */
  readonly penalty: number
  /** Where the search begins: the constant, then the coefficients. */
  readonly start?: Float64Array | undefined
  /** A step that gains less than this share of the loss is the last; left out, 1e-9. */
  readonly smallestGain?: number
}

export type LogisticFit = {
  /** The constant, then one for each input. */
  readonly coefficients: Float64Array
  readonly isConverged: boolean
  /** Row by row, (width + 1)²: of the penalised likelihood, and of the likelihood alone. */
  readonly information: Float64Array
  readonly ownInformation: Float64Array
}

const MOST_STEPS = 50

/**
 * [HE23] Logistic regression with a ridge penalty by Newton's method (le Cessie & van Houwelingen 1992). A step that does not help is
 * halved. Undefined where the data cannot decide: without a penalty, perfect separation or inputs that say the same.
 */
export function fitLogistic(problem: LogisticProblem): LogisticFit | undefined {
  const { design, penalty, smallestGain = 1e-9 } = problem
  const size = design.width + 1
  let at = problem.start === undefined ? flatStart(problem) : Float64Array.from(problem.start)
  let state = lookAround(problem, at)
  let isConverged = false
  for (let step = 0; step < MOST_STEPS && !isConverged; step++) {
    const information = withPenalty(state.curvature, size, penalty)
    const move = solvePositive(information, state.gradient)
    if (move === undefined) return undefined
    const next = stepAlong(problem, { at, move, loss: state.loss })
    isConverged =
      next === undefined || state.loss - next.state.loss < smallestGain * (1 + Math.abs(state.loss))
    if (next !== undefined) {
      at = next.at
      state = next.state
    }
  }
  const information = withPenalty(state.curvature, size, penalty)
  return { coefficients: at, isConverged, information, ownInformation: state.curvature }
}

/** The linear predictor of one row. */
export function predict(coefficients: Float64Array, { values, width }: Design, row: number): number {
  let sum = coefficients[0]!
  const from = row * width
  for (let column = 0; column < width; column++) sum += coefficients[column + 1]! * values[from + column]!
  return sum
}

/** [HE23] Variances and covariances of the coefficients: H⁻¹ I H⁻¹ with H the penalised information and I that of the data. */
export function covarianceOfFit({ information, ownInformation }: LogisticFit): Float64Array | undefined {
  const size = Math.sqrt(information.length)
  const inverse = invertPositive(information)
  return inverse && multiply(multiply(inverse, ownInformation, size), inverse, size)
}

type State = { readonly loss: number; readonly gradient: Float64Array; readonly curvature: Float64Array }

function flatStart({ design, rows, isEvent }: LogisticProblem): Float64Array {
  const at = new Float64Array(design.width + 1)
  let events = 0
  for (const row of rows) events += isEvent[row]!
  at[0] = Math.log((events + 0.5) / (rows.length - events + 0.5))
  return at
}

function stepAlong(
  problem: LogisticProblem,
  { at, move, loss }: { at: Float64Array; move: Float64Array; loss: number },
): { at: Float64Array; state: State } | undefined {
  for (let share = 1; share > 1e-6; share /= 2) {
    const tried = at.map((value, index) => value + share * move[index]!)
    const state = lookAround(problem, tried)
    if (state.loss <= loss) return { at: tried, state }
  }
  return undefined
}

/** The penalised deviance halved, its slope downwards, and the curvature of the likelihood. */
function lookAround({ design, rows, isEvent, penalty }: LogisticProblem, at: Float64Array): State {
  const { values, width } = design
  const size = width + 1
  const gradient = new Float64Array(size)
  const curvature = new Float64Array(size * size)
  let loss = 0
  for (const row of rows) {
    const from = row * width
    const linear = predict(at, design, row)
    const tail = Math.exp(-Math.abs(linear))
    const probability = linear >= 0 ? 1 / (1 + tail) : tail / (1 + tail)
    const event = isEvent[row]!
    loss += Math.log1p(tail) + Math.max(linear, 0) - (event ? linear : 0)
    const weight = probability * (1 - probability)
    const residual = event - probability
    gradient[0]! += residual
    curvature[0]! += weight
    for (let one = 0; one < width; one++) {
      const value = values[from + one]!
      if (value === 0) continue
      gradient[one + 1]! += residual * value
      const weighted = weight * value
      const base = (one + 1) * size
      curvature[base]! += weighted
      for (let other = 0; other <= one; other++)
        curvature[base + other + 1]! += weighted * values[from + other]!
    }
  }
  for (let index = 1; index < size; index++) {
    loss += (penalty / 2) * at[index]! ** 2
    gradient[index]! -= penalty * at[index]!
  }
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++)
      curvature[one * size + other] = curvature[other * size + one]!
  return { loss, gradient, curvature }
}

function withPenalty(curvature: Float64Array, size: number, penalty: number): Float64Array {
  const sum = Float64Array.from(curvature)
  for (let index = 1; index < size; index++) sum[index * size + index]! += penalty
  return sum
}

function multiply(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let inner = 0; inner < size; inner++) {
      const factor = left[row * size + inner]!
      for (let column = 0; column < size; column++)
        product[row * size + column]! += factor * right[inner * size + column]!
    }
  return product
}
