import { fTail } from '../../statistics/fisher-f.ts'
import type { ArmValues } from './arm-values.ts'

/** A metric with what a number from before the pilot says about it taken out. */
export type Adjusted = {
  /** How much of the metric goes with one unit of the covariate: 0 when that never varies; undefined when too few have one. */
  readonly theta: number | undefined
  /** The standard error of theta. */
  readonly thetaError: number | undefined
  /** By arm: the mean of the covariate. */
  readonly covariateMeans: readonly number[]
  /** The probability that a covariate which has nothing to do with the metric goes along with it as much. */
  readonly p: number | undefined
  /** Adjusted values of the rows that have a covariate. */
  readonly adjusted: readonly ArmValues[]
  /** The same rows as they are. */
  readonly plain: readonly ArmValues[]
  /** By arm: values without a covariate. */
  readonly missing: readonly number[]
}

/**
 * [PT8] [PT9] Deng, Xu, Kohavi & Walker (2013), CUPED, with one theta for all arms: the covariance within arms by the variance
 * within arms. `overall` takes all rows as one sample, as their paper does: an effect of the treatment then leaks into theta.
 */
export function adjustByCovariate(
  arms: readonly ArmValues[],
  covariate: readonly (number | undefined)[],
  how: 'within' | 'overall',
): Adjusted {
  const known = arms.map(({ values, rows, missing }) => {
    const places = [...rows.keys()].filter((place) => isKnown(covariate[rows[place]!]))
    return {
      plain: {
        values: Float64Array.from(places, (place) => values[place]!),
        rows: Int32Array.from(places, (place) => rows[place]!),
        missing,
      },
      covariates: Float64Array.from(places, (place) => covariate[rows[place]!]!),
    }
  })
  const plain = known.map((arm) => arm.plain)
  const missing = arms.map(({ values }, arm) => values.length - plain[arm]!.values.length)
  const groups = known.map((arm): Pairs => ({ x: arm.covariates, y: arm.plain.values }))
  const { xx, xy, yy, df } = how === 'within' ? sumsOf(groups) : sumsOf([joined(groups)])
  const isFlat = !(xx > 0)
  const theta = df > 0 ? (isFlat ? 0 : xy / xx) : undefined
  const centre = meanOf(groups.map(({ x }) => x))
  const adjusted = plain.map((arm, index) => {
    const { covariates } = known[index]!
    return {
      ...arm,
      values: arm.values.map((value, place) => value - (theta ?? 0) * (covariates[place]! - centre)),
    }
  })
  const thetaError =
    theta === undefined || isFlat ? undefined : Math.sqrt(Math.max(0, yy - theta * xy) / df / xx)
  const covariateMeans = groups.map(({ x }) => meanOf([x]))
  return { theta, thetaError, covariateMeans, p: slopeP({ xx, xy, yy, df }), adjusted, plain, missing }
}

type Pairs = { readonly x: Float64Array; readonly y: Float64Array }
type Sums = { readonly xx: number; readonly xy: number; readonly yy: number; readonly df: number }

/** Sums of squares and products around each group's own means; df: what is left for the error of one slope. */
function sumsOf(groups: readonly Pairs[]): Sums {
  let [xx, xy, yy, df] = [0, 0, 0, -1]
  for (const { x, y } of groups) {
    if (x.length === 0) continue
    const [centreX, centreY] = [meanOf([x]), meanOf([y])]
    df += x.length - 1
    for (let place = 0; place < x.length; place++) {
      const [dx, dy] = [x[place]! - centreX, y[place]! - centreY]
      xx += dx * dx
      xy += dx * dy
      yy += dy * dy
    }
  }
  return { xx, xy, yy, df }
}

/** The F test of a slope of 0. */
function slopeP({ xx, xy, yy, df }: Sums): number | undefined {
  if (!(xx > 0) || !(yy > 0) || df <= 0) return undefined
  const explained = (xy * xy) / xx
  return explained >= yy ? 0 : fTail((explained * df) / (yy - explained), 1, df)
}

function meanOf(parts: readonly Float64Array[]): number {
  let [sum, n] = [0, 0]
  for (const part of parts) {
    for (const value of part) sum += value
    n += part.length
  }
  return n === 0 ? 0 : sum / n
}

function joined(groups: readonly Pairs[]): Pairs {
  const all = (side: 'x' | 'y') => {
    const whole = new Float64Array(groups.reduce((length, group) => length + group[side].length, 0))
    let from = 0
    for (const group of groups) {
      whole.set(group[side], from)
      from += group[side].length
    }
    return whole
  }
  return { x: all('x'), y: all('y') }
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value)
}
