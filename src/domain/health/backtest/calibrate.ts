import { normalQuantile } from '../../kernel/normal-distribution.ts'
import { covarianceOfFit, fitLogistic, type LogisticFit } from './logistic.ts'
import { walkTies } from './placements.ts'
import { wilsonInterval } from './wilson.ts'

export type CalibrationBin = {
  readonly n: number
  readonly events: number
  /** Mean probability that was predicted, and the share that happened with its 95 % interval. */
  readonly predicted: number
  readonly observed: number
  readonly lower: number
  readonly upper: number
}

export type Calibration = {
  /** Whether the score is taken as a probability as it is, or turned into one on other accounts (`fitted`). */
  readonly scale: 'as_given' | 'fitted'
  /** 1 is right; below 1 the predictions are too extreme. Undefined where a line cannot be laid. */
  readonly slope: number | undefined
  readonly slopeLower: number | undefined
  readonly slopeUpper: number | undefined
  /** 0 is right: log odds at a predicted probability of one half. */
  readonly intercept: number | undefined
  readonly meanPredicted: number
  readonly meanObserved: number
  /** Mean squared distance of the probability from what happened, and the same for one probability for all. */
  readonly brier: number
  readonly brierOfBaseRate: number
  readonly bins: readonly CalibrationBin[]
}

const MOST_BINS = 10
const ROWS_PER_BIN = 20
/** A probability of 0 or 1 has no log odds. */
const EDGE = 1e-6

/**
 * [HE20] [HE21] Predicted against observed: bins of about equal size, from the least probable on, that never part equal predictions; and the
 * slope and intercept of a logistic regression of the outcome on the log odds predicted (Cox 1958).
 */
export function calibrate(
  probabilities: ArrayLike<number>,
  isEvent: ArrayLike<number>,
  scale: Calibration['scale'],
): Calibration {
  const n = probabilities.length
  let events = 0
  let predicted = 0
  let squares = 0
  for (let row = 0; row < n; row++) {
    events += isEvent[row]!
    predicted += probabilities[row]!
    squares += (isEvent[row]! - probabilities[row]!) ** 2
  }
  const share = events / n
  return {
    ...{ scale, ...recalibrate(probabilities, isEvent) },
    ...{ meanPredicted: predicted / n, meanObserved: share },
    ...{ brier: squares / n, brierOfBaseRate: share * (1 - share) },
    bins: binsOf(probabilities, isEvent),
  }
}

type Line = Pick<Calibration, 'slope' | 'slopeLower' | 'slopeUpper' | 'intercept'>

function recalibrate(probabilities: ArrayLike<number>, isEvent: ArrayLike<number>): Line {
  const values = Float64Array.from(probabilities, (probability) => {
    const inside = Math.min(1 - EDGE, Math.max(EDGE, probability))
    return Math.log(inside / (1 - inside))
  })
  const unknown = { slope: undefined, slopeLower: undefined, slopeUpper: undefined, intercept: undefined }
  const rows = Uint32Array.from({ length: values.length }, (_, row) => row)
  const fit = fitLogistic({ design: { values, width: 1 }, rows, isEvent, penalty: 0 })
  const error = fit && errorOfSlope(fit)
  if (fit === undefined || error === undefined) return unknown
  const [intercept, slope] = fit.coefficients as unknown as [number, number]
  const reach = normalQuantile(0.975) * error
  return { slope, slopeLower: slope - reach, slopeUpper: slope + reach, intercept }
}

/** Undefined for a line that runs away: outcomes perfectly apart, or one prediction for all. */
function errorOfSlope(fit: LogisticFit): number | undefined {
  const variance = fit.isConverged ? covarianceOfFit(fit)?.[3] : undefined
  const error = variance === undefined ? undefined : Math.sqrt(variance)
  return error !== undefined && error < 100 ? error : undefined
}

function binsOf(probabilities: ArrayLike<number>, isEvent: ArrayLike<number>): CalibrationBin[] {
  const n = probabilities.length
  const wanted = Math.min(MOST_BINS, Math.max(1, Math.floor(n / ROWS_PER_BIN)))
  const bins: CalibrationBin[] = []
  let open = { n: 0, events: 0, sum: 0 }
  let taken = 0
  walkTies(probabilities, (tied) => {
    for (const row of tied) {
      open = { n: open.n + 1, events: open.events + isEvent[row]!, sum: open.sum + probabilities[row]! }
    }
    taken += tied.length
    if (taken * wanted < n * (bins.length + 1) && taken < n) return
    const { n: size, events, sum } = open
    bins.push({
      n: size,
      events,
      predicted: sum / size,
      observed: events / size,
      ...wilsonInterval(events, size),
    })
    open = { n: 0, events: 0, sum: 0 }
  })
  return bins
}
