import type { Day } from '../kernel/day.ts'
import type { HealthScoring } from '../model/health-rules.ts'
import type { HealthReading } from './health-score.ts'
import type { Peers } from './points-of.ts'

/** What percentiles compare with: the values of a metric in a tier. Accounts without a tier are peers of one another. */
export type TierPeers = (tier: string | undefined, metric: string) => Peers | undefined

type Compared = { readonly tier: string | undefined; readonly readings: Iterable<HealthReading> }

/** Takes accounts one by one, and keeps one number for each account and signal without a scale. */
export type PeerCollector = {
  /** False: no signal is compared, so nobody needs to be added. */
  readonly isNeeded: boolean
  readonly add: (account: Compared) => void
  readonly finish: () => TierPeers
}

/** The newest fresh value on a day of each signal without a scale, by tier and ascending. */
export function peerCollector({ signals }: HealthScoring, asOf: Day): PeerCollector {
  const wanted = new Map(
    signals.flatMap((each) => (each.scale === undefined ? [[each.metric, each.freshDays]] : [])),
  )
  const gathered = new Map<string, number[]>()
  return {
    isNeeded: wanted.size > 0,
    add({ tier, readings }) {
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
    },
    finish() {
      const sorted = new Map([...gathered].map(([key, values]) => [key, Float64Array.from(values).sort()]))
      return (tier, metric) => sorted.get(keyOf(tier, metric))
    },
  }
}

/** The same of accounts that are all at hand. */
export function collectPeers(accounts: Iterable<Compared>, scoring: HealthScoring, asOf: Day): TierPeers {
  const collector = peerCollector(scoring, asOf)
  if (collector.isNeeded) for (const account of accounts) collector.add(account)
  return collector.finish()
}

function keyOf(tier: string | undefined, metric: string): string {
  return `${tier ?? ''}\n${metric}`
}
