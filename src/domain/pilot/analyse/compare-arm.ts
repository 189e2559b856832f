import type { Clustered, Comparison, Cuped, Finding, Poststratified } from '../analysis.ts'
import { cautiousError, type WelchEstimate, welch } from '../difference/welch.ts'
import { type ArmValues, measure } from './arm-values.ts'
import { type ClusterIndex, clusterSums } from './cluster-index.ts'
import { clusteredEstimate } from './clustered.ts'
import type { Adjusted } from './cuped.ts'
import { exactTest, onesOf } from './exact-test.ts'
import { isSkewed } from './is-skewed.ts'
import { judgeEstimate } from './judge-estimate.ts'
import type { AnalyseOptions } from './pilot-data.ts'
import { poststratify, type StratumIndex } from './poststratify.ts'
import { scoreInterval } from './score-interval.ts'
import { sequentialInterval } from './sequential-interval.ts'

/** One arm and the control, with whatever is known beside the metric. */
export type Pair = {
  readonly name: string
  readonly kind: 'mean' | 'proportion'
  readonly arm: ArmValues
  readonly control: ArmValues
  readonly clusters: ClusterIndex | undefined
  readonly strata: StratumIndex | undefined
  /** What CUPED made of all arms, and which of them this is; the control is 0. */
  readonly adjusted: Adjusted | undefined
  readonly code: number
}

/** Less variance saved than this is nothing to speak of: the interval is not half a hundredth narrower. */
const WORTH_SAVING = 0.01

/** Two means of clusters say too little of how much they vary: Welch's interval would be too narrow. */
const LEAST_CLUSTERS = 3

type Estimated = WelchEstimate & { readonly standardErrorCr1: number | undefined }

/** [PT5] The difference of an arm from the control in every way that the data allow, but for the p that needs all comparisons. */
export function compareArm(pair: Pair, options: AnalyseOptions): Omit<Comparison, 'adjustedP'> {
  const { arm, control, clusters, kind } = pair
  const { confidence } = options
  const alpha = 1 - confidence
  const estimate = estimateOf(arm, control, clusters)
  const isShare = kind === 'proportion' && clusters === undefined
  const judged = judge(estimate, confidence)
  const share = isShare ? judgeShares(arm, control, confidence) : undefined
  const finding = share ?? judged
  const isFlat = estimate.standardError === 0
  const exactP = exactTest(pair, isFlat, { alpha, seed: options.seed })
  const isExcluded = finding.p !== undefined && finding.p < alpha
  return {
    arm: pair.name,
    ...finding,
    degreesOfFreedom: share === undefined ? estimate.degreesOfFreedom : undefined,
    exactP,
    isSkewed: onesOf(arm.values) === undefined && isSkewed(arm.values, control.values),
    isShown: finding.p === undefined ? false : isExcluded && (exactP === undefined || exactP <= alpha),
    cuped: pair.adjusted && cupedOf(pair, pair.adjusted, confidence),
    poststratified: pair.strata && poststratifiedOf(pair, pair.strata, confidence),
    clustered: clusters && clusteredOf(pair, clusters, { estimate, confidence }),
    time: undefined,
    sequential: sequentialInterval(
      {
        ...estimate,
        standardError: clusters === undefined ? cautious(arm, control) : estimate.standardError,
        n: arm.values.length + control.values.length,
        lower: finding.lower,
        upper: finding.upper,
      },
      options.planned,
      confidence,
    ),
  }
}

function estimateOf(arm: ArmValues, control: ArmValues, clusters: ClusterIndex | undefined): Estimated {
  if (clusters === undefined || arm.values.length === 0 || control.values.length === 0)
    return { ...welch(measure(arm.values), measure(control.values)), standardErrorCr1: undefined }
  const group = ({ values, rows }: ArmValues, weight: number) => ({
    weight,
    values,
    clusters: Int32Array.from(rows, (row) => clusters.codes[row]!),
  })
  return clusteredEstimate([group(arm, 1), group(control, -1)])
}

function cautious(arm: ArmValues, control: ArmValues): number | undefined {
  return cautiousError(measure(arm.values), measure(control.values))
}

/** With clusters the standard error told is the usual one, and the interval and p are of the one that is honest with few. */
function judge(estimate: Estimated, confidence: number): Finding {
  const finding = judgeEstimate(estimate, estimate.degreesOfFreedom, confidence)
  const { standardErrorCr1 } = estimate
  return standardErrorCr1 === undefined ? finding : { ...finding, standardError: standardErrorCr1 }
}

