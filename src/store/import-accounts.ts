import type { Account } from '../domain/account/account.ts'
import type { Day } from '../domain/kernel/day.ts'
import { copyDay, copyLine } from './copy-line.ts'
import type { Transaction } from './database.ts'
import { derivedIdOf, type Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'
import { walkAgain } from './walk-again.ts'

/** The facts that a list may speak of. Of the others it says nothing, and they stay as they are. */
export const ACCOUNT_FACTS = [
  'name',
  'employees',
  'industry',
  'region',
  'country',
  'language',
  'startOn',
  'strategic',
  'complexity',
  'health',
  'healthTrend',
  'openTickets',
  'nps',
  'parentId',
  'contractTouch',
  'custom',
  'acvMinor',
  'renewalOn',
] as const satisfies readonly (keyof Account)[]
export type AccountFact = (typeof ACCOUNT_FACTS)[number]

export type AccountImport = {
  readonly workspaceId: Uuid
  readonly importId: Uuid
  /** The name space of the ids in the list. */
  readonly source: string
  readonly currency: string
  /** The day for which the list is true: from it on its ACVs and renewals hold. */
  readonly asOf: Day
  readonly at: Instant
  readonly facts: readonly AccountFact[]
  /** Ids are those of the source. Each account once. To be walked again when the transaction is. */
  readonly accounts: Iterable<Account> | AsyncIterable<Account>
  /** Called now and then with the number of accounts that were sent. */
  readonly onProgress?: (sent: number) => void
}

export type ImportCount = { readonly added: number; readonly changed: number; readonly unchanged: number }

const PROGRESS_EVERY = 1 << 14

/** From so many written accounts on the statistics of their tables are made anew at once. */
const MANY_ROWS = 10_000

/**
 * Takes a list of accounts in: new ones are added, known ones changed where the list says otherwise, and what was before is kept
 * for undo. The same list once more changes nothing.
 */
export async function importAccounts(transaction: Transaction, given: AccountImport): Promise<ImportCount> {
  await transaction.query(sql`set local statement_timeout = 0`)
  await transaction.query(sql`set local work_mem = '64MB'`)
  await transaction.query(sql`
    create temporary table account_staging (
      account_id uuid not null, external_id text not null, name text, employees bigint, industry text, region text,
      country text, language text, start_on date, strategic boolean, complexity smallint, health numeric,
      health_trend numeric, open_tickets bigint, nps numeric, parent_id uuid, contract_touch text, custom jsonb not null,
      acv_minor bigint, renewal_on date
    ) on commit drop`)
  const sent = await transaction.copyIn(sql`copy account_staging from stdin`, linesOf(given))
  await transaction.query(sql`analyze account_staging`)
  const says = (fact: AccountFact) => given.facts.includes(fact)
  const speaksOf = ACCOUNT_FACTS.slice(0, -2).map(says)
  await transaction.query(FIND_CHANGES, [given.workspaceId, ...speaksOf])
  const changed = await transaction.change(KEEP_BEFORE, [given.workspaceId, given.importId])
  const written = await transaction.change(WRITE_ACCOUNTS, [
    ...[given.workspaceId, given.importId, given.source, given.at],
    ...speaksOf,
  ])
  if (says('acvMinor') || says('renewalOn')) await importContracts(transaction, given)
  // Readers come before the server's own upkeep does: on old statistics the first walk over a million took nine times as long.
  if (written >= MANY_ROWS) await transaction.query(sql`analyze account, contract`)
  // A transaction may import several lists.
  await transaction.query(sql`drop table if exists account_staging, account_change, contract_staging`)
  return { added: written - changed, changed, unchanged: sent - written }
}

/** A contract that changes is closed, and the new state opens on the day of the list. */
async function importContracts(
  transaction: Transaction,
  { workspaceId, importId, currency, asOf, at, facts }: AccountImport,
): Promise<void> {
  const values = [
    workspaceId,
    copyDay(asOf),
    currency,
    facts.includes('acvMinor'),
    facts.includes('renewalOn'),
  ]
  await transaction.query(OPEN_CONTRACTS, values)
  await transaction.query(CLOSE_CONTRACTS, [workspaceId, copyDay(asOf)])
  await transaction.query(WRITE_CONTRACTS, [workspaceId, copyDay(asOf), currency, importId, at])
}

function lineOf({ workspaceId, source }: AccountImport, account: Account): string {
  const idOf = (externalId: string) => derivedIdOf('account', workspaceId, { source, externalId })
  return copyLine([
    ...[idOf(account.id), account.id, account.name, account.employees, account.industry, account.region],
    ...[account.country, account.language, copyDay(account.startOn), account.strategic, account.complexity],
    ...[account.health, account.healthTrend, account.openTickets, account.nps],
    account.parentId === undefined ? undefined : idOf(account.parentId),
    ...[account.contractTouch, JSON.stringify(account.custom), account.acvMinor, copyDay(account.renewalOn)],
  ])
}

/** A million steps of an asynchronous walk are slow: a list that is there goes without. */
function linesOf(given: AccountImport): Iterable<string> | AsyncIterable<string> {
  const accounts = walkAgain(given.accounts)
  const note = newProgress(given.onProgress)
  if (Symbol.iterator in accounts) {
    return (function* () {
      for (const account of accounts) {
        yield lineOf(given, account)
        note()
      }
    })()
  }
  return (async function* () {
    for await (const account of accounts) {
      yield lineOf(given, account)
      note()
    }
  })()
}

function newProgress(onProgress: AccountImport['onProgress']): () => void {
  let sent = 0
  return () => {
    if (++sent % PROGRESS_EVERY === 0) onProgress?.(sent)
  }
}

/** The accounts that are new or different: a known row that stays as it is is not even locked. */
const FIND_CHANGES = sql`
  create temporary table account_change on commit drop as
  select s.account_id, a.account_id is null as is_new
    from account_staging s
    left join account a on a.workspace_id = $1 and a.account_id = s.account_id
   where a.account_id is null
      or $2::boolean and s.name is distinct from a.name
      or $3::boolean and s.employees is distinct from a.employees
      or $4::boolean and s.industry is distinct from a.industry
      or $5::boolean and s.region is distinct from a.region
      or $6::boolean and s.country is distinct from a.country
      or $7::boolean and s.language is distinct from a.language
      or $8::boolean and s.start_on is distinct from a.start_on
      or $9::boolean and s.strategic is distinct from a.strategic
      or $10::boolean and s.complexity is distinct from a.complexity
      or $11::boolean and s.health is distinct from a.health
      or $12::boolean and s.health_trend is distinct from a.health_trend
      or $13::boolean and s.open_tickets is distinct from a.open_tickets
      or $14::boolean and s.nps is distinct from a.nps
      or $15::boolean and s.parent_id is distinct from a.parent_id
      or $16::boolean and s.contract_touch is distinct from a.contract_touch
      or $17::boolean and a.custom || s.custom is distinct from a.custom`

const KEEP_BEFORE = sql`
  insert into import_change (workspace_id, account_id, import_id, subject, entry, before)
  select a.workspace_id, a.account_id, $2, 'account', '', to_jsonb(a)
    from account a
    join account_change c on c.account_id = a.account_id
   where a.workspace_id = $1 and not c.is_new
  on conflict (workspace_id, account_id, import_id, subject, entry) do nothing`

/** In the order of the ids, so that pages of the index are filled one after the other. */
const WRITE_ACCOUNTS = sql`
  insert into account (workspace_id, account_id, source, external_id, name, employees, industry, region, country,
                       language, start_on, strategic, complexity, health, health_trend, open_tickets, nps, parent_id,
                       contract_touch, custom, created_import_id, created_at, updated_at)
  select $1, s.account_id, $3, external_id, name, employees, industry, region, country, language, start_on, strategic,
         complexity, health, health_trend, open_tickets, nps, parent_id, contract_touch, custom, $2, $4, $4
    from account_staging s
    join account_change c on c.account_id = s.account_id
   order by s.account_id
  on conflict (workspace_id, account_id) do update
     set name = case when $5::boolean then excluded.name else account.name end,
         employees = case when $6::boolean then excluded.employees else account.employees end,
         industry = case when $7::boolean then excluded.industry else account.industry end,
         region = case when $8::boolean then excluded.region else account.region end,
         country = case when $9::boolean then excluded.country else account.country end,
         language = case when $10::boolean then excluded.language else account.language end,
         start_on = case when $11::boolean then excluded.start_on else account.start_on end,
         strategic = case when $12::boolean then excluded.strategic else account.strategic end,
         complexity = case when $13::boolean then excluded.complexity else account.complexity end,
         health = case when $14::boolean then excluded.health else account.health end,
         health_trend = case when $15::boolean then excluded.health_trend else account.health_trend end,
         open_tickets = case when $16::boolean then excluded.open_tickets else account.open_tickets end,
         nps = case when $17::boolean then excluded.nps else account.nps end,
         parent_id = case when $18::boolean then excluded.parent_id else account.parent_id end,
         contract_touch = case when $19::boolean then excluded.contract_touch else account.contract_touch end,
         custom = case when $20::boolean then account.custom || excluded.custom else account.custom end,
         updated_at = excluded.updated_at`

/** The state of each listed account's contract after the list: what it does not speak of comes from the open one. */
const OPEN_CONTRACTS = sql`
  create temporary table contract_staging on commit drop as
  select s.account_id, case when $4::boolean then s.acv_minor else c.acv_minor end as acv_minor,
         case when $5::boolean then s.renewal_on else c.renewal_on end as renewal_on
    from account_staging s
    left join contract c on c.workspace_id = $1 and c.account_id = s.account_id and c.until_on is null
   where c.account_id is null
      or c.from_on <= $2 and (c.currency <> $3
           or $4::boolean and s.acv_minor is distinct from c.acv_minor
           or $5::boolean and s.renewal_on is distinct from c.renewal_on)`

const CLOSE_CONTRACTS = sql`
  insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, renewal_on, import_id, recorded_at)
  select c.workspace_id, c.account_id, c.from_on, $2, c.acv_minor, c.currency, c.renewal_on, c.import_id, c.recorded_at
    from contract c
    join contract_staging s on s.account_id = c.account_id
   where c.workspace_id = $1 and c.until_on is null and c.from_on < $2
  on conflict (workspace_id, account_id, from_on) do update set until_on = excluded.until_on`

/** A second list of the same day mends the first. */
const WRITE_CONTRACTS = sql`
  insert into contract (workspace_id, account_id, from_on, acv_minor, currency, renewal_on, import_id, recorded_at)
  select $1, account_id, $2, acv_minor, $3, renewal_on, $4, $5
    from contract_staging
   where acv_minor is not null or renewal_on is not null
   order by account_id
  on conflict (workspace_id, account_id, from_on) do update
     set acv_minor = excluded.acv_minor, currency = excluded.currency, renewal_on = excluded.renewal_on,
         import_id = excluded.import_id, recorded_at = excluded.recorded_at`
