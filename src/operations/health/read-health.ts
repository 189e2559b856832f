import { explainChange, type HealthChange } from '../../domain/health/explain-change.ts'
import type { HealthScore } from '../../domain/health/health-score.ts'
import type { ScoringRules } from '../../domain/health/score-health.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Connection } from '../../store/database.ts'
import { listHealthOverrides, type StoredOverride } from '../../store/health-overrides.ts'
import { findScoreOn, listScoredDays, type ScoredDay } from '../../store/health-scores.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'
import { ProblemError } from '../problem.ts'
import { healthOn, healthThen } from './health-of-today.ts'
import { scoringOf } from './score-accounts.ts'

/** The health of one account: today's, open to what made it, how it went, and why it is another than on a day. */
export type ReadHealth = {
  readonly accountId: Uuid
  readonly rules: ScoringRules
  /** As of today; its contributions are those of the last scoring. */
  readonly health: HealthScore
  /** The day of the last scoring that counted otherwise than the one before; undefined: never scored. */
  readonly scoredOn: Day | undefined
  readonly change: (HealthChange & { readonly before: HealthScore }) | undefined
  /** The days on which something counted otherwise, the latest first. */
  readonly history: readonly ScoredDay[]
  readonly overrides: readonly StoredOverride[]
}

const MOST_DAYS = 400

/** [Q150] Throws `not-found` for an account that the actor may not see, `no-model` and `health-not-scored`. */
export async function readHealth(
  context: Context,
  { accountId, since }: { readonly accountId: Uuid; readonly since?: Day | undefined },
): Promise<ReadHealth> {
  allow(context, 'account.read')
  await mustSeeAccount(context, accountId)
  const { database } = context
  return database.transaction((transaction) => loadHealth(context, transaction, { accountId, since }))
}

/** The same without a look at who asks, as it is inside of a transaction. */
export async function loadHealth(
  { workspaceId, today }: Context,
  connection: Connection,
  { accountId, since }: { readonly accountId: Uuid; readonly since?: Day | undefined },
): Promise<ReadHealth> {
  const { rules } = await mustScore(connection, workspaceId)
  const day = today()
  const key = { workspaceId, accountId }
  const kept = await findScoreOn(connection, key, day)
  const overrides = await listHealthOverrides(connection, key)
  const health = healthOn(kept, { rules, day, overrides })
  const earlier = since === undefined ? undefined : await findScoreOn(connection, key, since)
  const before = earlier && healthThen({ ...earlier, asOf: since! }, overrides, rules)
  const change = before && { ...explainChange(before, health), before }
  const history = await listScoredDays(connection, key, { until: day, limit: MOST_DAYS })
  return { accountId, rules, health, scoredOn: kept?.asOf, change, history, overrides }
}

/** The rules by which the model in force scores, and its version. */
export async function mustScore(
  connection: Connection,
  workspaceId: Uuid,
): Promise<{ readonly rules: ScoringRules; readonly modelVersionId: Uuid }> {
  const committed = await loadNewestModel(connection, workspaceId)
  if (committed === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
  const rules = scoringOf(committed.model)
  if (rules === undefined) throw new ProblemError([{ code: 'health-not-scored', values: {} }])
  return { rules, modelVersionId: committed.version.id }
}
