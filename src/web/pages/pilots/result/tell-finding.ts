import type { Words } from '../../../../language/make-words.ts'
import { amountText, bareText, changeText } from '../effect-words.ts'
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
