import type { TierPeers } from '../../domain/health/collect-peers.ts'
import type { HealthScore } from '../../domain/health/health-score.ts'
import { HEALTH_TREND_DAYS, type ScoringRules, scoreHealth } from '../../domain/health/score-health.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Transaction } from '../../store/database.ts'
import { listOverridesOn, type StoredOverride } from '../../store/health-overrides.ts'
import { readPeers } from '../../store/health-peers.ts'
import { type MeasuredAccount, walkMeasuredAccounts } from '../../store/health-readings.ts'
import { holdScores, type KeptOverride, type NewScore, stageScores } from '../../store/health-scores.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import type { Instant } from '../../store/value-parsers.ts'

/** Many enough that statements cost nothing, few enough to be held. */
const AT_ONCE = 5_000

/** The rules by which a model scores; undefined where it takes the imported health as it is. */
export function scoringOf({ health }: Pick<Model, 'health'>): ScoringRules | undefined {
  const { scoring, ...bands } = health
  return scoring && { ...bands, scoring }
}

/**
 * [Q147] Scores every account of a workspace on a day, in the tiers of today, and keeps what counts otherwise than before. Gives the
 * number of accounts whose health has changed. Accounts come page by page.
 */
export async function scoreAccounts(
  transaction: Transaction,
  {
    workspaceId,
    day,
    at,
    rules,
    modelVersionId,
  }: {
    readonly workspaceId: Uuid
    readonly day: Day
    readonly at: Instant
    readonly rules: ScoringRules
    readonly modelVersionId: Uuid
  },
): Promise<number> {
  await holdScores(transaction, workspaceId)
  const run = await readPublishedRun(transaction, workspaceId)
  const metrics = rules.scoring.signals.map(({ metric }) => metric)
  const view = { workspaceId, run, day, metrics, trendDays: HEALTH_TREND_DAYS }
  await transaction.query(sql`set local statement_timeout = 0`)
  const peers = await readPeers(transaction, view, rules.scoring)
  const overrides = await listOverridesOn(transaction, workspaceId, day)
  const staging = await stageScores(transaction)
  let scores: NewScore[] = []
  for await (const account of walkMeasuredAccounts(transaction, view)) {
    const said = overrides.get(account.accountId) ?? []
    scores.push(scoreOf(account, { rules, day, peers, said }))
    if (scores.length < AT_ONCE) continue
    await staging.add(scores)
    scores = []
  }
  await staging.add(scores)
  return staging.write({ workspaceId, day, modelVersionId, at })
}

function scoreOf(
  { accountId, tier, readings }: MeasuredAccount,
  {
    rules,
    day,
    peers,
    said,
  }: {
    readonly rules: ScoringRules
    readonly day: Day
    readonly peers: TierPeers
    readonly said: readonly StoredOverride[]
  },
): NewScore {
  const health = scoreHealth({
    ...{ signals: readings, setting: rules, tier, asOf: day, overrides: said },
    peersOf: (metric) => peers(tier, metric),
  })
  return { ...health, accountId, override: keptOverride(health.override) }
}

/** What is kept of the override in force: of a person's its id. */
export function keptOverride(override: HealthScore['override']): KeptOverride | undefined {
  return override?.kind === 'person' ? { kind: 'person', id: override.id! } : override
}
