import { collectPeers } from '../../domain/health/collect-peers.ts'
import { explainChange, type HealthChange } from '../../domain/health/explain-change.ts'
import type { HealthOverride, HealthScore } from '../../domain/health/health-score.ts'
import { type ScoringRules, scoreHealth } from '../../domain/health/score-health.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { loadAccountTiers, loadHealthOverrides, loadScoring, loadSignals } from './load-health.ts'

export type HealthFiles = {
  readonly signals: string
  readonly model: string
  readonly accounts?: string | undefined
  readonly overrides?: string | undefined
  readonly asOf: Day
  readonly since?: Day | undefined
}

export type ScoredAccount = {
  readonly account: string
  readonly name: string | undefined
  readonly tier: string | undefined
  readonly health: HealthScore
  /** Against the day that was asked about. */
  readonly earlier: HealthScore | undefined
  readonly change: HealthChange | undefined
}

export type ScoredLists = {
  readonly rules: ScoringRules
  readonly asOf: Day
  readonly since: Day | undefined
  readonly accounts: readonly ScoredAccount[]
  /** What was read and counts for nothing. */
  readonly ignored: {
    /** Readings by metric that no signal of the model is named like. */
    readonly metrics: ReadonlyMap<string, number>
    /** Readings of days after the day of the score. */
    readonly later: number
    /** Accounts with signals or overrides that the list of accounts does not have. */
    readonly accounts: readonly string[]
  }
}

/** Scores accounts from files: those of the list, or without one all that have signals or overrides. */
export async function scoreLists(files: HealthFiles): Promise<ScoredLists> {
  const rules = await loadScoring(files.model)
  const listed = files.accounts === undefined ? undefined : await loadAccountTiers(files.accounts)
  const said = files.overrides === undefined ? [] : await loadHealthOverrides(files.overrides)
  const readings = await loadSignals(files.signals)
  const overrides = Map.groupBy(said, ({ accountId }) => accountId)
  const measured = [...new Set([...readings.keys(), ...overrides.keys()])]
  const subjects = listed ?? measured.map((accountId) => ({ accountId, name: undefined, tier: undefined }))
  const known = new Set(subjects.map(({ accountId }) => accountId))
  const compared = subjects.map(({ accountId, tier }) => ({ tier, readings: readings.get(accountId) ?? [] }))
  const { asOf, since } = files
  const scoreOn = (day: Day) => {
    const peers = collectPeers(compared, rules.scoring, day)
    return (accountId: string, tier: string | undefined): HealthScore =>
      scoreHealth({
        ...{ signals: readings.get(accountId) ?? [], setting: rules, tier, asOf: day },
        overrides: (overrides.get(accountId) ?? []) satisfies readonly HealthOverride[],
        peersOf: (metric) => peers(tier, metric),
      })
  }
  const now = scoreOn(asOf)
  const then = since === undefined ? undefined : scoreOn(since)
  return {
    ...{ rules, asOf, since },
    accounts: subjects.map(({ accountId, name, tier }) => {
      const health = now(accountId, tier)
      const earlier = then?.(accountId, tier)
      const change = earlier && explainChange(earlier, health)
      return { account: accountId, name, tier, health, earlier, change }
    }),
    ignored: {
      ...countIgnored([...readings.values()], rules, asOf),
      accounts: measured.filter((accountId) => !known.has(accountId)),
    },
  }
}

function countIgnored(
  lists: readonly (readonly { readonly metric: string; readonly day: Day }[])[],
  { scoring }: ScoringRules,
  asOf: Day,
): Pick<ScoredLists['ignored'], 'metrics' | 'later'> {
  const wanted = new Set(scoring.signals.map(({ metric }) => metric))
  const metrics = new Map<string, number>()
  let later = 0
  for (const list of lists) {
    for (const { metric, day } of list) {
      if (!wanted.has(metric)) metrics.set(metric, (metrics.get(metric) ?? 0) + 1)
      else if (day > asOf) later++
    }
  }
  return { metrics, later }
}
