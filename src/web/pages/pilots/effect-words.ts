import type { Words } from '../../../language/make-words.ts'
import type { Schema } from '../../api/client.ts'
import { effectText, metricValueText } from './metric-words.ts'

export type PilotMetric = Schema<'PilotMetric'>
type Figure = number | null | undefined

/** An effect on a metric in its own unit, with a minus where it is below zero. */
export function amountText(metric: PilotMetric, value: Figure, words: Words): string {
  if (value === null || value === undefined) return words.number(undefined)
  return metric.source.code === 'acv' ? words.moneyShort(value) : effectText(words, metric, value)
}

/** The same as a change: with a plus where it is above zero. */
export function changeText(metric: PilotMetric, value: Figure, words: Words): string {
  return `${(value ?? 0) > 0 ? '+' : ''}${amountText(metric, value, words)}`
}

/** Limits of a change, the unit once: −1.2 to +4 points. */
export function intervalText(
  metric: PilotMetric,
  { lower, upper }: { readonly lower: Figure; readonly upper: Figure },
  words: Words,
): string {
  if (lower === null || lower === undefined) return words.number(undefined)
  return words.text('pilot.result.between', {
    lower: `${lower > 0 ? '+' : ''}${bareText(metric, lower, words)}`,
    upper: changeText(metric, upper, words),
  })
}

/** A figure without the unit that the limit after it says anyway; money keeps its own. */
export function bareText(metric: PilotMetric, value: Figure, words: Words): string {
  if (metric.source.code === 'acv') return amountText(metric, value, words)
  const shown = metric.kind === 'proportion' ? (value ?? 0) * 100 : (value ?? undefined)
  return words.number(shown)
}

/** What an arm came to on average: a share where the metric is one. */
export function meanText(metric: PilotMetric, value: Figure, words: Words): string {
  if (metric.source.code === 'acv') return words.moneyShort(value ?? undefined)
  return metricValueText(words, metric, value ?? undefined)
}

const SMALLEST_P = 0.001

/** Very small p say no more than that they are. */
export function pText(p: Figure, words: Words): string {
  return p !== null && p !== undefined && p < SMALLEST_P
    ? `< ${words.number(SMALLEST_P)}`
    : words.number(p ?? undefined)
}
