import { sql } from './sql.ts'

/** What a list of accounts says of their contracts: the one that holds on the day of the list is closed, and another opens. */

export const WRITE_FIRST_CONTRACTS = sql`
  insert into contract (workspace_id, account_id, from_on, acv_minor, currency, renewal_on, import_id, recorded_at)
  select $1, account_id, $2, case when $6::boolean then acv_minor end, $3, case when $7::boolean then renewal_on end, $4, $5
    from account_staging
   where $6::boolean and acv_minor is not null or $7::boolean and renewal_on is not null`

export const CREATE_CONTRACT_CHANGES = sql`
  create temporary table contract_change (
    account_id uuid not null, from_on date, until_on date, acv_minor bigint, currency text not null, renewal_on date
  ) on commit drop`

/**
 * The contracts that become others, each with the first day of the one that holds now. What the list does not speak of comes
 * from that one. An account whose contracts all begin later is left as it is: the list is older than they are.
 */
export const FIND_CONTRACT_CHANGES = sql`
  insert into contract_change (account_id, from_on, until_on, acv_minor, currency, renewal_on)
  select s.account_id, c.from_on, c.until_on,
         case when $6::boolean then s.acv_minor else c.acv_minor end,
         case when $6::boolean or c.currency is null then $5 else c.currency end,
         case when $7::boolean then s.renewal_on else c.renewal_on end
    from account_staging s
    left join (
           select distinct on (workspace_id, account_id) workspace_id, account_id, from_on, until_on, acv_minor, currency,
                  renewal_on
             from contract
            where workspace_id = $1 and account_id between $2 and $3 and from_on <= $4
              and (until_on is null or until_on > $4)
            order by workspace_id, account_id, from_on desc) c
      on c.workspace_id = $1 and c.account_id = s.account_id
   where case when c.account_id is null
              then ($6::boolean and s.acv_minor is not null or $7::boolean and s.renewal_on is not null)
                   and not exists (select from contract l
                                    where l.workspace_id = $1 and l.account_id = s.account_id and l.from_on > $4)
              else $6::boolean and (c.currency <> $5 or s.acv_minor is distinct from c.acv_minor)
                   or $7::boolean and s.renewal_on is distinct from c.renewal_on end`

/** How the contracts that hold now were before. */
export const KEEP_CONTRACTS = sql`
  insert into import_change (workspace_id, account_id, import_id, subject, entry, before)
  select c.workspace_id, c.account_id, $2, 'contract', c.from_on::text, to_jsonb(c)
    from contract c
    join contract_change d on d.account_id = c.account_id and d.from_on = c.from_on
   where c.workspace_id = $1 and c.account_id between $3 and $4
  on conflict (workspace_id, account_id, import_id, subject, entry) do nothing`

export const CLOSE_CONTRACTS = sql`
  insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, renewal_on, import_id, recorded_at)
  select c.workspace_id, c.account_id, c.from_on, $2, c.acv_minor, c.currency, c.renewal_on, c.import_id, c.recorded_at
    from contract c
    join contract_change d on d.account_id = c.account_id and d.from_on = c.from_on
   where c.workspace_id = $1 and c.account_id between $3 and $4 and c.from_on < $2
  on conflict (workspace_id, account_id, from_on) do update set until_on = excluded.until_on`

/** A second list of the same day mends the first. */
export const WRITE_CONTRACTS = sql`
  insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, renewal_on, import_id, recorded_at)
  select $1, account_id, $2, until_on, acv_minor, currency, renewal_on, $3, $4
    from contract_change
   order by account_id
  on conflict (workspace_id, account_id, from_on) do update
     set acv_minor = excluded.acv_minor, currency = excluded.currency, renewal_on = excluded.renewal_on,
         import_id = excluded.import_id, recorded_at = excluded.recorded_at`
