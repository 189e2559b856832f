import type { Day } from '../kernel/day.ts'
import type { HealthScoring } from '../model/health-rules.ts'
import type { HealthReading } from './health-score.ts'
import type { Peers } from './points-of.ts'

/** What percentiles compare with: the values of a metric in a tier. Accounts without a tier are peers of one another. */
export type TierPeers = (tier: string | undefined, metric: string) => Peers | undefined

type Compared = { readonly tier: string | undefined; readonly readings: Iterable<HealthReading> }

/**
 * The newest fresh value of each signal without a scale, of every account, by tier and ascending. Walks the accounts once and keeps
 * one number for each account and signal.
 */
export function collectPeers(accounts: Iterable<Compared>, { signals }: HealthScoring, asOf: Day): TierPeers {
  const wanted = new Map(
    signals.flatMap((each) => (each.scale === undefined ? [[each.metric, each.freshDays]] : [])),
  )
  const gathered = new Map<string, number[]>()
  if (wanted.size === 0) return () => undefined
  for (const { tier, readings } of accounts) {
    const newest = new Map<string, HealthReading>()
    for (const reading of readings) {
      const fresh = wanted.get(reading.metric)
      if (fresh === undefined || reading.day > asOf || asOf - reading.day > fresh) continue
      const known = newest.get(reading.metric)
      if (known === undefined || reading.day >= known.day) newest.set(reading.metric, reading)
    }
    for (const [metric, { value }] of newest) {
      const key = keyOf(tier, metric)
      const values = gathered.get(key)
      if (values === undefined) gathered.set(key, [value])
      else values.push(value)
    }
  }
  const sorted = new Map([...gathered].map(([key, values]) => [key, Float64Array.from(values).sort()]))
  return (tier, metric) => sorted.get(keyOf(tier, metric))
}

function keyOf(tier: string | undefined, metric: string): string {
  return `${tier ?? ''}\n${metric}`
}
