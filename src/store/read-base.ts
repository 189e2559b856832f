import type { View } from './accounts.ts'
import { BaseColumns, type FinishedBase } from './column/base-columns.ts'
import { readBinaryRows } from './column/read-binary-rows.ts'
import { copyDay } from './copy-line.ts'
import type { Transaction } from './database.ts'
import { findListedOwners } from './listed-owners.ts'
import { fillIn, generatedSql, sql } from './sql.ts'

/**
 * The whole customer base of a view, to be walked again and again: `current` and `sourceOf` take the ids of its accounts.
 * Accounts that have left are not among them.
 */
export type StoredBase = FinishedBase

/**
 * Makes every statement that follows see one and the same state. It must be the first of its transaction.
 */
export async function holdState(transaction: Transaction): Promise<void> {
  await transaction.query(sql`set transaction isolation level repeatable read`)
}

/**
 * Reads all accounts of a view into columns, about 200 bytes each. An ACV in another currency than the workspace's is not known.
 */
export async function readBase(transaction: Transaction, view: View): Promise<StoredBase> {
  const { workspaceId, asOf, run } = view
  const [workspace] = await transaction.query<{ currency: string }>(
    sql`select currency from workspace where workspace_id = $1`,
    [workspaceId],
  )
  if (workspace === undefined) throw new Error(`there is no workspace ${workspaceId}`)
  const { currency } = workspace
  const people = await findListedOwners(transaction, workspaceId)
  await transaction.query(sql`set local statement_timeout = 0`)
  for (const setting of IN_ORDER_OF_KEYS) await transaction.query(setting)
  const columns = new BaseColumns()
  const rows = readBinaryRows(columns.sinks)
  const query = fillIn(READ_BASE, [workspaceId, copyDay(asOf)!, run, currency])
  await transaction.copyOut(generatedSql(`copy (${query}) to stdout (format binary)`), rows.take)
  for (const setting of AS_BEFORE) await transaction.query(setting)
  return columns.finish(rows.finish(), { currency, people })
}

/**
 * All the tables have their rows by account in their keys: read in that order they meet without sorting or hashing a million
 * wide rows. The server would guess so only for rows that also lie in that order.
 */
const IN_ORDER_OF_KEYS = [
  sql`set local enable_sort = off`,
  sql`set local enable_hashjoin = off`,
  sql`set local enable_bitmapscan = off`,
]

const AS_BEFORE = [
  sql`set local enable_sort to default`,
  sql`set local enable_hashjoin to default`,
  sql`set local enable_bitmapscan to default`,
]

/** The lists of columns of BaseColumns and PlacementColumns follow this one. */
const READ_BASE = sql`
  select a.account_id, a.source, a.external_id, a.name, a.employees, a.industry, a.region,
         a.country, a.language, a.start_on, a.strategic, a.complexity::bigint, a.health::float8,
         a.health_trend::float8, a.open_tickets, a.nps::float8, a.parent_id, a.contract_touch,
         case when p.account_id is null then a.listed_tier end, case when g.account_id is null then a.listed_owner end,
         case when a.custom <> '{}' then a.custom::text end,
         case when c.currency = $4 then c.acv_minor end, c.renewal_on, c.currency <> $4 and c.acv_minor is not null,
         g.owner_id, p.tier, p.since_on, p.reason, p.base_tier, p.acv_minor, p.model_version_id,
         p.pin_tier, p.pin_reason, p.pin_until_on, p.risk_since_on, p.risk_ended_on, p.calm_since_on
    from account a
    left join (
           select distinct on (workspace_id, account_id) workspace_id, account_id, acv_minor, currency, renewal_on
             from contract
            where workspace_id = $1 and from_on <= $2 and (until_on is null or until_on > $2)
            order by workspace_id, account_id, from_on desc) c
      on c.workspace_id = a.workspace_id and c.account_id = a.account_id
    left join (
           select distinct on (workspace_id, account_id) workspace_id, account_id, tier, since_on, reason, base_tier,
                  acv_minor, model_version_id, pin_tier, pin_reason, pin_until_on, risk_since_on, risk_ended_on,
                  calm_since_on
             from placement
            where workspace_id = $1 and run_number <= $3
            order by workspace_id, account_id, run_number desc) p
      on p.workspace_id = a.workspace_id and p.account_id = a.account_id
    left join (
           select distinct on (workspace_id, account_id) workspace_id, account_id, owner_id
             from assignment
            where workspace_id = $1 and run_number <= $3
            order by workspace_id, account_id, run_number desc) g
      on g.workspace_id = a.workspace_id and g.account_id = a.account_id
   where a.workspace_id = $1
     and (c.account_id is not null
          or not exists (select from contract e
                          where e.workspace_id = a.workspace_id and e.account_id = a.account_id and e.until_on <= $2))
   order by a.account_id`
