import { type CopyTarget, copyRows } from './copy-rows.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { PilotKey, PilotState } from './pilots.ts'
import { sql } from './sql.ts'

export type PilotArm = 'treated' | 'control'

/** What was measured of an account by the names of the metrics; null: missing. */
export type MemberValues = Readonly<Record<string, number | null>>

/** Who takes part, as drawn. */
export type NewMember = {
  readonly accountId: Uuid
  readonly arm: PilotArm
  readonly stratum: string
  /** The book that it was drawn with. */
  readonly book: string | undefined
  /** In which it stays. */
  readonly tier: string | undefined
  readonly before: MemberValues
}

export type StoredMember = NewMember & { readonly after: MemberValues | undefined }

/** As people look at one. */
export type ListedMember = StoredMember & {
  readonly externalId: string
  readonly name: string | undefined
}

type Row<Member> = { readonly [Key in keyof Member]: Exclude<Member[Key], undefined> | null }

const PILOT_MEMBER: CopyTarget = {
  table: 'pilot_member',
  columns: 'workspace_id, account_id, pilot_id, arm, stratum, book, tier, before, is_frozen',
}

/** Writes who takes part in a pilot that begins; all of them are frozen. */
export async function writeMembers(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
  members: readonly NewMember[],
): Promise<void> {
  await copyRows(transaction, PILOT_MEMBER, {
    *[Symbol.iterator]() {
      for (const { accountId, arm, stratum, book, tier, before } of members) {
        yield [workspaceId, accountId, pilotId, arm, stratum, book, tier, JSON.stringify(before), true]
      }
    },
  })
}

/** All that take part in a pilot, in the order of their ids. Erased accounts are not among them. */
export async function readMembers(
  connection: Connection,
  { workspaceId, pilotId }: PilotKey,
): Promise<StoredMember[]> {
  const rows = await connection.query<Row<StoredMember>>(
    sql`select account_id as "accountId", arm, stratum, book, tier, before, after
          from pilot_member
         where workspace_id = $1 and pilot_id = $2
         order by account_id`,
    [workspaceId, pilotId],
  )
  return rows.map(memberOf)
}

/** Those of an arm, or of both, after an id. */
export async function listStoredMembers(
  connection: Connection,
  { workspaceId, pilotId }: PilotKey,
  {
    arm,
    after,
    limit,
  }: { readonly arm?: PilotArm | undefined; readonly after?: Uuid | undefined; readonly limit: number },
): Promise<ListedMember[]> {
  const rows = await connection.query<Row<ListedMember>>(
    sql`select m.account_id as "accountId", m.arm, m.stratum, m.book, m.tier, m.before, m.after,
               a.external_id as "externalId", a.name
          from pilot_member m
          join account a on a.workspace_id = m.workspace_id and a.account_id = m.account_id
         where m.workspace_id = $1 and m.pilot_id = $2
           and ($3::text is null or m.arm = $3)
           and ($4::uuid is null or m.account_id > $4)
         order by m.account_id
         limit $5`,
    [workspaceId, pilotId, arm, after, limit],
  )
  return rows.map((row) => ({
    ...memberOf(row),
    externalId: row.externalId!,
    name: row.name ?? undefined,
  }))
}

function memberOf<Member extends Row<StoredMember>>(row: Member): StoredMember {
  return {
    ...{ accountId: row.accountId!, arm: row.arm!, stratum: row.stratum!, before: row.before! },
    book: row.book ?? undefined,
    tier: row.tier ?? undefined,
    after: row.after ?? undefined,
  }
}

/** Keeps what the final analysis has measured of each. */
export async function keepAfterwards(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
  values: readonly { readonly accountId: Uuid; readonly after: MemberValues }[],
): Promise<void> {
  await transaction.change(
    sql`update pilot_member set after = given.after
          from (select unnest($3::uuid[]) as account_id, unnest($4::jsonb[]) as after) as given
         where pilot_member.workspace_id = $1 and pilot_member.pilot_id = $2
           and pilot_member.account_id = given.account_id`,
    [
      ...[workspaceId, pilotId, values.map(({ accountId }) => accountId)],
      values.map(({ after }) => JSON.stringify(after)),
    ],
  )
}

/** From now on they may move again, and take part in another pilot. */
export async function releaseMembers(
  transaction: Transaction,
  { workspaceId, pilotId }: PilotKey,
): Promise<number> {
  return transaction.change(
    sql`update pilot_member set is_frozen = false
         where workspace_id = $1 and pilot_id = $2 and is_frozen`,
    [workspaceId, pilotId],
  )
}

/** An account that a running pilot keeps where it is. */
export type FrozenAccount = {
  readonly accountId: Uuid
  /** In which it stays. */
  readonly tier: string | null
  readonly pilotId: Uuid
  readonly pilot: string
  /** The first day after the pilot. */
  readonly endsOn: number
}

/** All accounts that running pilots keep where they are, or that one of them. */
export async function listFrozenAccounts(
  connection: Connection,
  workspaceId: Uuid,
  accountId?: Uuid,
): Promise<FrozenAccount[]> {
  return connection.query<FrozenAccount>(
    sql`select m.account_id as "accountId", m.tier, m.pilot_id as "pilotId", p.protocol ->> 'name' as pilot,
               (p.protocol ->> 'endsOn')::integer as "endsOn"
          from pilot_member m
          join pilot p on p.workspace_id = m.workspace_id and p.pilot_id = m.pilot_id
         where m.workspace_id = $1 and m.is_frozen and ($2::uuid is null or m.account_id = $2)
         order by m.account_id`,
    [workspaceId, accountId],
  )
}

/** A pilot that an account takes or took part in. */
export type PilotOfAccount = {
  readonly pilotId: Uuid
  readonly name: string
  readonly treatment: string
  readonly state: PilotState
  readonly startsOn: number
  readonly endsOn: number
  readonly arm: PilotArm
}

/** The pilots of an account, the newest first. */
export async function listPilotsOfAccount(
  connection: Connection,
  workspaceId: Uuid,
  { accountId, limit }: { readonly accountId: Uuid; readonly limit: number },
): Promise<PilotOfAccount[]> {
  return connection.query<PilotOfAccount>(
    sql`select m.pilot_id as "pilotId", p.protocol ->> 'name' as name, p.protocol ->> 'treatment' as treatment, p.state,
               (p.protocol ->> 'startsOn')::integer as "startsOn", (p.protocol ->> 'endsOn')::integer as "endsOn", m.arm
          from pilot_member m
          join pilot p on p.workspace_id = m.workspace_id and p.pilot_id = m.pilot_id
         where m.workspace_id = $1 and m.account_id = $2
         order by m.pilot_id desc
         limit $3`,
    [workspaceId, accountId, limit],
  )
}
