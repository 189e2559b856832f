import type { HealthBand } from '../domain/account/field-catalogue.ts'
import type { HealthOverride } from '../domain/health/health-score.ts'
import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** What somebody says of an account's health, as it is kept. */
export type StoredOverride = HealthOverride & {
  readonly id: Uuid
  readonly accountId: Uuid
  readonly by: string
  readonly createdAt: Instant
  readonly endedBy: string | undefined
  readonly endedAt: Instant | undefined
}

type Row = {
  readonly id: Uuid
  readonly accountId: Uuid
  readonly score: number | null
  readonly band: HealthBand | null
  readonly reason: string
  readonly from: Day
  readonly until: Day
  readonly by: string
  readonly createdAt: Instant
  readonly endedBy: string | null
  readonly endedAt: Instant | null
}

export type AccountKey = { readonly workspaceId: Uuid; readonly accountId: Uuid }

const MOST_LISTED = 100

/** The overrides of an account, the one that begins last first. */
export async function listHealthOverrides(
  connection: Connection,
  { workspaceId, accountId }: AccountKey,
): Promise<StoredOverride[]> {
  const rows = await connection.query<Row>(
    sql`select account_id as "accountId", override_id as "id", score::float8, band, reason, from_on as "from",
               until_on as "until", created_by as "by", created_at as "createdAt", ended_by as "endedBy",
               ended_at as "endedAt"
          from health_override
         where workspace_id = $1 and account_id = $2
         order by from_on desc, override_id desc
         limit $3`,
    [workspaceId, accountId, MOST_LISTED],
  )
  return rows.map(overrideOf)
}

/** Overrides that hold on a day, of all accounts. */
export async function listOverridesOn(
  connection: Connection,
  workspaceId: Uuid,
  day: Day,
): Promise<Map<Uuid, StoredOverride[]>> {
  const rows = await connection.query<Row>(
    sql`select account_id as "accountId", override_id as "id", score::float8, band, reason, from_on as "from",
               until_on as "until", created_by as "by", created_at as "createdAt", ended_by as "endedBy",
               ended_at as "endedAt"
          from health_override
         where workspace_id = $1 and from_on <= $2 and until_on >= $2
         order by account_id, override_id`,
    [workspaceId, copyDay(day)],
  )
  return Map.groupBy(rows.map(overrideOf), ({ accountId }) => accountId)
}

/** Keeps what somebody says. */
export async function addHealthOverride(
  transaction: Transaction,
  workspaceId: Uuid,
  override: Omit<StoredOverride, 'endedBy' | 'endedAt'>,
): Promise<void> {
  await transaction.query(
    sql`insert into health_override (workspace_id, account_id, override_id, score, band, reason, from_on, until_on,
                                     created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[workspaceId, override.accountId, override.id, override.score, override.band, override.reason],
      ...[copyDay(override.from), copyDay(override.until), override.by, override.createdAt],
    ],
  )
}

/** Ends what holds or would hold from a day on, so that the day before is the last. Gives how many there were. */
export async function endHealthOverrides(
  transaction: Transaction,
  { workspaceId, accountId }: AccountKey,
  { day, by, at }: { readonly day: Day; readonly by: string; readonly at: Instant },
): Promise<number> {
  return transaction.change(
    sql`update health_override
           set until_on = greatest($3::date - 1, from_on - 1), ended_by = $4, ended_at = $5
         where workspace_id = $1 and account_id = $2 and until_on >= $3::date`,
    [workspaceId, accountId, copyDay(day), by, at],
  )
}

function overrideOf({ score, band, endedBy, endedAt, ...row }: Row): StoredOverride {
  return {
    ...{ ...row, score: score ?? undefined, band: band ?? undefined },
    ...{ endedBy: endedBy ?? undefined, endedAt: endedAt ?? undefined },
  }
}
