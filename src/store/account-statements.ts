import { sql } from './sql.ts'

/** What importAccounts says to the database for each chunk of a list; it tells when which is needed. */

/** A chunk of a list as it came; the lines of `chunkAccounts` follow its columns. */
export const CREATE_STAGING = sql`
  create temporary table account_staging (
    account_id uuid not null, external_id text not null, name text, employees bigint, industry text, region text,
    country text, language text, start_on date, strategic boolean, complexity smallint, health numeric,
    health_trend numeric, open_tickets bigint, nps numeric, parent_id uuid, contract_touch text, custom jsonb not null,
    listed_tier text, listed_owner text, acv_minor bigint, renewal_on date
  ) on commit drop`

export const COPY_STAGING = sql`copy account_staging from stdin`

/** Of a workspace without accounts all are new. They lie in the order of their ids. */
export const WRITE_FIRST_ACCOUNTS = sql`
  insert into account (workspace_id, account_id, source, external_id, name, employees, industry, region, country,
                       language, start_on, strategic, complexity, health, health_trend, open_tickets, nps, parent_id,
                       contract_touch, custom, listed_tier, listed_owner, created_import_id, created_at, updated_at)
  select $1, account_id, $3, external_id, name, employees, industry, region, country, language, start_on, strategic,
         complexity, health, health_trend, open_tickets, nps, parent_id, contract_touch, custom, listed_tier,
         listed_owner, $2, $4, $4
    from account_staging`

export const CREATE_CHANGES = sql`
  create temporary table account_change (account_id uuid not null, is_new boolean not null) on commit drop`

/** The accounts that are new or different: a known row that stays as it is is not even locked. */
export const FIND_CHANGES = sql`
  insert into account_change (account_id, is_new)
  select s.account_id, a.account_id is null
    from account_staging s
    left join account a on a.workspace_id = $1 and a.account_id = s.account_id and a.account_id between $2 and $3
   where a.account_id is null
      or $4::boolean and s.name is distinct from a.name
      or $5::boolean and s.employees is distinct from a.employees
      or $6::boolean and s.industry is distinct from a.industry
      or $7::boolean and s.region is distinct from a.region
      or $8::boolean and s.country is distinct from a.country
      or $9::boolean and s.language is distinct from a.language
      or $10::boolean and s.start_on is distinct from a.start_on
      or $11::boolean and s.strategic is distinct from a.strategic
      or $12::boolean and s.complexity is distinct from a.complexity
      or $13::boolean and s.health is distinct from a.health
      or $14::boolean and s.health_trend is distinct from a.health_trend
      or $15::boolean and s.open_tickets is distinct from a.open_tickets
      or $16::boolean and s.nps is distinct from a.nps
      or $17::boolean and s.parent_id is distinct from a.parent_id
      or $18::boolean and s.contract_touch is distinct from a.contract_touch
      or $19::boolean and a.custom || s.custom is distinct from a.custom
      or $20::boolean and s.listed_tier is distinct from a.listed_tier
      or $21::boolean and s.listed_owner is distinct from a.listed_owner`

/** How known accounts were before. */
export const KEEP_ACCOUNTS = sql`
  insert into import_change (workspace_id, account_id, import_id, subject, entry, before)
  select a.workspace_id, a.account_id, $2, 'account', '', to_jsonb(a)
    from account a
    join account_change c on c.account_id = a.account_id
   where a.workspace_id = $1 and a.account_id between $3 and $4 and not c.is_new
  on conflict (workspace_id, account_id, import_id, subject, entry) do nothing`

export const WRITE_ACCOUNTS = sql`
  insert into account (workspace_id, account_id, source, external_id, name, employees, industry, region, country,
                       language, start_on, strategic, complexity, health, health_trend, open_tickets, nps, parent_id,
                       contract_touch, custom, listed_tier, listed_owner, created_import_id, created_at, updated_at)
  select $1, s.account_id, $3, external_id, name, employees, industry, region, country, language, start_on, strategic,
         complexity, health, health_trend, open_tickets, nps, parent_id, contract_touch, custom, listed_tier,
         listed_owner, $2, $4, $4
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
         listed_tier = case when $21::boolean then excluded.listed_tier else account.listed_tier end,
         listed_owner = case when $22::boolean then excluded.listed_owner else account.listed_owner end,
         updated_at = excluded.updated_at`
