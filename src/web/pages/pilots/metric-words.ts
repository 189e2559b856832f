import type { Words } from '../../../language/make-words.ts'
import type { Metric } from './design/edit-protocol.ts'
import { type EffectUnit, unitOfMetric } from './design/metrics.ts'

type Said = Pick<Words, 'text' | 'number' | 'money'>

/** An effect on a metric, or a difference of it, in its own unit: 4 points, 2.5 percentage points, 12 days, €1,000. */
export function effectText(words: Said, metric: Pick<Metric, 'source' | 'kind'>, effect: number): string {
  const { text, number, money } = words
  const unit: EffectUnit = unitOfMetric(metric)
  if (unit === 'money') return money(Math.round(effect))
  const shown = unit === 'share' ? effect * 100 : effect
  return text('pilot.page.effect', { unit, value: number(shown), count: Math.abs(shown) })
}

/** A value of a metric, such as the mean of a group. */
export function metricValueText(
  { number, money, share }: Pick<Words, 'number' | 'money' | 'share'>,
  metric: Pick<Metric, 'source' | 'kind'>,
  value: number | undefined,
): string {
  const unit = unitOfMetric(metric)
  if (unit === 'money') return money(value === undefined ? undefined : Math.round(value))
  return unit === 'share' ? share(value) : number(value)
}
