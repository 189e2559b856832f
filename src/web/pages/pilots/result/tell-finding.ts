import type { Words } from '../../../../language/make-words.ts'
import { amountText, bareText, changeText, pText } from '../effect-words.ts'
import type { Finding } from './pilot-finding.ts'

/** What was found of a metric, for who knows no statistics: how much, how sure, and whether that is good. */
export function tellFinding(finding: Finding, words: Words): string {
  const { metric, difference, lower, upper, isShown, isRefuted } = finding
  const isMore = (difference ?? 0) > 0
  const outcome =
    difference === undefined || lower === undefined
      ? 'unknown'
      : difference === 0
        ? 'equal'
        : isShown
          ? 'shown'
          : isRefuted
            ? 'refuted'
            : 'none'
  const size = (value: number | undefined) => amountText(metric, value && Math.abs(value), words)
  const [near, far] = isMore ? [lower, upper] : [upper, lower]
  return words.text('pilot.result.metric', {
    ...{ outcome, direction: isMore ? 'more' : 'less', isGood: isMore === (metric.better === 'higher') },
    difference: size(difference),
    ...(outcome === 'shown'
      ? { lower: bareText(metric, near && Math.abs(near), words), upper: size(far) }
      : { lower: bareText(metric, lower, words), upper: changeText(metric, upper, words) }),
  })
}

/** Of times until leaving: how many were still there at the end, and how often it came compared with the control group. */
export function tellTime({ comparison: { arm, time } }: Finding, words: Words): string[] {
  if (time === null) return []
  const { armSurvival, controlSurvival, horizon, hazardRatio, logRank } = time
  const named = { arm: words.wordFor('pilot.design', arm) }
  const number = (value: number | null) => words.number(value ?? undefined)
  return [
    ...(armSurvival === null || controlSurvival === null
      ? []
      : [
          words.text('pilot.analyse.kept', {
            ...{ ...named, armShare: armSurvival, controlShare: controlSurvival, horizon: number(horizon) },
          }),
        ]),
    ...(hazardRatio === null
      ? []
      : [
          words.text('pilot.analyse.pace', {
            ...{ ...named, times: number(hazardRatio.ratio), p: pText(logRank?.p, words) },
            ...{ lower: number(hazardRatio.lower), upper: number(hazardRatio.upper) },
          }),
        ]),
  ]
}
