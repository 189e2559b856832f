import { exact, multiply } from '../kernel/exact.ts'
import { toMinor } from '../kernel/money.ts'

/** How a document's money becomes minor units: its own amounts as written, default USD numbers times the rate. */
export type MoneyRule = { readonly currency: string; readonly rate: number | undefined }

/** A document's own amount when given, else the default number of whole USD; whole minor units of the currency. */
export function moneyMinor(given: number | undefined, defaultUsd: number, rule: MoneyRule): number {
  if (given !== undefined) return toMinor(given, rule.currency)
  return toMinor(multiply(exact(defaultUsd), exact(rule.rate ?? 1)), rule.currency)
}
