import { EXPLAINED, type ExplainedSeries } from '../../../domain/forecast/explain-figure.ts'
import { SCENARIOS, type ScenarioId } from './question.ts'

/** Names one projected figure in an address. */
export type WhyKey = {
  readonly series: ExplainedSeries
  /** From 1. */
  readonly month: number
  readonly scenario: ScenarioId
  /** Undefined: of all tiers. */
  readonly tier?: string | undefined
}

/** `arrMinor.24.proposed` or `arrMinor.24.proposed.high`. */
export function whyKey({ series, month, scenario, tier }: WhyKey): string {
  return [series, month, scenario, ...(tier === undefined ? [] : [tier])].join('.')
}

/** The figure that an address names; undefined where it names none. */
export function readWhyKey(text: string | undefined): WhyKey | undefined {
  const [name, number, id, ...rest] = (text ?? '').split('.')
  const series = EXPLAINED.find((one) => one === name)
  const scenario = SCENARIOS.find((one) => one === id)
  const month = Number(number)
  if (series === undefined || scenario === undefined || !Number.isInteger(month) || month < 1 || month > 36)
    return undefined
  return { series, month, scenario, tier: rest.length === 0 ? undefined : rest.join('.') }
}
