import type { Analysis, Comparison } from '../../../domain/pilot/analysis.ts'
import type { Words } from '../../../language/describe.ts'

type Kind = Analysis['kind']

/** What a comparison says to who knows no statistics: shown or not, how much, and how sure. */
export function headline({ metric, kind, control }: Analysis, comparison: Comparison, words: Words): string {
  const { arm, difference, lower, upper, p, exactP, isShown } = comparison
  const isMore = (difference ?? 0) > 0
  const away = (value: number | undefined) => effectOf(value && Math.abs(value), kind, words)
  const [near, far] = isMore ? [lower, upper] : [upper, lower]
  const isRefuted = !isShown && p !== undefined && exactP !== undefined && (lower! > 0 || upper! < 0)
  const outcome = isRefuted
    ? 'refuted'
    : p === undefined && exactP === undefined
      ? 'unknown'
      : String(isShown)
  return words.text(`pilot.analyse.headline.${kind === 'time' ? 'time' : 'value'}`, {
    ...{ outcome, metric, arm, control, direction: isMore ? 'more' : 'less' },
    difference: away(difference),
    ...(isShown
      ? { lower: away(near), upper: away(far) }
      : { lower: effectOf(lower, kind, words), upper: effectOf(upper, kind, words) }),
    p: pText(isRefuted ? exactP : (p ?? exactP), words),
  })
}

/** Of times: how many were still there, and how often the event came. */
export function timeText({ arm, time }: Comparison, words: Words): string[] {
  if (time === undefined) return []
  const { armSurvival, controlSurvival, horizon, hazardRatio, logRank } = time
  const kept =
    armSurvival === undefined
      ? []
      : [
          words.text('pilot.analyse.kept', {
            ...{ arm, armShare: armSurvival, controlShare: controlSurvival },
            horizon: words.number(horizon),
          }),
        ]
  if (hazardRatio === undefined) return kept
  const { ratio, lower, upper } = hazardRatio
  const pace = words.text('pilot.analyse.pace', {
    ...{ arm, times: words.number(ratio), lower: words.number(lower), upper: words.number(upper) },
    p: pText(logRank?.p, words),
  })
  return [...kept, pace]
}

/** A difference in the unit of its kind: points of per cent for proportions. */
export function effectOf(value: number | undefined, kind: Kind, words: Words): string {
  if (kind !== 'proportion' || value === undefined) return words.number(value)
  return words.text('pilot.analyse.points', { value: words.number(value * 100) })
}

/** A mean in the unit of its kind. */
export function meanOf(value: number | undefined, kind: Kind, words: Words): string {
  return kind === 'proportion' ? words.share(value) : words.number(value)
}

/** Very small p say no more than that they are. */
export function pText(p: number | undefined, words: Words): string {
  return p !== undefined && p < 0.001 ? `< ${words.number(0.001)}` : words.number(p)
}
