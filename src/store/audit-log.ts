import type { Act } from './audit.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** Which acts of the log; what is undefined does not narrow it. */
export type ActFilter = {
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly from?: Instant | undefined
  /** Acts before it. */
  readonly until?: Instant | undefined
  readonly actIds?: readonly Uuid[] | undefined
  readonly text?: ActText | undefined
}

/** A text that something of an act holds: its action or its details, or that is in the name of whom it is by or about. */
export type ActText = {
  /** In lower case. */
  readonly part: string
  /** The users in whose name or e-mail it is. */
  readonly userIds: readonly Uuid[]
}

/** What an act changed of one account, as it stands in the log: personal texts are sealed. */
export type StoredAccountEntry = {
  readonly accountId: Uuid
  readonly entry: number
  readonly before: unknown
  readonly after: unknown
}

/** What an act changed of the workspace as a whole. */
export type StoredWorkspaceEntry = {
  readonly entry: number
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}

export type EntryKey = { readonly accountId: Uuid; readonly entry: number }

const BEFORE_ALL: EntryKey = { accountId: '00000000-0000-0000-0000-000000000000', entry: -1 }
const PAGE = 5000

/** Acts that fit a filter, from the newest down, those before a number when one is given. */
export async function searchActs(
  connection: Connection,
  { workspaceId, actor, action, from, until, actIds, text }: ActFilter & { readonly workspaceId: Uuid },
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<Act[]> {
  return connection.query<Act>(
    sql`select number, act_id as "actId", action, actor, at, details, account_rows as "accountRows",
               workspace_rows as "workspaceRows", rows_digest as "rowsDigest", previous_hash as "previousHash", hash
          from audit_act
         where workspace_id = $1 and ($2::bigint is null or number < $2) and ($3::text is null or actor = $3)
           and ($4::text is null or action = $4) and ($5::timestamptz is null or at >= $5)
           and ($6::timestamptz is null or at < $6) and ($8::uuid[] is null or act_id = any($8))
           and ($9::text is null or strpos(action, $9) > 0
                or actor = any($10::text[]) or details ->> 'user' = any($11::text[])
                -- A value that is an object is a sealed text: what is in it says nothing.
                or exists (select 1 from jsonb_each_text(details) as detail (name, value)
                            where left(detail.value, 1) <> '{' and strpos(lower(detail.value), $9) > 0))
         order by number desc
         limit $7`,
    [
      ...[workspaceId, before, actor, action, from, until, limit, actIds, text?.part],
      ...[text?.userIds.map((id) => `user:${id}`), text?.userIds],
    ],
  )
}

/** One act by its number. */
export async function findAct(
  connection: Connection,
  workspaceId: Uuid,
  number: number,
): Promise<Act | undefined> {
  return (await listActsAfter(connection, workspaceId, { after: number - 1, limit: 1 })).find(
    (act) => act.number === number,
  )
}

/** Acts in the order in which they were done, those after a number. */
export async function listActsAfter(
  connection: Connection,
  workspaceId: Uuid,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Act[]> {
  return connection.query<Act>(
    sql`select number, act_id as "actId", action, actor, at, details, account_rows as "accountRows",
               workspace_rows as "workspaceRows", rows_digest as "rowsDigest", previous_hash as "previousHash", hash
          from audit_act
         where workspace_id = $1 and number > $2
         order by number
         limit $3`,
    [workspaceId, after, limit],
  )
}

/** Acts by their ids, in the order of their numbers. */
export async function findActs(
  connection: Connection,
  workspaceId: Uuid,
  actIds: readonly Uuid[],
): Promise<Act[]> {
  return connection.query<Act>(
    sql`select number, act_id as "actId", action, actor, at, details, account_rows as "accountRows",
               workspace_rows as "workspaceRows", rows_digest as "rowsDigest", previous_hash as "previousHash", hash
          from audit_act
         where workspace_id = $1 and act_id = any($2::uuid[])
         order by number`,
    [workspaceId, actIds],
  )
}

/** What an act changed of accounts, after a key, in the order in which its digest was taken. */
export async function listAccountEntries(
  connection: Connection,
  { workspaceId, actId }: { readonly workspaceId: Uuid; readonly actId: Uuid },
  { after = BEFORE_ALL, limit }: { readonly after?: EntryKey | undefined; readonly limit: number },
): Promise<StoredAccountEntry[]> {
  return connection.query<StoredAccountEntry>(
    sql`select account_id as "accountId", entry, before, after
          from audit_account
         where workspace_id = $1 and act_id = $2 and (account_id, entry) > ($3::uuid, $4::integer)
         order by account_id, entry
         limit $5`,
    [workspaceId, actId, after.accountId, after.entry, limit],
  )
}

/** What an act changed of the workspace as a whole, in order. */
export async function listWorkspaceEntries(
  connection: Connection,
  { workspaceId, actId }: { readonly workspaceId: Uuid; readonly actId: Uuid },
): Promise<StoredWorkspaceEntry[]> {
  return connection.query<StoredWorkspaceEntry>(
    sql`select entry, subject, before, after from audit_workspace where workspace_id = $1 and act_id = $2 order by entry`,
    [workspaceId, actId],
  )
}

/** The rows of an act as its digest was taken over them: those of accounts first, each as the list that was digested. */
export async function* walkDigestedRows(
  connection: Connection,
  act: { readonly workspaceId: Uuid; readonly actId: Uuid },
): AsyncGenerator<readonly unknown[]> {
  let after: EntryKey | undefined
  for (;;) {
    const entries = await listAccountEntries(connection, act, { after, limit: PAGE })
    for (const row of entries) yield [row.accountId, row.entry, row.before, row.after]
    if (entries.length < PAGE) break
    after = entries.at(-1)
  }
  for (const row of await listWorkspaceEntries(connection, act)) {
    yield [row.entry, row.subject, row.before, row.after]
  }
}

/** The acts that have changed an account, the latest so many. */
export async function listActIdsOfAccount(
  connection: Connection,
  { workspaceId, accountId }: { readonly workspaceId: Uuid; readonly accountId: Uuid },
  limit: number,
): Promise<Uuid[]> {
  const rows = await connection.query<{ actId: Uuid }>(
    sql`select distinct act_id as "actId"
          from audit_account
         where workspace_id = $1 and account_id = $2
         order by act_id desc
         limit $3`,
    [workspaceId, accountId, limit],
  )
  return rows.map(({ actId }) => actId)
}

/** What was done to one account, the latest first. Ids of acts rise with time. */
export async function listEntriesOfAccount(
  connection: Connection,
  { workspaceId, accountId }: { readonly workspaceId: Uuid; readonly accountId: Uuid },
  {
    before,
    limit,
  }: {
    readonly before?: { readonly actId: Uuid; readonly entry: number } | undefined
    readonly limit: number
  },
): Promise<(Omit<StoredAccountEntry, 'accountId'> & { readonly actId: Uuid })[]> {
  return connection.query(
    sql`select act_id as "actId", entry, before, after
          from audit_account
         where workspace_id = $1 and account_id = $2
           and ($3::uuid is null or (act_id, entry) < ($3::uuid, $4::integer))
         order by act_id desc, entry desc
         limit $5`,
    [workspaceId, accountId, before?.actId, before?.entry, limit],
  )
}
