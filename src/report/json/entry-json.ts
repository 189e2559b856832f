import { formatDay } from '../../domain/kernel/day.ts'
import type { Finding } from '../../domain/plan/finding.ts'
import type { HeldMovement } from '../../domain/plan/plan.ts'
import type { Words } from '../../language/describe.ts'
import { describeFinding } from '../describe-finding.ts'

/** A finding with its message and fix in words; `accounts` are ids, `accountCount` how many there are in all. */
export function findingJson(finding: Finding, words: Words, tierName: (id: string) => string): object {
  const { title, message, fix } = describeFinding(finding, words, tierName)
  const { code, severity, tiers, accounts, accountCount, moneyMinor, values } = finding
  return { code, severity, title, message, fix, tiers, accounts, accountCount, moneyMinor, values }
}

/** Names of values of a hold that are days. */
const DAYS = new Set(['since', 'from', 'renewalOn'])

/** A held movement with its days as YYYY-MM-DD. */
export function heldJson({ values, ...held }: HeldMovement): object {
  const dated = Object.entries(values).map(([name, value]) => [
    name,
    DAYS.has(name) && typeof value === 'number' ? formatDay(value) : value,
  ])
  return { ...held, values: Object.fromEntries(dated) }
}