/** [PT6] Shares of 0 and 1: the standard error without pooling, the interval and p by scores. */
function judgeShares(arm: ArmValues, control: ArmValues, confidence: number): Finding | undefined {
  const [ones, others] = [onesOf(arm.values), onesOf(control.values)]
  const [n, m] = [arm.values.length, control.values.length]
  if (ones === undefined || others === undefined || n === 0 || m === 0) return undefined
  const [p, q] = [ones / n, others / m]
  return {
    difference: p - q,
    standardError: Math.sqrt((p * (1 - p)) / n + (q * (1 - q)) / m),
    ...scoreInterval({ count: ones, n }, { count: others, n: m }, confidence),
  }
}

/** [PT9] [PT10] */
function cupedOf({ code, clusters }: Pair, adjusted: Adjusted, confidence: number): Cuped {
  const ofArms = (arms: readonly ArmValues[]) => estimateOf(arms[code]!, arms[0]!, clusters)
  const [estimate, plain] = [ofArms(adjusted.adjusted), ofArms(adjusted.plain)]
  const missingCovariate = adjusted.missing[code]! + adjusted.missing[0]!
  const varianceSaved =
    estimate.standardError === undefined || !plain.standardError
      ? undefined
      : 1 - (estimate.standardError / plain.standardError) ** 2
  const shift = adjusted.covariateMeans[code]! - adjusted.covariateMeans[0]!
  const isByChance = adjusted.p === undefined || adjusted.p > 0.05
  const { difference, standardError } = judge(plain, confidence)
  return {
    ...(adjusted.theta === undefined
      ? UNKNOWN
      : judgeAdjusted(estimate, shift * (adjusted.thetaError ?? 0), confidence)),
    theta: adjusted.theta,
    varianceSaved: adjusted.theta === undefined ? undefined : varianceSaved,
    hasSavedNothing: varianceSaved === undefined || varianceSaved < WORTH_SAVING || isByChance,
    missingCovariate,
    plain: missingCovariate === 0 ? undefined : { difference, standardError },
  }
}

/** [PT8] The interval knows that theta is estimated: where the arms' covariates differ, its error moves the difference. */
function judgeAdjusted(estimate: Estimated, moved: number, confidence: number): Finding {
  const { standardError } = judge(estimate, confidence)
  const whole = estimate.standardError && Math.hypot(estimate.standardError, moved)
  return { ...judge({ ...estimate, standardError: whole }, confidence), standardError }
}

const UNKNOWN: Finding = {
  difference: undefined,
  standardError: undefined,
  lower: undefined,
  upper: undefined,
  p: undefined,
}

function poststratifiedOf(pair: Pair, index: StratumIndex, confidence: number): Poststratified {
  const { strata, merged, missingStratum, ...estimate } = poststratify(pair, index, pair.clusters?.codes)
  return { ...judge(estimate, confidence), strata, merged, missingStratum }
}

function clusteredOf(
  { arm, control }: Pair,
  clusters: ClusterIndex,
  { estimate, confidence }: { readonly estimate: Estimated; readonly confidence: number },
): Clustered {
  const [treated, untreated] = [clusterSums(arm, clusters), clusterSums(control, clusters)]
  const shared = [...treated.keys()].filter((cluster) => untreated.has(cluster)).length
  const missing = (rows: Int32Array) => rows.reduce((sum, row) => sum + clusters.isMissing[row]!, 0)
  const means = (sums: typeof treated) => measure(Float64Array.from(sums.values(), ({ sum, n }) => sum / n))
  const ofMeans = welch(means(treated), means(untreated))
  const isEnough = Math.min(treated.size, untreated.size) >= LEAST_CLUSTERS
  return {
    arm: treated.size,
    control: untreated.size,
    clusters: treated.size + untreated.size - shared,
    isNested: shared === 0,
    missingCluster: missing(arm.rows) + missing(control.rows),
    standardErrorCr2: estimate.standardErrorCr1 === undefined ? undefined : estimate.standardError,
    means:
      shared === 0 && isEnough ? judgeEstimate(ofMeans, ofMeans.degreesOfFreedom, confidence) : undefined,
  }
}
