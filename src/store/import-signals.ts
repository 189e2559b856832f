import type { Day } from '../domain/kernel/day.ts'
import { copyDay, copyLine } from './copy-line.ts'
import type { Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { ListCount } from './import-contracts.ts'
import { type ListFaults, MOST_FAULTS } from './list-faults.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** A signal as a list has it. */
export type NewSignal = {
  readonly line: number
  readonly accountId: Uuid
  readonly externalId: string
  readonly metric: string
  readonly day: Day
  /** Exact. */
  readonly value: string
}

export type SignalImport = {
  readonly workspaceId: Uuid
  readonly importId: Uuid
  /** Who measured. */
  readonly source: string
  readonly at: Instant
  /** Lines of `signalLine`. To be walked again when the transaction is. */
  readonly lines: AsyncIterable<string>
}

/** From so many written signals on the statistics of the table are made anew at once. */
const MANY_ROWS = 10_000

/** A signal as it is sent to the database. */
export function signalLine({ line, accountId, externalId, metric, day, value }: NewSignal): string {
  return copyLine([line, accountId, externalId, metric, copyDay(day), value])
}

/**
 * Takes a list of signals in: a metric of an account on a day has one value, and the list's replaces the one before, which is kept
 * for undo. The same list once more changes nothing. Rows of accounts that the workspace lacks, and second rows of one signal, are
 * left out and told.
 */
export async function importSignals(transaction: Transaction, given: SignalImport): Promise<ListCount> {
  const { workspaceId, importId, source, at } = given
  await transaction.query(sql`set local work_mem = '64MB'`)
  await transaction.query(sql`
    create temporary table signal_import (
      line bigint not null, account_id uuid not null, external_id text not null, metric text not null, day date not null,
      value numeric not null
    ) on commit drop`)
  await transaction.copyIn(sql`copy signal_import from stdin`, given.lines)
  await transaction.query(sql`analyze signal_import`)
  const faults = await findFaults(transaction, workspaceId)
  await transaction.query(TAKE_LISTED, [workspaceId])
  const [counts] = await transaction.query<{ added: number; changed: number; unchanged: number }>(
    sql`select count(*) filter (where standing = 'new') as added, count(*) filter (where standing = 'changed') as changed,
               count(*) filter (where standing = 'same') as unchanged
          from signal_listed`,
  )
  await transaction.query(KEEP_BEFORE, [workspaceId, importId])
  const written = await transaction.change(WRITE, [workspaceId, importId, source, at])
  if (written >= MANY_ROWS) await transaction.query(sql`analyze signal`)
  await transaction.query(sql`drop table signal_import, signal_listed`)
  return { ...counts!, faults }
}

async function findFaults(transaction: Transaction, workspaceId: Uuid): Promise<ListFaults> {
  const unknown = await transaction.query<ListFaults['unknown'][number]>(
    sql`select s.line, min(s.external_id) as "externalId"
          from signal_import s
         where not exists (select from account a where a.workspace_id = $1 and a.account_id = s.account_id)
         group by s.line
         order by s.line
         limit $2`,
    [workspaceId, MOST_FAULTS],
  )
  const [unknownRows] = await transaction.query<{ count: number }>(
    sql`select count(distinct s.line) as count
          from signal_import s
         where not exists (select from account a where a.workspace_id = $1 and a.account_id = s.account_id)`,
    [workspaceId],
  )
  const repeated = await transaction.query<ListFaults['repeated'][number]>(
    sql`select line, min(external_id) as "externalId", min(first_line) as "firstLine"
          from (select line, external_id, min(line) over (partition by account_id, metric, day) as first_line
                  from signal_import) as numbered
         where line > first_line
         group by line
         order by line
         limit $1`,
    [MOST_FAULTS],
  )
  const [repeatedRows] = await transaction.query<{ count: number }>(
    sql`select count(distinct line) as count
          from (select line, min(line) over (partition by account_id, metric, day) as first_line
                  from signal_import) as numbered
         where line > first_line`,
  )
  return { unknown, unknownRows: unknownRows!.count, repeated, repeatedRows: repeatedRows!.count }
}

/** The first row of each signal of an account that is there, and what it means to what is known. */
const TAKE_LISTED = sql`
  create temporary table signal_listed on commit drop as
  select l.account_id, l.metric, l.day, l.value,
         case when g.account_id is null then 'new' when g.value = l.value then 'same' else 'changed' end as standing
    from (select distinct on (account_id, metric, day) account_id, metric, day, value
            from signal_import
           order by account_id, metric, day, line) as l
    join account a on a.workspace_id = $1 and a.account_id = l.account_id
    left join signal g on g.workspace_id = $1 and g.account_id = l.account_id and g.metric = l.metric and g.day = l.day`

const KEEP_BEFORE = sql`
  insert into import_change (workspace_id, account_id, import_id, subject, entry, before)
  select g.workspace_id, g.account_id, $2, 'signal', g.metric || ' ' || g.day::text, to_jsonb(g)
    from signal g
    join signal_listed l on l.account_id = g.account_id and l.metric = g.metric and l.day = g.day
   where g.workspace_id = $1 and l.standing = 'changed'
  on conflict (workspace_id, account_id, import_id, subject, entry) do nothing`

/** In the order of the key, so that pages of the index are filled one after the other. */
const WRITE = sql`
  insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at, import_id)
  select $1, account_id, metric, day, value, $3, $4, $2
    from signal_listed
   where standing <> 'same'
   order by account_id, metric, day
  on conflict (workspace_id, account_id, metric, day) do update
     set value = excluded.value, source = excluded.source, recorded_at = excluded.recorded_at,
         import_id = excluded.import_id`
