import type { ClusterErrors } from '../difference/clustered-covariance.ts'
import { type Balanced, compareChanges } from './compare-changes.ts'
import type { DidRow } from './did-row.ts'
import { checkParallelTrend, type ParallelTrend } from './parallel-trend.ts'
import { compareTwoByTwo, type TwoByTwo } from './two-by-two.ts'

/** What a reader has to know before believing the difference. */
export type DidNote =
  /** An arm is one cluster: its luck cannot be told from the treatment. */
  | { readonly code: 'one_cluster' }
  /** So few clusters that the interval is only roughly right. */
  | { readonly code: 'few_clusters'; readonly treated: number; readonly control: number }
  /** Units that were not measured every time. */
  | { readonly code: 'incomplete'; readonly units: number }
  /** With one period before nobody can check whether the arms moved alike. */
  | { readonly code: 'trend_unchecked' }
  | { readonly code: 'trend_differs'; readonly p: number }
  | { readonly code: 'trend_alike'; readonly p: number }

export type BeforeAfter = TwoByTwo & {
  /** Undefined when no unit of one of the arms was measured every time. */
  readonly balanced: Balanced | undefined
  readonly trend: ParallelTrend | undefined
  readonly errors: ClusterErrors
  readonly confidence: number
  readonly notes: readonly DidNote[]
}

/** Below so many clusters in an arm the interval is marked. */
const FEW_CLUSTERS = 10
/** A check before the start errs on the side of warning. */
const TREND_ALPHA = 0.1

/** Difference in differences with all that belongs to it. Undefined where an arm lacks its before or its after. */
export function compareBeforeAfter(
  rows: readonly DidRow[],
  options: { readonly errors: ClusterErrors; readonly confidence: number },
): BeforeAfter | undefined {
  const compared = compareTwoByTwo(rows, options)
  if (compared === undefined) return undefined
  const balanced = compareChanges(rows, options.confidence)
  const trend = checkParallelTrend(rows, options.confidence)
  const joint = trend?.joint
  const { treated, control } = compared.clusters
  const least = Math.min(treated, control)
  const units = balanced?.incomplete ?? 0
  const notes: DidNote[] = []
  if (least < 2) notes.push({ code: 'one_cluster' })
  else if (least < FEW_CLUSTERS) notes.push({ code: 'few_clusters', treated, control })
  if (units > 0) notes.push({ code: 'incomplete', units })
  if (joint === undefined) notes.push({ code: 'trend_unchecked' })
  else notes.push({ code: joint.p < TREND_ALPHA ? 'trend_differs' : 'trend_alike', p: joint.p })
  return { ...compared, balanced, trend, ...options, notes }
}
