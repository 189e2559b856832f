import type { Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { ImportKind } from './import-runs.ts'
import { type Sql, sql } from './sql.ts'

export type UndoneImport = { readonly workspaceId: Uuid; readonly importId: Uuid; readonly kind: ImportKind }

/** How many of the accounts or people that an import has made are in use since. */
export type ImportUse = {
  readonly count: number
  /** In a tier or somebody's book; of people: with a book. */
  readonly placed: number
  /** With signals. */
  readonly measured: number
  /** With touches, contacts or cases; of people: with a user or touches. */
  readonly others: number
}

const NO_USE: ImportUse = { count: 0, placed: 0, measured: 0, others: 0 }

/** What taking an import back would take away from under something else. */
export async function readImportUse(
  transaction: Transaction,
  { workspaceId, importId, kind }: UndoneImport,
): Promise<ImportUse> {
  if (kind !== 'accounts' && kind !== 'people') return NO_USE
  const statement = kind === 'accounts' ? USE_OF_ACCOUNTS : USE_OF_PEOPLE
  const [use] = await transaction.query<ImportUse>(statement, [workspaceId, importId])
  return use!
}

/**
 * Takes back what an import did: what it made is gone, what it changed is as it was before. Gives how much of what the list was
 * of; an account counts as changed also where only its contract was.
 */
export async function undoImport(
  transaction: Transaction,
  { workspaceId, importId, kind }: UndoneImport,
): Promise<{ readonly restored: number; readonly removed: number }> {
  const run = (statement: Sql) => transaction.change(statement, [workspaceId, importId])
  const { before = [], restore, remove, after = [] } = UNDO[kind]
  const [changed] =
    kind === 'accounts'
      ? await transaction.query<{ readonly count: number }>(CHANGED_ACCOUNTS, [workspaceId, importId])
      : []
  if (kind === 'accounts') await eraseCommentsOnMade(transaction, { workspaceId, importId })
  for (const statement of before) await run(statement)
  const rows = await run(restore)
  const restored = changed?.count ?? rows
  const removed = await run(remove)
  for (const statement of after) await run(statement)
  await run(sql`delete from import_change where workspace_id = $1 and import_id = $2`)
  await run(sql`delete from import_person_change where workspace_id = $1 and import_id = $2`)
  return { restored, removed }
}

/** What was said about rows of plans that go. Comments are few and lie elsewhere than accounts: they are not joined. */
async function eraseCommentsOnMade(
  transaction: Transaction,
  { workspaceId, importId }: Omit<UndoneImport, 'kind'>,
): Promise<void> {
  const said = await transaction.query<{ id: Uuid }>(
    sql`select distinct account_id as id from plan_comment where workspace_id = $1 and account_id is not null`,
    [workspaceId],
  )
  const made = await transaction.query<{ id: Uuid }>(
    sql`select account_id as id from account
         where workspace_id = $1 and created_import_id = $2 and account_id = any($3::uuid[])`,
    [workspaceId, importId, said.map(({ id }) => id)],
  )
  await transaction.change(
    sql`delete from plan_comment where workspace_id = $1 and account_id = any($2::uuid[])`,
    [workspaceId, made.map(({ id }) => id)],
  )
}

const RESTORE_ACCOUNTS = sql`
  insert into account (workspace_id, account_id, source, external_id, name, employees, industry, region, country, language,
                       start_on, strategic, complexity, health, health_trend, open_tickets, nps, parent_id, contract_touch,
                       custom, created_import_id, created_at, updated_at, listed_tier, listed_owner)
  select i.workspace_id, i.account_id, b.source, b.external_id, b.name, b.employees, b.industry, b.region, b.country,
         b.language, b.start_on, b.strategic, b.complexity, b.health, b.health_trend, b.open_tickets, b.nps, b.parent_id,
         b.contract_touch, b.custom, b.created_import_id, b.created_at, b.updated_at, b.listed_tier, b.listed_owner
    from import_change i
    cross join lateral jsonb_populate_record(null::account, i.before) as b
   where i.workspace_id = $1 and i.import_id = $2 and i.subject = 'account'
  on conflict (workspace_id, account_id) do update
     set name = excluded.name, employees = excluded.employees, industry = excluded.industry, region = excluded.region,
         country = excluded.country, language = excluded.language, start_on = excluded.start_on,
         strategic = excluded.strategic, complexity = excluded.complexity, health = excluded.health,
         health_trend = excluded.health_trend, open_tickets = excluded.open_tickets, nps = excluded.nps,
         parent_id = excluded.parent_id, contract_touch = excluded.contract_touch, custom = excluded.custom,
         updated_at = excluded.updated_at, listed_tier = excluded.listed_tier, listed_owner = excluded.listed_owner`

const RESTORE_CONTRACTS = sql`
  insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, renewal_on, import_id, recorded_at)
  select i.workspace_id, i.account_id, b.from_on, b.until_on, b.acv_minor, b.currency, b.renewal_on, b.import_id,
         b.recorded_at
    from import_change i
    cross join lateral jsonb_populate_record(null::contract, i.before) as b
   where i.workspace_id = $1 and i.import_id = $2 and i.subject = 'contract'
  on conflict (workspace_id, account_id, from_on) do update
     set until_on = excluded.until_on, acv_minor = excluded.acv_minor, currency = excluded.currency,
         renewal_on = excluded.renewal_on, import_id = excluded.import_id, recorded_at = excluded.recorded_at`

const RESTORE_SIGNALS = sql`
  insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at, import_id)
  select i.workspace_id, i.account_id, b.metric, b.day, b.value, b.source, b.recorded_at, b.import_id
    from import_change i
    cross join lateral jsonb_populate_record(null::signal, i.before) as b
   where i.workspace_id = $1 and i.import_id = $2 and i.subject = 'signal'
  on conflict (workspace_id, account_id, metric, day) do update
     set value = excluded.value, source = excluded.source, recorded_at = excluded.recorded_at,
         import_id = excluded.import_id`

const RESTORE_PEOPLE = sql`
  insert into person (workspace_id, person_id, source, external_id, name, role, tiers, hours_per_week, productive_share, ramp,
                      languages, regions, skills, start_on, end_on, loaded_cost_minor, currency, created_at, updated_at)
  select i.workspace_id, i.person_id, b.source, b.external_id, b.name, b.role, b.tiers, b.hours_per_week,
         b.productive_share, b.ramp, b.languages, b.regions, b.skills, b.start_on, b.end_on, b.loaded_cost_minor,
         b.currency, b.created_at, b.updated_at
    from import_person_change i
    cross join lateral jsonb_populate_record(null::person, i.before) as b
   where i.workspace_id = $1 and i.import_id = $2 and i.before is not null
  on conflict (workspace_id, person_id) do update
     set name = excluded.name, role = excluded.role, tiers = excluded.tiers, hours_per_week = excluded.hours_per_week,
         productive_share = excluded.productive_share, ramp = excluded.ramp, languages = excluded.languages,
         regions = excluded.regions, skills = excluded.skills, start_on = excluded.start_on, end_on = excluded.end_on,
         loaded_cost_minor = excluded.loaded_cost_minor, currency = excluded.currency, updated_at = excluded.updated_at`

const CLEAR_LEAVE = sql`
  delete from person_leave
   where workspace_id = $1
     and person_id in (select i.person_id from import_person_change i where i.workspace_id = $1 and i.import_id = $2)`

const RESTORE_LEAVE = sql`
  insert into person_leave (workspace_id, person_id, from_on, until_on)
  select i.workspace_id, i.person_id, leave.from_on, leave.until_on
    from import_person_change i
    cross join lateral jsonb_to_recordset(i.before -> 'leave') as leave (from_on date, until_on date)
   where i.workspace_id = $1 and i.import_id = $2 and i.before is not null`

/** What has the import's id and no state before was made by it. */
const REMOVE_CONTRACTS = sql`
  delete from contract
   where workspace_id = $1 and import_id = $2
     and not exists (select from import_change i
                      where i.workspace_id = contract.workspace_id and i.account_id = contract.account_id
                        and i.import_id = $2 and i.subject = 'contract' and i.entry = contract.from_on::text)`

const REMOVE_SIGNALS = sql`
  delete from signal
   where workspace_id = $1 and import_id = $2
     and not exists (select from import_change i
                      where i.workspace_id = signal.workspace_id and i.account_id = signal.account_id
                        and i.import_id = $2 and i.subject = 'signal'
                        and i.entry = signal.metric || ' ' || signal.day::text)`

const REMOVE_ACCOUNTS = sql`delete from account where workspace_id = $1 and created_import_id = $2`

const CHANGED_ACCOUNTS = sql`
  select count(*) as count
    from account a
   where a.workspace_id = $1 and a.created_import_id is distinct from $2
     and (exists (select from import_change i
                   where i.workspace_id = a.workspace_id and i.account_id = a.account_id and i.import_id = $2)
          or exists (select from contract c
                      where c.workspace_id = a.workspace_id and c.account_id = a.account_id and c.import_id = $2))`

/** Rows of plans that were computed meanwhile: of an account that is gone nothing can be applied. */
const REMOVE_PLAN_ROWS = sql`
  delete from plan_row
   where workspace_id = $1
     and exists (select from account a
                  where a.workspace_id = plan_row.workspace_id and a.account_id = plan_row.account_id
                    and a.created_import_id = $2)`

const REMOVE_ASSIGNMENT_ROWS = sql`
  delete from assignment_plan_row
   where workspace_id = $1
     and exists (select from account a
                  where a.workspace_id = assignment_plan_row.workspace_id and a.account_id = assignment_plan_row.account_id
                    and a.created_import_id = $2)`

const REMOVE_HANDOFFS = sql`
  delete from handoff
   where workspace_id = $1
     and exists (select from account a
                  where a.workspace_id = handoff.workspace_id and a.account_id = handoff.account_id
                    and a.created_import_id = $2)`

const REMOVE_COVERS = sql`
  delete from cover
   where workspace_id = $1
     and exists (select from account a
                  where a.workspace_id = cover.workspace_id and a.account_id = cover.account_id
                    and a.created_import_id = $2)`

const REMOVE_POOL_CASES = sql`
  delete from pool_case
   where workspace_id = $1
     and exists (select from account a
                  where a.workspace_id = pool_case.workspace_id and a.account_id = pool_case.account_id
                    and a.created_import_id = $2)`

const REMOVE_PEOPLE = sql`
  delete from person
   where workspace_id = $1
     and person_id in (select i.person_id from import_person_change i
                        where i.workspace_id = $1 and i.import_id = $2 and i.before is null)`

type Undo = {
  readonly before?: readonly Sql[]
  readonly restore: Sql
  readonly remove: Sql
  readonly after?: readonly Sql[]
}

const UNDO: Readonly<Record<ImportKind, Undo>> = {
  accounts: {
    before: [
      ...[REMOVE_PLAN_ROWS, REMOVE_ASSIGNMENT_ROWS, REMOVE_HANDOFFS, REMOVE_COVERS],
      ...[REMOVE_POOL_CASES, REMOVE_CONTRACTS, RESTORE_CONTRACTS],
    ],
    restore: RESTORE_ACCOUNTS,
    remove: REMOVE_ACCOUNTS,
  },
  contracts: { restore: RESTORE_CONTRACTS, remove: REMOVE_CONTRACTS },
  signals: { restore: RESTORE_SIGNALS, remove: REMOVE_SIGNALS },
  people: { before: [CLEAR_LEAVE], restore: RESTORE_PEOPLE, remove: REMOVE_PEOPLE, after: [RESTORE_LEAVE] },
}

const USE_OF_ACCOUNTS = sql`
  select count(*) as count, count(*) filter (where is_placed) as placed, count(*) filter (where is_measured) as measured,
         count(*) filter (where has_others) as others
    from (select p.tier is not null or g.owner_id is not null as is_placed,
                 exists (select from signal s where s.workspace_id = a.workspace_id and s.account_id = a.account_id)
                   as is_measured,
                 exists (select from touch t where t.workspace_id = a.workspace_id and t.account_id = a.account_id)
                   or exists (select from contact c
                               where c.workspace_id = a.workspace_id and c.account_id = a.account_id)
                   or exists (select from pool_case q
                               where q.workspace_id = a.workspace_id and q.account_id = a.account_id) as has_others
            from account a
            left join lateral (
                   select tier from placement
                    where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id
                    order by run_number desc limit 1) p on true
            left join lateral (
                   select owner_id from assignment
                    where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id
                    order by run_number desc limit 1) g on true
           where a.workspace_id = $1 and a.created_import_id = $2) as made
   where is_placed or is_measured or has_others`

const USE_OF_PEOPLE = sql`
  with made as materialized (
         select i.person_id from import_person_change i
          where i.workspace_id = $1 and i.import_id = $2 and i.before is null),
       owner as materialized (
         select distinct g.owner_id
           from account a
           join lateral (
                  select owner_id from assignment
                   where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id
                   order by run_number desc limit 1) g on true
          where a.workspace_id = $1 and g.owner_id is not null),
       toucher as materialized (
         select distinct t.person_id from touch t where t.workspace_id = $1 and t.person_id is not null)
  select count(*) as count, count(*) filter (where is_placed) as placed, 0::bigint as measured,
         count(*) filter (where has_others) as others
    from (select exists (select from owner where owner.owner_id = made.person_id) as is_placed,
                 exists (select from toucher where toucher.person_id = made.person_id)
                   or exists (select from membership m
                               where m.workspace_id = $1 and m.person_id = made.person_id) as has_others
            from made) as use
   where is_placed or has_others`
