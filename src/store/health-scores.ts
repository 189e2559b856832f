import { createHash } from 'node:crypto'
import type { HealthBand } from '../domain/account/field-catalogue.ts'
import type { Contribution, HealthScore, ReadingState } from '../domain/health/health-score.ts'
import { type Day, formatDay, parseDay } from '../domain/kernel/day.ts'
import { copyDay, copyLine } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { AccountKey } from './health-overrides.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A score of a person's override names it by its id. */
export type KeptOverride =
  | { readonly kind: 'person'; readonly id: Uuid }
  | { readonly kind: 'signal'; readonly signal: string; readonly points: number }

/** A score as it is kept: the override of a person by its id. */
export type KeptScore = Omit<HealthScore, 'override'> & { readonly override: KeptOverride | undefined }

export type NewScore = KeptScore & { readonly accountId: Uuid }

export type ScoringRun = {
  readonly workspaceId: Uuid
  readonly day: Day
  readonly modelVersionId: Uuid
  readonly at: Instant
}

/** A day of an account's history. */
export type ScoredDay = {
  readonly day: Day
  readonly score: number | undefined
  readonly band: HealthBand | undefined
  readonly coverage: number
}

/** One part: signal, group, state, value, day, points, weight, effective weight. */
type Part = readonly [
  string,
  string,
  ReadingState,
  number | null,
  string | null,
  number | null,
  number,
  number,
]

type Row = {
  readonly day: Day
  readonly score: number | null
  readonly band: HealthBand | null
  readonly computed: number | null
  readonly coverage: number
  readonly trend: number | null
  readonly parts: readonly Part[]
  readonly override: KeptOverride | null
}

/** From so many written rows on the statistics of the table are made anew at once. */
const MANY_ROWS = 10_000

/** Until the transaction ends nobody else writes scores of this workspace. */
export async function holdScores(transaction: Transaction, workspaceId: Uuid): Promise<void> {
  await transaction.query(sql`select pg_advisory_xact_lock(hashtextextended($1, 18))`, [workspaceId])
}

/** Takes the scores of a day in, many at a time, and then keeps them all at once. */
export type ScoreStaging = {
  readonly add: (scores: readonly NewScore[]) => Promise<unknown>
  /**
   * Keeps them, and brings health and its trend (points in 30 days) of the accounts up to them. Gives the number of accounts of which
   * one of the two is another. Where nothing counts otherwise than in the row before, that row gets the newer values.
   */
  readonly write: (run: ScoringRun) => Promise<number>
}

export async function stageScores(transaction: Transaction): Promise<ScoreStaging> {
  await transaction.query(CREATE_STAGING)
  return {
    add: (scores) => transaction.copyIn(sql`copy health_staging from stdin`, scores.map(lineOf)),
    async write({ workspaceId, day, modelVersionId, at }) {
      await transaction.query(sql`analyze health_staging (account_id)`)
      await transaction.query(FIND_NEWEST, [workspaceId, copyDay(day)])
      await transaction.query(sql`analyze health_newest`)
      await transaction.change(REFRESH_SAME, [workspaceId, at])
      const written = await transaction.change(WRITE, [workspaceId, copyDay(day), modelVersionId, at])
      if (written >= MANY_ROWS) await transaction.query(sql`analyze health_score (account_id, day)`)
      const changed = await transaction.change(UPDATE_ACCOUNTS, [workspaceId, at])
      await transaction.query(sql`drop table health_staging, health_newest`)
      return changed
    },
  }
}

/** The score of an account on a day, with what made it; undefined before the first. */
export async function findScoreOn(
  connection: Connection,
  { workspaceId, accountId }: AccountKey,
  day: Day,
): Promise<KeptScore | undefined> {
  const [row] = await connection.query<Row>(
    sql`select day, score::float8, band, computed::float8, coverage::float8, trend::float8, parts, override
          from health_score
         where workspace_id = $1 and account_id = $2 and day <= $3
         order by day desc
         limit 1`,
    [workspaceId, accountId, copyDay(day)],
  )
  return row && scoreOf(row)
}

/** The days on which something counted otherwise than before, the latest first, before a day where one is given. */
export async function listScoredDays(
  connection: Connection,
  { workspaceId, accountId }: AccountKey,
  { until, limit }: { readonly until: Day; readonly limit: number },
): Promise<ScoredDay[]> {
  const rows = await connection.query<Pick<Row, 'day' | 'score' | 'band' | 'coverage'>>(
    sql`select day, score::float8, band, coverage::float8
          from health_score
         where workspace_id = $1 and account_id = $2 and day <= $3
         order by day desc
         limit $4`,
    [workspaceId, accountId, copyDay(until), limit],
  )
  return rows.map(({ score, band, ...row }) => ({
    ...row,
    score: score ?? undefined,
    band: band ?? undefined,
  }))
}

