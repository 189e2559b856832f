import { normalQuantile } from '../../kernel/normal-distribution.ts'
import { kaplanMeier, type SurvivalCurve } from '../../retention/survival/kaplan-meier.ts'
import { type LogRank, logRank } from '../../retention/survival/log-rank.ts'
import { normalTail } from '../../statistics/normal.ts'
import type { Comparison, Finding, TimeComparison } from '../analysis.ts'
import { compareArm, type Pair } from './compare-arm.ts'
import { exactTest } from './exact-test.ts'
import { judgeEstimate } from './judge-estimate.ts'
import type { AnalyseOptions } from './pilot-data.ts'
import { logRankScores } from './time-values.ts'
import type { WatchedArm } from './watch-arms.ts'

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
    isShown: isExcluded && (exactP === undefined || exactP <= chance.alpha),
    time: {
      horizon,
      ...survivals(arm.curve, control.curve, { horizon, confidence: options.confidence }),
      ...paces(watched, options.confidence),
    },
  }
}

function greenwood(
  { arm, control }: WatchedPair,
  { difference, standardError, degreesOfFreedom }: Omit<Comparison, 'adjustedP'>,
  { confidence }: AnalyseOptions,
): Finding {
  const [a, b] = [arm.mean.standardError, control.mean.standardError]
  if (a === undefined || b === undefined || standardError === undefined || arm.times.length === 0)
    return judgeEstimate({ difference, standardError: undefined }, undefined, confidence)
  return judgeEstimate({ difference, standardError: Math.hypot(a, b) }, degreesOfFreedom, confidence)
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

function survivals(
  arm: SurvivalCurve,
  control: SurvivalCurve,
  { horizon, confidence }: { readonly horizon: number; readonly confidence: number },
): Pick<TimeComparison, 'armSurvival' | 'controlSurvival' | 'survivalDifference'> {
  const [a, b] = [survivalBy(arm, horizon), survivalBy(control, horizon)]
  const difference = a && b && a.survival - b.survival
  const standardError = a && b && Math.sqrt(a.variance + b.variance)
  const unknown = { difference, standardError, lower: undefined, upper: undefined, p: undefined }
  const survivalDifference =
    difference === undefined || !standardError
      ? unknown
      : {
          ...unknown,
          lower: Math.max(-1, difference - normalQuantile((1 + confidence) / 2) * standardError),
          upper: Math.min(1, difference + normalQuantile((1 + confidence) / 2) * standardError),
          p: 2 * normalTail(Math.abs(difference / standardError)),
        }
  return { armSurvival: a?.survival, controlSurvival: b?.survival, survivalDifference }
}

function survivalBy({ table, lastTime }: SurvivalCurve, horizon: number) {
  if (lastTime === undefined || horizon > lastTime) return undefined
  let [survival, sum] = [1, 0]
  for (const step of table) {
    if (step.time > horizon) break
    survival = step.survival
    if (step.atRisk > step.events) sum += step.events / (step.atRisk * (step.atRisk - step.events))
  }
  return { survival, variance: survival * survival * sum }
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
