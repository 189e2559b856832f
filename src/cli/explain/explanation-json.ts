import { formatDay } from '../../domain/kernel/day.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Words } from '../../language/describe.ts'
import type { AccountExplanation } from '../../operations/explain-account.ts'

/** One explanation as JSON: codes and values as the engine has them, days as YYYY-MM-DD, null for what is not known. */
export function explanationJson(
  { account, explanation, tier, costShare }: AccountExplanation,
  plan: Plan,
  words: Words,
): object {
  const { outcome } = explanation
  const reason = outcome.kind === 'placed' ? outcome.reason : undefined
  return plain({
    account: account.id,
    name: account.name,
    asOf: formatDay(plan.asOf),
    tier: outcome.kind === 'placed' ? outcome.tier : undefined,
    reason,
    reasonText: reason && words.text(`reason.${reason}`),
    arrMinor: account.acvMinor,
    costPerAccountMinor: tier?.costPerAccountMinor,
    costShare,
    services: tier?.services.lines ?? [],
    ...explanation,
  }) as object
}

/** Days are whole numbers inside; the names of these fields say which numbers are days. */
const DAY_FIELDS = new Set([
  'since',
  'until',
  'from',
  'renewalOn',
  'endedOn',
  'riskSince',
  'riskEndedOn',
  'calmSince',
])

function plain(value: unknown, name = ''): unknown {
  if (value === undefined) return null
  if (typeof value === 'number' && DAY_FIELDS.has(name)) return formatDay(value)
  if (Array.isArray(value)) return value.map((item) => plain(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part, key)]))
}
