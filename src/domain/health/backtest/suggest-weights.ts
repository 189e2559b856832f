import { normalQuantile } from '../../kernel/normal-distribution.ts'
import { seededRandom } from '../../kernel/seeded-random.ts'
import { chiSquaredTail } from '../../statistics/chi-squared.ts'
import { solvePositive } from '../../statistics/linear.ts'
import type { Direction } from './backtest.ts'
import { choosePenalty } from './choose-penalty.ts'
import { encode, type Input, inputsOf } from './encode-signals.ts'
import { covarianceOfFit, type Design, fitLogistic } from './logistic.ts'
import type { Signal } from './signal.ts'

export type SignalWeight = {
  readonly signal: string
  /** The share of the health score, 0..1: how far the signal alone moves the log odds, as a standard deviation. The shares add up to 1. */
  readonly share: number
  /** Categories have no order, so each of them has its own effect. */
  readonly direction: Direction | 'by_category'
  /** Of one standard deviation more of a number, with its 95 % interval; undefined for categories. */
  readonly logOdds: number | undefined
  readonly logOddsLower: number | undefined
  readonly logOddsUpper: number | undefined
  readonly categories: readonly { readonly category: string; readonly logOdds: number }[]
  /** What it says that the value is missing; undefined where too few are. */
  readonly missingLogOdds: number | undefined
  /** Chance alone could have given this much: p is 0.05 or more. */
  readonly isUncertain: boolean
  readonly p: number
}

/**
 * [HE28] What each signal should count, from the regression on all accounts. A signal that says nothing beside the others counts little
 * although it may predict alone; shares are of the signal's whole contribution (its categories and gaps together).
 */
export function suggestWeights(
  signals: readonly Signal[],
  isEvent: Uint8Array,
  seed: number,
): SignalWeight[] {
  const n = isEvent.length
  const rows = Uint32Array.from({ length: n }, (_, row) => row)
  const inputs = inputsOf(signals, rows)
  const design = encode(signals, inputs, n)
  const penalty = choosePenalty({ design, rows, isEvent }, seededRandom(seed))
  const fit = fitLogistic({ design, rows, isEvent, penalty })
  const covariance = fit && covarianceOfFit(fit)
  if (fit === undefined || covariance === undefined) return []
  const size = design.width + 1
  const weighed = signals.flatMap((signal) => {
    const columns = [...inputs.keys()].filter((column) => inputs[column]!.signal === signal.name)
    if (columns.length === 0) return []
    const weight = weighOne({ columns, inputs, design, coefficients: fit.coefficients, covariance, size })
    return [{ signal: signal.name, ...weight }]
  })
  const total = weighed.reduce((sum, { spread }) => sum + spread, 0)
  return weighed
    .map(({ spread, ...weight }) => ({ ...weight, share: total === 0 ? 0 : spread / total }))
    .sort((one, other) => other.share - one.share)
}

type One = {
  readonly columns: readonly number[]
  readonly inputs: readonly Input[]
  readonly design: Design
  readonly coefficients: Float64Array
  readonly covariance: Float64Array
  readonly size: number
}

function weighOne({ columns, inputs, design, coefficients, covariance, size }: One) {
  const of = (column: number) => coefficients[column + 1]!
  const valueAt = columns.find((column) => inputs[column]!.part === 'value')
  const missingAt = columns.find((column) => inputs[column]!.part === 'missing')
  const categories = columns.flatMap((column) => {
    const { part, deviation } = inputs[column]!
    return typeof part === 'string' ? [] : [{ category: part.category, logOdds: of(column) / deviation }]
  })
  const p = chiSquaredTail(wald({ columns, coefficients, covariance, size }), columns.length)
  const number =
    valueAt === undefined
      ? undefined
      : { at: of(valueAt), reach: normalQuantile(0.975) * Math.sqrt(covariance[(valueAt + 1) * (size + 1)]!) }
  return {
    spread: deviationOf(columns, design, coefficients),
    direction: number === undefined ? ('by_category' as const) : directionOf(number.at),
    logOdds: number?.at,
    logOddsLower: number && number.at - number.reach,
    logOddsUpper: number && number.at + number.reach,
    categories,
    missingLogOdds: missingAt === undefined ? undefined : of(missingAt) / inputs[missingAt]!.deviation,
    isUncertain: p >= 0.05,
    p,
  }
}

function directionOf(logOdds: number): Direction {
  return logOdds >= 0 ? 'higher_is_riskier' : 'lower_is_riskier'
}

/** How far the columns together move the log odds between accounts; their means are zero. */
function deviationOf(
  columns: readonly number[],
  { values, width }: Design,
  coefficients: Float64Array,
): number {
  let squares = 0
  const rows = values.length / width
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (const column of columns) sum += coefficients[column + 1]! * values[row * width + column]!
    squares += sum * sum
  }
  return Math.sqrt(squares / rows)
}

/** b′ V⁻¹ b of these coefficients together. */
function wald({ columns, coefficients, covariance, size }: Omit<One, 'inputs' | 'design'>): number {
  const count = columns.length
  const block = new Float64Array(count * count)
  const own = Float64Array.from(columns, (column) => coefficients[column + 1]!)
  for (const [row, one] of columns.entries())
    for (const [column, other] of columns.entries())
      block[row * count + column] = covariance[(one + 1) * size + other + 1]!
  // Categories that are all there are, add up to nothing new; a hair on the diagonal keeps their block solvable.
  for (let index = 0; index < count; index++) block[index * (count + 1)]! *= 1 + 1e-9
  const solved = solvePositive(block, own)
  return solved === undefined ? 0 : own.reduce((sum, value, index) => sum + value * solved[index]!, 0)
}
