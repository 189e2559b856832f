import type { Day } from '../domain/kernel/day.ts'
import type { View } from './accounts.ts'
import { copyDay } from './copy-line.ts'
import { findCoversOn } from './covers.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { type ListedAccount, type ListedRow, listedAccountOf } from './listed-account.ts'
import { sql } from './sql.ts'

/** Whose book is looked at: the person, and the names under which customer lists know them. */
export type Book = {
  readonly personId: Uuid
  readonly names: readonly string[]
  /** Accounts of others in which the person stands in for the owner. */
  readonly covered?: readonly Uuid[]
}

/** What the accounts of a page have in common. What is undefined does not count. */
export type AccountFilter = {
  readonly tier?: string | undefined
  /** In no tier at all. */
  readonly unplaced?: boolean | undefined
  readonly owner?: Book | undefined
  /** All that whoever asks may see. */
  readonly book?: Book | undefined
  /** A part of the name or of the source's id, in any case. */
  readonly text?: string | undefined
  readonly parentId?: Uuid | undefined
  readonly accountId?: Uuid | undefined
}

export type PageOf<Item> = { readonly items: readonly Item[]; readonly next: Uuid | undefined }

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/**
 * So many accounts after an id that a filter lets through, in the order of their ids, with contract, placement and owner of the
 * view. Until an applied plan says otherwise the tier and the owner of the company's own list count.
 */
export async function listFilteredAccounts(
  connection: Connection,
  { workspaceId, asOf, run }: View,
  {
    filter,
    after,
    limit,
  }: { readonly filter: AccountFilter; readonly after?: Uuid | undefined; readonly limit: number },
): Promise<PageOf<ListedAccount>> {
  const { tier, unplaced, owner, book, text, parentId, accountId } = filter
  const rows = await connection.query<ListedRow>(PAGE, [
    ...[workspaceId, copyDay(asOf), run, after ?? BEFORE_ALL, limit, tier, unplaced],
    ...[owner?.personId, owner?.names, book?.personId, book?.names, text, parentId, accountId],
    book?.covered,
  ])
  const people = await listPeopleOf(connection, workspaceId, rows)
  const accountIds = rows.map(({ account_id }) => account_id)
  const covers = await findCoversOn(connection, workspaceId, { accountIds, day: asOf })
  const items = rows.map((row) => listedAccountOf(row, people, covers.get(row.account_id)))
  return { items, next: items.length < limit ? undefined : items.at(-1)?.id }
}

/** One account; undefined when the workspace has none of that id, or the book does not hold it. */
export async function findListedAccount(
  connection: Connection,
  view: View,
  { accountId, book }: { readonly accountId: Uuid; readonly book?: Book | undefined },
): Promise<ListedAccount | undefined> {
  const page = await listFilteredAccounts(connection, view, { filter: { accountId, book }, limit: 1 })
  return page.items[0]
}

/**
 * The book of a person. A list names an owner by the id or by the name that it has for them; what it says counts until an
 * applied plan gives the account an owner.
 */
export async function findBook(connection: Connection, workspaceId: Uuid, personId: Uuid): Promise<Book> {
  const [found] = await connection.query<{ externalId: string; name: string | null }>(
    sql`select external_id as "externalId", name from person where workspace_id = $1 and person_id = $2`,
    [workspaceId, personId],
  )
  const names = found === undefined ? [] : [found.externalId, ...(found.name === null ? [] : [found.name])]
  return { personId, names: [personId, ...names] }
}

/** Whether a workspace has an account, and, where a book is given, whether it lies in that book today. */
export async function hasAccount(
  connection: Connection,
  { workspaceId, accountId, run }: { workspaceId: Uuid; accountId: Uuid; run: number },
  book?: Book,
): Promise<boolean> {
  const rows = await connection.query(
    sql`
    select a.account_id
      from account a
      left join lateral (
             select run_number, owner_id from assignment
              where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and run_number <= $3
              order by run_number desc limit 1) g on true
     where a.workspace_id = $1 and a.account_id = $2
       and ($4::uuid is null or a.account_id = any($6::uuid[])
            or case when g.run_number is null then a.listed_owner = any($5::text[]) else g.owner_id = $4 end)`,
    [workspaceId, accountId, run, book?.personId, book?.names, book?.covered],
  )
  return rows.length === 1
}

/** Those of some accounts that a workspace has. */
export async function findAccountsOfWorkspace(
  connection: Connection,
  workspaceId: Uuid,
  accountIds: readonly Uuid[],
): Promise<Uuid[]> {
  const rows = await connection.query<{ id: Uuid }>(
    sql`select account_id as id from account where workspace_id = $1 and account_id = any($2::uuid[])`,
    [workspaceId, accountIds],
  )
  return rows.map(({ id }) => id)
}

/** A signal as it was measured. */
export type ListedSignal = {
  readonly metric: string
  readonly day: Day
  /** An exact decimal. */
  readonly value: string
  readonly source: string
}