const CREATE_STAGING = sql`
  create temporary table health_staging (
    account_id uuid not null, score numeric, band text, computed numeric, coverage numeric not null, trend numeric,
    parts jsonb not null, override jsonb, mark text not null
  ) on commit drop`

/** The newest row of each account before or on the day. */
const FIND_NEWEST = sql`
  create temporary table health_newest on commit drop as
  select distinct on (h.account_id) h.account_id, h.day, h.mark
    from health_score h
    join health_staging s on s.account_id = h.account_id
   where h.workspace_id = $1 and h.day <= $2::date
   order by h.account_id, h.day desc`

/** Where nothing counts otherwise than in the newest row, that gets the newer values. */
const REFRESH_SAME = sql`
  update health_score h
     set score = s.score, computed = s.computed, coverage = s.coverage, trend = s.trend, parts = s.parts, scored_at = $2
    from health_staging s
    join health_newest n on n.account_id = s.account_id and n.mark = s.mark
   where h.workspace_id = $1 and h.account_id = s.account_id and h.day = n.day
     and (h.parts, h.trend) is distinct from (s.parts, s.trend)`

const WRITE = sql`
  insert into health_score (workspace_id, account_id, day, score, band, computed, coverage, trend, parts, override, mark,
                            model_version_id, scored_at)
  select $1, s.account_id, $2, s.score, s.band, s.computed, s.coverage, s.trend, s.parts, s.override, s.mark, $3, $4
    from health_staging s
   where not exists (select from health_newest n where n.account_id = s.account_id and n.mark = s.mark)
   order by s.account_id
  on conflict (workspace_id, account_id, day) do update
     set score = excluded.score, band = excluded.band, computed = excluded.computed, coverage = excluded.coverage,
         trend = excluded.trend, parts = excluded.parts, override = excluded.override, mark = excluded.mark,
         model_version_id = excluded.model_version_id, scored_at = excluded.scored_at`

const UPDATE_ACCOUNTS = sql`
  update account a
     set health = s.score, health_trend = round(s.trend * 30 / 28, 4), updated_at = $2
    from health_staging s
   where a.workspace_id = $1 and a.account_id = s.account_id
     and (a.health, a.health_trend) is distinct from (s.score, round(s.trend * 30 / 28, 4))`

function lineOf({
  accountId,
  score,
  band,
  coverage,
  computed,
  trend,
  contributions,
  override,
}: NewScore): string {
  const parts = contributions.map(partOf)
  // Whoever compares two rows asks whether something counts otherwise: newer values with the same points do not.
  const mark = [
    ...[tenth(score), band, override],
    ...parts.map(([signal, , state, , , points, weight, effective]) => [
      signal,
      state,
      points && tenth(points),
      weight,
      effective,
    ]),
  ]
  return copyLine([
    ...[accountId, exact(score), band, exact(computed.score), exact(coverage), exact(trend)],
    ...[JSON.stringify(parts), override && JSON.stringify(override)],
    createHash('sha256').update(JSON.stringify(mark)).digest('base64url').slice(0, 22),
  ])
}

function partOf(part: Contribution): Part {
  const { signal, group, state, value, day, points, weight, effectiveWeight } = part
  return [
    ...([signal, group, state, value ?? null, day === undefined ? null : formatDay(day)] as const),
    ...([exact(points) ?? null, exact(weight)!, exact(effectiveWeight)!] as const),
  ]
}

function scoreOf({ day, score, band, computed, coverage, trend, parts, override }: Row): KeptScore {
  return {
    ...{ asOf: day, score: score ?? undefined, band: band ?? undefined, coverage, trend: trend ?? undefined },
    computed: { score: computed ?? undefined, band: undefined },
    contributions: parts.map(([signal, group, state, value, measured, points, weight, effectiveWeight]) => ({
      ...{
        signal,
        group,
        state,
        value: value ?? undefined,
        points: points ?? undefined,
        weight,
        effectiveWeight,
      },
      ...{
        day: measured === null ? undefined : parseDay(measured),
        contribution: effectiveWeight * (points ?? 0),
      },
    })),
    override: override ?? undefined,
  }
}

/** Ten decimals: more are noise of binary sums. */
function exact(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1e10) / 1e10
}

function tenth(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10
}
