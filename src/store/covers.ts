import type { Day } from '../domain/kernel/day.ts'
import type { Book } from './account-pages.ts'
import { copyDay } from './copy-line.ts'
import { type CopyTarget, copyRows } from './copy-rows.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** Somebody stands in for the owner of an account, from one day up to and including another. */
export type NewCover = {
  readonly accountId: Uuid
  readonly coverId: Uuid
  readonly personId: Uuid
  readonly forPersonId: Uuid
  readonly from: Day
  readonly until: Day
}

export type StoredCover = NewCover & {
  readonly externalId: string
  readonly accountName: string | undefined
  readonly personName: string | undefined
  readonly forPersonName: string | undefined
  readonly createdBy: string
  readonly createdAt: Instant
}

type Row = { readonly [Key in keyof StoredCover]: Exclude<StoredCover[Key], undefined> | null }

const COVER: CopyTarget = {
  table: 'cover',
  columns:
    'workspace_id, account_id, cover_id, person_id, for_person_id, from_on, until_on, created_by, created_at',
}

/** Keeps covers in place of those that the same accounts had for the same person in days that overlap. */
export async function writeCovers(
  transaction: Transaction,
  {
    workspaceId,
    createdBy,
    createdAt,
  }: { readonly workspaceId: Uuid; readonly createdBy: string; readonly createdAt: Instant },
  covers: readonly NewCover[],
): Promise<void> {
  await transaction.change(
    sql`delete from cover
         using (select unnest($2::uuid[]) as account_id, unnest($3::uuid[]) as for_person_id,
                       unnest($4::date[]) as from_on, unnest($5::date[]) as until_on) as given
         where cover.workspace_id = $1 and cover.account_id = given.account_id
           and cover.for_person_id = given.for_person_id
           and cover.from_on <= given.until_on and cover.until_on >= given.from_on`,
    [
      ...[workspaceId, covers.map(({ accountId }) => accountId), covers.map((cover) => cover.forPersonId)],
      ...[covers.map(({ from }) => copyDay(from)), covers.map(({ until }) => copyDay(until))],
    ],
  )
  await copyRows(
    transaction,
    COVER,
    covers.map(({ accountId, coverId, personId, forPersonId, from, until }) => [
      ...[workspaceId, accountId, coverId, personId, forPersonId, copyDay(from), copyDay(until)],
      ...[createdBy, createdAt],
    ]),
  )
}

/** So many covers that last on a day or later, in the order of accounts and then of covers, after one of them. */
export async function listStoredCovers(
  connection: Connection,
  workspaceId: Uuid,
  {
    from,
    accountId,
    personId,
    seenBy,
    after,
    limit,
  }: {
    readonly from: Day
    readonly accountId?: Uuid | undefined
    /** Whoever covers or is covered. */
    readonly personId?: Uuid | undefined
    /** Only what this book's person covers, and what stands in for them. */
    readonly seenBy?: Book | undefined
    readonly after?: { readonly accountId: Uuid; readonly coverId: Uuid } | undefined
    readonly limit: number
  },
): Promise<StoredCover[]> {
  const rows = await connection.query<Row>(
    sql`
    select c.account_id as "accountId", c.cover_id as "coverId", a.external_id as "externalId", a.name as "accountName",
           c.person_id as "personId", p.name as "personName", c.for_person_id as "forPersonId", f.name as "forPersonName",
           c.from_on as "from", c.until_on as until, c.created_by as "createdBy", c.created_at as "createdAt"
      from cover c
      join account a on a.workspace_id = c.workspace_id and a.account_id = c.account_id
      left join person p on p.workspace_id = c.workspace_id and p.person_id = c.person_id
      left join person f on f.workspace_id = c.workspace_id and f.person_id = c.for_person_id
     where c.workspace_id = $1 and c.until_on >= $2
       and ($3::uuid is null or c.account_id = $3)
       and ($4::uuid is null or c.person_id = $4 or c.for_person_id = $4)
       and ($5::uuid is null or c.person_id = $5 or c.for_person_id = $5)
       and ($6::uuid is null or (c.account_id, c.cover_id) > ($6, $7::uuid))
     order by c.account_id, c.cover_id
     limit $8`,
    [
      ...[workspaceId, copyDay(from), accountId, personId, seenBy?.personId],
      ...[after?.accountId, after?.coverId, limit],
    ],
  )
  return rows.map((row) => ({
    ...(row as StoredCover),
    accountName: row.accountName ?? undefined,
    personName: row.personName ?? undefined,
    forPersonName: row.forPersonName ?? undefined,
  }))
}

/** Who stands in on a day, by account; of several for one account whoever was named last. */
export async function findCoversOn(
  connection: Connection,
  workspaceId: Uuid,
  { accountIds, day }: { readonly accountIds: readonly Uuid[]; readonly day: Day },
): Promise<ReadonlyMap<Uuid, CoverOnDay>> {
  if (accountIds.length === 0) return new Map()
  const rows = await connection.query<CoverOnDay & { readonly accountId: Uuid }>(
    sql`
    select c.account_id as "accountId", c.person_id as "personId", p.name as "personName", c.until_on as until
      from cover c
      left join person p on p.workspace_id = c.workspace_id and p.person_id = c.person_id
     where c.workspace_id = $1 and c.account_id = any($2::uuid[]) and c.from_on <= $3 and c.until_on >= $3
     order by c.account_id, c.cover_id`,
    [workspaceId, accountIds, copyDay(day)],
  )
  return new Map(rows.map(({ accountId, ...cover }) => [accountId, cover]))
}

/** The accounts in which a person stands in for the owner on a day. */
export async function listAccountsCoveredBy(
  connection: Connection,
  workspaceId: Uuid,
  { personId, day }: { readonly personId: Uuid; readonly day: Day },
): Promise<Uuid[]> {
  const rows = await connection.query<{ id: Uuid }>(
    sql`select account_id as id from cover
         where workspace_id = $1 and person_id = $2 and from_on <= $3 and until_on >= $3
         order by account_id, cover_id`,
    [workspaceId, personId, copyDay(day)],
  )
  return rows.map(({ id }) => id)
}

export type CoverOnDay = {
  readonly personId: Uuid
  readonly personName: string | null
  readonly until: Day
}

/** Takes a cover away; gives what it was, undefined when there is none of that id. */
export async function deleteCover(
  transaction: Transaction,
  workspaceId: Uuid,
  coverId: Uuid,
): Promise<NewCover | undefined> {
  const [row] = await transaction.query<NewCover>(
    sql`delete from cover where workspace_id = $1 and cover_id = $2
        returning account_id as "accountId", cover_id as "coverId", person_id as "personId",
                  for_person_id as "forPersonId", from_on as "from", until_on as until`,
    [workspaceId, coverId],
  )
  return row
}
