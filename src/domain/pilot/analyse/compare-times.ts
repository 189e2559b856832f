import { normalQuantile } from '../../kernel/normal-distribution.ts'
import { kaplanMeier } from '../../retention/survival/kaplan-meier.ts'
import { limitsOf } from '../../retention/survival/limits.ts'
import { type LogRank, logRank } from '../../retention/survival/log-rank.ts'
import type { Comparison, Finding, TimeComparison } from '../analysis.ts'
import { cautiousError } from '../difference/welch.ts'
import { measure } from './arm-values.ts'
import { compareArm, type Pair } from './compare-arm.ts'
import { exactTest } from './exact-test.ts'
import { judgeEstimate } from './judge-estimate.ts'
import type { AnalyseOptions } from './pilot-data.ts'
import { logRankScores } from './time-values.ts'
import type { WatchedArm } from './watch-arms.ts'

/** Fewer events in an arm than this say little of its spread. */
const FEW_EVENTS = 5
/** Fewer accounts still watched at the horizon say nothing of the share that is left. */
const STILL_WATCHED = 10

type WatchedPair = { readonly arm: WatchedArm; readonly control: WatchedArm; readonly horizon: number }

/**
 * [PT24] The difference of mean times up to the horizon, with Greenwood's errors; beside it the log-rank test, the shares still
 * there at the horizon, and how much more often the event comes.
 */
export function compareTimes(
  pair: Omit<Pair, 'kind' | 'arm' | 'control'>,
  watched: WatchedPair,
  options: AnalyseOptions,
): Omit<Comparison, 'adjustedP'> {
  const { arm, control, horizon } = watched
  const values = { arm: arm.values, control: control.values }
  const compared = compareArm({ ...pair, ...values, kind: 'mean' }, options)
  const finding = pair.clusters === undefined ? greenwood(watched, compared, options) : compared
  const chance = { alpha: 1 - options.confidence, seed: options.seed }
  const exactP = exactTest({ ...scores(watched), clusters: pair.clusters }, false, chance)
  const isExcluded = finding.p !== undefined && finding.p < chance.alpha
  return {
    ...compared,
    ...finding,
    exactP,
    isSkewed: false,
    isShown: isExcluded && (exactP === undefined || exactP <= chance.alpha),
    time: {
      horizon,
      ...survivals(watched, options.confidence),
      ...paces(watched, options.confidence),
    },
  }
}

/** Of an arm that hardly anybody has left yet, the spread is taken from both arms together, unless its own is larger. */
function greenwood(
  { arm, control }: WatchedPair,
  { difference, standardError, degreesOfFreedom }: Omit<Comparison, 'adjustedP'>,
  { confidence }: AnalyseOptions,
): Finding {
  const [a, b] = [arm.mean.standardError, control.mean.standardError]
  if (a === undefined || b === undefined || standardError === undefined || arm.times.length === 0)
    return judgeEstimate({ difference, standardError: undefined }, undefined, confidence)
  const isEarly = Math.min(arm.curve.events, control.curve.events) < FEW_EVENTS
  const cautious = isEarly ? cautiousError(measure(arm.values.values), measure(control.values.values)) : 0
  const error = Math.max(Math.hypot(a, b), cautious ?? 0)
  return judgeEstimate({ difference, standardError: error }, degreesOfFreedom, confidence)
}

/** Both arms as log-rank scores on the curve of all, so that dealing them anew is the exact log-rank test. */
function scores({ arm, control }: WatchedPair) {
  const times = [...arm.times, ...control.times]
  const events = [...arm.events, ...control.events]
  const all = logRankScores({ times, events }, kaplanMeier({ times, events }, { level: 0.95, kind: 'plain' }))
  return {
    arm: { ...arm.values, values: all.subarray(0, arm.times.length) },
    control: { ...control.values, values: all.subarray(arm.times.length) },
  }
}

/** Newcombe's way with the limits of both shares (Zou & Donner 2008), where enough are still watched to say anything. */
function survivals(
  { arm, control, horizon }: WatchedPair,
  level: number,
): Pick<TimeComparison, 'armSurvival' | 'controlSurvival' | 'survivalDifference'> {
  const [a, b] = [survivalBy(arm, horizon, level), survivalBy(control, horizon, level)]
  if (a === undefined || b === undefined)
    return {
      armSurvival: undefined,
      controlSurvival: undefined,
      survivalDifference: NO_DIFFERENCE,
    }
  const shares = [a.survival, b.survival]
  const difference = a.survival - b.survival
  return {
    armSurvival: a.survival,
    controlSurvival: b.survival,
    survivalDifference: {
      ...{ difference, standardError: Math.hypot(a.error, b.error), p: undefined },
      lower: away(difference, -1, { limits: [a.lower, b.upper], shares }),
      upper: away(difference, 1, { limits: [a.upper, b.lower], shares }),
    },
  }
}

const NO_DIFFERENCE = {
  ...{ difference: undefined, standardError: undefined },
  ...{ lower: undefined, upper: undefined, p: undefined },
}

/** As far away from the difference as both limits are from their shares together. */
function away(
  difference: number,
  side: -1 | 1,
  {
    limits,
    shares,
  }: { readonly limits: readonly (number | undefined)[]; readonly shares: readonly number[] },
): number | undefined {
  const [a, b] = limits
  if (a === undefined || b === undefined) return undefined
  return difference + side * Math.hypot(a - shares[0]!, b - shares[1]!)
}

function survivalBy({ curve, times }: WatchedArm, horizon: number, level: number) {
  if (times.filter((time) => time >= horizon).length < STILL_WATCHED) return undefined
  let [survival, variance] = [1, 0]
  for (const step of curve.table) {
    if (step.time > horizon) break
    survival = step.survival
    variance += step.events / (step.atRisk * (step.atRisk - step.events))
  }
  const error = survival * Math.sqrt(variance)
  return { survival, error, ...limitsOf(survival, variance, { level, kind: 'log-log' }) }
}

function paces(
  { arm, control }: WatchedPair,
  confidence: number,
): Pick<TimeComparison, 'logRank' | 'hazardRatio'> {
  const tested = logRank({
    times: [...arm.times, ...control.times],
    events: [...arm.events, ...control.events],
    groups: [...arm.times.map(() => 'arm'), ...control.times.map(() => 'control')],
  })
  if (tested === undefined) return { logRank: undefined, hazardRatio: undefined }
  const { chiSquared, df, p } = tested
  return { logRank: { chiSquared, df, p }, hazardRatio: ratioOf(tested, confidence) }
}

/** Pike's estimate (Berry, Kitchin & Mock 1991): observed by expected events of the arm by those of the control. */
function ratioOf({ groups }: LogRank, confidence: number): TimeComparison['hazardRatio'] {
  const [arm, control] = ['arm', 'control'].map((name) => groups.find(({ group }) => group === name)!)
  if (!(control!.observed > 0)) return undefined
  const ratio = arm!.observed / arm!.expected / (control!.observed / control!.expected)
  if (!(ratio > 0)) return { ratio, lower: undefined, upper: undefined }
  const off = normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / arm!.expected + 1 / control!.expected)
  return { ratio, lower: ratio * Math.exp(-off), upper: ratio * Math.exp(off) }
}