/** The signals of an account by metric and then by day, so many after one of them. */
export async function listSignals(
  connection: Connection,
  { workspaceId, accountId }: { readonly workspaceId: Uuid; readonly accountId: Uuid },
  {
    metric,
    from,
    until,
    after,
    limit,
  }: {
    readonly metric?: string | undefined
    /** First and last day. */
    readonly from?: Day | undefined
    readonly until?: Day | undefined
    readonly after?: { readonly metric: string; readonly day: Day } | undefined
    readonly limit: number
  },
): Promise<ListedSignal[]> {
  return connection.query<ListedSignal>(
    sql`
    select metric, day, value, source
      from signal
     where workspace_id = $1 and account_id = $2
       and ($3::text is null or metric = $3)
       and ($4::date is null or day >= $4)
       and ($5::date is null or day <= $5)
       and ($6::text is null or (metric, day) > ($6, $7::date))
     order by metric, day
     limit $8`,
    [
      ...[workspaceId, accountId, metric, copyDay(from), copyDay(until)],
      ...[after?.metric, copyDay(after?.day), limit],
    ],
  )
}

/** Who the owners on a page are: by the id of an assignment, or by what a list calls them. */
async function listPeopleOf(
  connection: Connection,
  workspaceId: Uuid,
  rows: readonly ListedRow[],
): Promise<readonly { readonly id: Uuid; readonly externalId: string; readonly name: string | null }[]> {
  const ids = new Set(rows.flatMap(({ owner_id }) => owner_id ?? []))
  const names = new Set(rows.flatMap(({ named_owner }) => named_owner ?? []))
  if (ids.size === 0 && names.size === 0) return []
  return connection.query(
    sql`select person_id as id, external_id as "externalId", name
          from person
         where workspace_id = $1
           and (person_id = any($2::uuid[]) or external_id = any($3::text[]) or name = any($3::text[]))
         order by person_id`,
    [workspaceId, [...ids], [...names]],
  )
}

/** What looks twice at a tier or an owner finds the few accounts of the first look by rows of their own; the second counts. */
const PAGE = sql`
  select a.account_id, a.source, a.external_id, a.name, a.employees, a.industry, a.region, a.country, a.language, a.start_on,
         a.strategic, a.complexity, a.health, a.health_trend, a.open_tickets, a.nps, a.parent_id, a.contract_touch, a.custom,
         a.created_at, a.updated_at, c.acv_minor, c.currency, c.renewal_on,
         c.account_id is null and exists (
           select from contract e
            where e.workspace_id = a.workspace_id and e.account_id = a.account_id and e.until_on <= $2) as has_left,
         case when p.run_number is null then a.listed_tier else p.tier end as tier, p.run_number is not null as is_placed,
         p.since_on, p.reason, p.base_tier, p.model_version_id, p.pin_tier, p.pin_reason, p.pin_until_on, p.risk_since_on,
         g.owner_id, case when g.run_number is null then a.listed_owner end as named_owner
    from account a
    left join lateral (
           select contract.account_id, acv_minor, currency, renewal_on from contract
            where contract.workspace_id = a.workspace_id and contract.account_id = a.account_id
              and from_on <= $2 and (until_on is null or until_on > $2)
            order by from_on desc limit 1) c on true
    left join lateral (
           select run_number, tier, since_on, reason, base_tier, model_version_id, pin_tier, pin_reason, pin_until_on,
                  risk_since_on from placement
            where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and run_number <= $3
            order by run_number desc limit 1) p on true
    left join lateral (
           select run_number, owner_id from assignment
            where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and run_number <= $3
            order by run_number desc limit 1) g on true
   where a.workspace_id = $1 and a.account_id > $4
     and ($6::text is null or a.listed_tier = $6 or exists (
           select from placement
            where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and tier = $6))
     and ($6::text is null or case when p.run_number is null then a.listed_tier else p.tier end = $6)
     and ($7::boolean is null or not $7 or a.listed_tier is null and not exists (
           select from placement
            where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id) or exists (
           select from placement
            where placement.workspace_id = a.workspace_id and placement.account_id = a.account_id and tier is null))
     and ($7::boolean is null or (case when p.run_number is null then a.listed_tier else p.tier end is null) = $7)
     and ($8::uuid is null or a.listed_owner = any($9::text[]) or exists (
           select from assignment
            where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and owner_id = $8))
     and ($8::uuid is null or case when g.run_number is null then a.listed_owner = any($9::text[]) else g.owner_id = $8 end)
     and ($10::uuid is null or a.account_id = any($15::uuid[]) or a.listed_owner = any($11::text[]) or exists (
           select from assignment
            where assignment.workspace_id = a.workspace_id and assignment.account_id = a.account_id and owner_id = $10))
     and ($10::uuid is null or a.account_id = any($15::uuid[])
          or case when g.run_number is null then a.listed_owner = any($11::text[]) else g.owner_id = $10 end)
     and ($12::text is null or position(lower($12) in lower(a.name)) > 0 or position(lower($12) in lower(a.external_id)) > 0)
     and ($13::uuid is null or a.parent_id = $13)
     and ($14::uuid is null or a.account_id = $14)
   order by a.account_id
   limit $5`
