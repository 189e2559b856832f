import type { Day } from '../domain/kernel/day.ts'
import { copyDay, copyLine } from './copy-line.ts'
import type { Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { type ListFaults, MOST_FAULTS } from './list-faults.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A contract as a list has it. */
export type NewContract = {
  readonly line: number
  readonly accountId: Uuid
  readonly externalId: string
  readonly from: Day
  readonly until: Day | undefined
  readonly acvMinor: number | undefined
  readonly renewalOn: Day | undefined
}

export type ContractImport = {
  readonly workspaceId: Uuid
  readonly importId: Uuid
  readonly currency: string
  readonly at: Instant
  /** Lines of `contractLine`. To be walked again when the transaction is. */
  readonly lines: AsyncIterable<string>
}

export type ListCount = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly faults: ListFaults
}

/** A contract as it is sent to the database. */
export function contractLine(contract: NewContract): string {
  const { line, accountId, externalId, from, until, acvMinor, renewalOn } = contract
  return copyLine([
    ...[line, accountId, externalId, copyDay(from), copyDay(until), acvMinor, copyDay(renewalOn)],
  ])
}

/**
 * Takes a list of contracts in: what an account is worth from which day on. A contract is known by its account and its first day.
 * One without an end holds until the next of its account begins. What was before is kept for undo; the same list once more
 * changes nothing. Rows of accounts that the workspace lacks, and second rows of one contract, are left out and told.
 */
export async function importContracts(transaction: Transaction, given: ContractImport): Promise<ListCount> {
  const { workspaceId, importId, currency, at } = given
  await transaction.query(sql`set local work_mem = '64MB'`)
  await transaction.query(sql`
    create temporary table contract_import (
      line bigint not null, account_id uuid not null, external_id text not null, from_on date not null, until_on date,
      acv_minor bigint, renewal_on date
    ) on commit drop`)
  await transaction.copyIn(sql`copy contract_import from stdin`, given.lines)
  await transaction.query(sql`analyze contract_import`)
  const faults = await findFaults(transaction, workspaceId)
  await transaction.query(TAKE_LISTED, [workspaceId])
  await transaction.query(FIND_CHANGES, [workspaceId, currency])
  const [listed] = await transaction.query<{ count: number }>(
    sql`select count(*) as count from contract_listed`,
  )
  await transaction.query(KEEP_BEFORE, [workspaceId, importId])
  await transaction.change(WRITE, [workspaceId, importId, at])
  const [changes] = await transaction.query<{ added: number; changed: number; touched: number }>(
    sql`select count(*) filter (where is_new) as added, count(*) filter (where not is_new) as changed,
               count(*) filter (where is_listed) as touched
          from contract_difference`,
  )
  await transaction.query(sql`drop table contract_import, contract_listed, contract_difference`)
  const { added, changed, touched } = changes!
  return { added, changed, unchanged: listed!.count - touched, faults }
}

async function findFaults(transaction: Transaction, workspaceId: Uuid): Promise<ListFaults> {
  const unknown = await transaction.query<ListFaults['unknown'][number]>(
    sql`select s.line, min(s.external_id) as "externalId"
          from contract_import s
         where not exists (select from account a where a.workspace_id = $1 and a.account_id = s.account_id)
         group by s.line
         order by s.line
         limit $2`,
    [workspaceId, MOST_FAULTS],
  )
  const [unknownRows] = await transaction.query<{ count: number }>(
    sql`select count(distinct s.line) as count
          from contract_import s
         where not exists (select from account a where a.workspace_id = $1 and a.account_id = s.account_id)`,
    [workspaceId],
  )
  const repeated = await transaction.query<ListFaults['repeated'][number]>(
    sql`select line, external_id as "externalId", first_line as "firstLine"
          from (select line, external_id, min(line) over (partition by account_id, from_on) as first_line
                  from contract_import) as numbered
         where line > first_line
         order by line
         limit $1`,
    [MOST_FAULTS],
  )
  const [repeatedRows] = await transaction.query<{ count: number }>(
    sql`select count(*) - count(distinct (account_id, from_on)) as count from contract_import`,
  )
  return { unknown, unknownRows: unknownRows!.count, repeated, repeatedRows: repeatedRows!.count }
}

/** The first row of each contract of an account that is there. */
const TAKE_LISTED = sql`
  create temporary table contract_listed on commit drop as
  select distinct on (s.account_id, s.from_on) s.account_id, s.from_on, s.until_on, s.acv_minor, s.renewal_on
    from contract_import s
   where exists (select from account a where a.workspace_id = $1 and a.account_id = s.account_id)
   order by s.account_id, s.from_on, s.line`

/** What is new or different, and what is open and now has a contract after it. */
const FIND_CHANGES = sql`
  create temporary table contract_difference on commit drop as
  with known as (
         select c.account_id, c.from_on, c.until_on, c.acv_minor, c.currency, c.renewal_on
           from contract c
          where c.workspace_id = $1
            and exists (select from contract_listed l where l.account_id = c.account_id)),
       beginning as (
         select account_id, from_on, lead(from_on) over (partition by account_id order by from_on) as next_on
           from (select account_id, from_on from contract_listed union select account_id, from_on from known) as every_one)
  select b.account_id, b.from_on,
         case when l.account_id is null then b.next_on else coalesce(l.until_on, b.next_on) end as until_on,
         case when l.account_id is null then k.acv_minor else l.acv_minor end as acv_minor,
         case when l.account_id is null then k.currency else $2::text end as currency,
         case when l.account_id is null then k.renewal_on else l.renewal_on end as renewal_on,
         k.account_id is null as is_new, l.account_id is not null as is_listed
    from beginning b
    left join contract_listed l on l.account_id = b.account_id and l.from_on = b.from_on
    left join known k on k.account_id = b.account_id and k.from_on = b.from_on
   where case when l.account_id is null then k.until_on is null and b.next_on is not null
              else k.account_id is null
                   or (coalesce(l.until_on, b.next_on), l.acv_minor, $2::text, l.renewal_on)
                      is distinct from (k.until_on, k.acv_minor, k.currency, k.renewal_on) end`

const KEEP_BEFORE = sql`
  insert into import_change (workspace_id, account_id, import_id, subject, entry, before)
  select c.workspace_id, c.account_id, $2, 'contract', c.from_on::text, to_jsonb(c)
    from contract c
    join contract_difference d on d.account_id = c.account_id and d.from_on = c.from_on
   where c.workspace_id = $1
  on conflict (workspace_id, account_id, import_id, subject, entry) do nothing`

const WRITE = sql`
  insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, renewal_on, import_id, recorded_at)
  select $1, account_id, from_on, until_on, acv_minor, currency, renewal_on, $2, $3
    from contract_difference
   order by account_id, from_on
  on conflict (workspace_id, account_id, from_on) do update
     set until_on = excluded.until_on, acv_minor = excluded.acv_minor, currency = excluded.currency,
         renewal_on = excluded.renewal_on, import_id = excluded.import_id, recorded_at = excluded.recorded_at`
