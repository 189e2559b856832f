import { studentQuantile } from '../../statistics/student.ts'
import type { Analysis, ArmSummary, Comparison } from '../analysis.ts'
import { adjustP } from './adjust-p.ts'
import { type ArmValues, dealValues, measure } from './arm-values.ts'
import { caveatsOf } from './caveats-of.ts'
import { type ClusterIndex, indexClusters } from './cluster-index.ts'
import { compareArm } from './compare-arm.ts'
import { compareTimes } from './compare-times.ts'
import { adjustByCovariate } from './cuped.ts'
import { type ArmIndex, indexArms } from './index-arms.ts'
import type { AnalyseOptions, MeasuredMetric, PilotData } from './pilot-data.ts'
import { indexStrata, type StratumIndex } from './poststratify.ts'
import { sampleRatio } from './sample-ratio.ts'
import { type Watched, watchArms } from './watch-arms.ts'

type Unadjusted = Omit<Comparison, 'adjustedP'>

/** What all metrics of a pilot have in common. */
type Setting = {
  readonly index: ArmIndex
  readonly clusters: ClusterIndex | undefined
  readonly strata: StratumIndex | undefined
  readonly data: PilotData
  readonly options: AnalyseOptions
}

/**
 * [PT5] What a pilot shows, one metric after the other; the first is the primary one. Undefined when no row is in the control, or
 * every row is. All columns must have a value (or undefined) for each row.
 */
export function analysePilot(
  data: PilotData,
  metrics: readonly MeasuredMetric[],
  options: AnalyseOptions,
): readonly Analysis[] | undefined {
  const index = indexArms(data.arms, options.control)
  if (index === undefined) return undefined
  const setting: Setting = {
    ...{ index, data, options },
    clusters: data.clusters && indexClusters(data.clusters),
    strata: data.strata && indexStrata(data.strata, index.codes),
  }
  const found = metrics.map((metric) => ({ metric, ...measureMetric(metric, setting) }))
  const adjusted = adjustP(found.flatMap(({ comparisons }) => comparisons.map(({ p }) => p)))
  let at = 0
  return found.map(({ metric, arms, comparisons }) => {
    const complete = comparisons.map(
      (comparison): Comparison => ({ ...comparison, adjustedP: adjusted[at++] }),
    )
    return conclude({ metric, arms, comparisons: complete }, setting)
  })
}

function measureMetric(metric: MeasuredMetric, setting: Setting) {
  const { index, options } = setting
  const { confidence } = options
  if (metric.kind !== 'time') {
    const dealt = dealValues(metric.values, index)
    const arms = dealt.map((arm, code) => summarise(index.names[code]!, arm, confidence))
    return { arms, comparisons: compareAll(dealt, metric.kind, setting) }
  }
  const watched = watchArms(metric, index, options)
  const arms = watched.arms.map(({ mean, values }, code) => {
    const summary = summarise(index.names[code]!, values, confidence)
    return { ...summary, mean: values.values.length === 0 ? undefined : mean.mean, sd: undefined }
  })
  const dealt = watched.arms.map(({ values }) => values)
  return { arms, comparisons: compareAll(dealt, watched, setting) }
}

function compareAll(
  dealt: readonly ArmValues[],
  how: 'mean' | 'proportion' | Watched,
  { index, clusters, strata, data, options }: Setting,
): Unadjusted[] {
  const adjusted = data.covariate && adjustByCovariate(dealt, data.covariate, options.theta ?? 'within')
  return index.names.slice(1).map((name, place) => {
    const code = place + 1
    const pair = { name, code, clusters, strata, adjusted }
    if (typeof how === 'string')
      return compareArm({ ...pair, kind: how, arm: dealt[code]!, control: dealt[0]! }, options)
    const watched = { arm: how.arms[code]!, control: how.arms[0]!, horizon: how.horizon }
    return compareTimes(pair, watched, options)
  })
}

/** [PT7] Count, gaps, mean and its own interval by t. */
function summarise(arm: string, { values, missing }: ArmValues, confidence: number): ArmSummary {
  const { n, mean, variance } = measure(values)
  const known = { arm, n, missing, mean: n === 0 ? undefined : mean }
  if (variance === undefined) return { ...known, sd: undefined, lower: undefined, upper: undefined }
  const half = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(variance / n)
  return { ...known, sd: Math.sqrt(variance), lower: mean - half, upper: mean + half }
}

function conclude(
  {
    metric: { metric, kind },
    arms,
    comparisons,
  }: {
    readonly metric: MeasuredMetric
    readonly arms: readonly ArmSummary[]
    readonly comparisons: readonly Comparison[]
  },
  { index, clusters, options }: Setting,
): Analysis {
  const { control, confidence, expected } = options
  const shares = index.names.map((name) => (expected === undefined ? 1 : (expected.get(name) ?? 0)))
  const drawn = arms.map(({ n, missing }) => n + missing)
  const ratio = sampleRatio(drawn, shares)
  const counts = clusters && clustersByArm(index, clusters)
  const clusterRatio = counts && sampleRatio(counts, shares)
  const { missing } = index
  return {
    ...{ metric, kind, control, confidence, arms, missingArm: missing },
    ...{ sampleRatio: ratio, clusterRatio, comparisons },
    caveats: caveatsOf({
      ...{ arms, missingArm: missing, ratio: clusterRatio ?? ratio, comparisons },
      ...{ isExpected: expected !== undefined, horizon: options.horizon },
    }),
  }
}

/** [PT3] How many clusters each arm has; undefined when one is in several arms: then accounts were drawn, not clusters. */
function clustersByArm({ names, codes }: ArmIndex, clusters: ClusterIndex): number[] | undefined {
  const home = new Map<number, number>()
  for (let row = 0; row < codes.length; row++) {
    const [arm, cluster] = [codes[row]!, clusters.codes[row]!]
    if (arm < 0) continue
    const found = home.get(cluster)
    if (found !== undefined && found !== arm) return undefined
    if (found === undefined) home.set(cluster, arm)
  }
  const counts = names.map(() => 0)
  for (const arm of home.values()) counts[arm]!++
  return counts
}
