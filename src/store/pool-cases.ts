import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import { storableJson } from './storable-json.ts'
import type { Instant } from './value-parsers.ts'

export const CASE_STATES = ['waiting', 'assigned', 'responded', 'closed'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** A case as it stands in its pool. */
export type StoredCase = {
  readonly caseId: Uuid
  readonly accountId: Uuid
  readonly externalId: string
  readonly accountName: string | undefined
  readonly pool: string
  readonly title: string
  readonly language: string | undefined
  readonly skill: string | undefined
  readonly state: CaseState
  readonly openedAt: Instant
  readonly dueAt: Instant | undefined
  readonly personId: Uuid | undefined
  readonly personName: string | undefined
  readonly assignedAt: Instant | undefined
  /** Why this person, as it was decided. */
  readonly reason: unknown
  readonly handedBackBy: readonly Uuid[]
  readonly respondedAt: Instant | undefined
  readonly closedAt: Instant | undefined
  readonly minutes: number | undefined
  /** Who had the case of this account that was given last before, whatever the pool. */
  readonly lastHelper: Uuid | undefined
}

type Row = { readonly [Key in keyof StoredCase]: Exclude<StoredCase[Key], undefined> | null } & {
  readonly reason: unknown
}

export type NewCase = Pick<
  StoredCase,
  'caseId' | 'accountId' | 'pool' | 'title' | 'language' | 'skill' | 'openedAt' | 'dueAt'
> & { readonly openedBy: string }

export type CaseKey = { readonly workspaceId: Uuid; readonly accountId: Uuid; readonly caseId: Uuid }

/** Which cases are looked at; what is undefined does not count. */
export type CaseFilter = {
  readonly pools?: readonly string[] | undefined
  readonly states?: readonly CaseState[] | undefined
  readonly personId?: Uuid | undefined
  readonly caseId?: Uuid | undefined
}

/** Until the transaction ends nobody else gives a case of this workspace to anybody: caps count over all pools of a person. */
export async function holdPools(transaction: Transaction, workspaceId: Uuid): Promise<void> {
  await transaction.query(sql`select pg_advisory_xact_lock(hashtextextended($1, 12))`, [workspaceId])
}

/** So many cases before an id, the newest first unless the oldest are wanted. */
export async function listStoredCases(
  connection: Connection,
  workspaceId: Uuid,
  {
    filter: { pools, states, personId, caseId },
    before,
    limit,
    order = 'newest',
  }: {
    readonly filter: CaseFilter
    readonly before?: Uuid | undefined
    readonly limit: number
    readonly order?: 'newest' | 'oldest'
  },
): Promise<StoredCase[]> {
  const rows = await connection.query<Row>(
    sql`
    select c.case_id as "caseId", c.account_id as "accountId", a.external_id as "externalId", a.name as "accountName",
           c.pool, c.title, c.language, c.skill, c.state, c.opened_at as "openedAt", c.due_at as "dueAt",
           c.person_id as "personId", p.name as "personName", c.assigned_at as "assignedAt", c.reason,
           c.handed_back_by as "handedBackBy", c.responded_at as "respondedAt", c.closed_at as "closedAt", c.minutes,
           l.person_id as "lastHelper"
      from pool_case c
      join account a on a.workspace_id = c.workspace_id and a.account_id = c.account_id
      left join person p on p.workspace_id = c.workspace_id and p.person_id = c.person_id
      left join lateral (
             select e.person_id from pool_case e
              where e.workspace_id = c.workspace_id and e.account_id = c.account_id and e.case_id <> c.case_id
                and e.person_id is not null
              order by e.assigned_at desc, e.case_id desc limit 1) l on true
     where c.workspace_id = $1
       and ($2::text[] is null or c.pool = any($2))
       and ($3::text[] is null or c.state = any($3))
       and ($4::uuid is null or c.person_id = $4)
       and ($5::uuid is null or c.case_id = $5)
       and ($6::uuid is null or c.case_id < $6)
     order by case when $8 then c.case_id end, c.case_id desc
     limit $7`,
    [workspaceId, pools, states, personId, caseId, before, limit, order === 'oldest'],
  )
  return rows.map(caseOf)
}

export async function addStoredCase(
  transaction: Transaction,
  workspaceId: Uuid,
  { caseId, accountId, pool, title, language, skill, openedAt, dueAt, openedBy }: NewCase,
): Promise<void> {
  await transaction.query(
    sql`insert into pool_case (workspace_id, account_id, case_id, pool, title, language, skill, state, opened_at, opened_by,
                               due_at, handed_back_by)
        values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10, '{}')`,
    [workspaceId, accountId, caseId, pool, title, language, skill, openedAt, openedBy, dueAt],
  )
}

/** Gives a waiting case to somebody. */
export async function assignCase(
  transaction: Transaction,
  { workspaceId, accountId, caseId }: CaseKey,
  { personId, at, reason }: { readonly personId: Uuid; readonly at: Instant; readonly reason: unknown },
): Promise<void> {
  await transaction.change(
    sql`update pool_case set state = 'assigned', person_id = $4, assigned_at = $5, reason = $6
         where workspace_id = $1 and account_id = $2 and case_id = $3 and state = 'waiting'`,
    [workspaceId, accountId, caseId, personId, at, storableJson(reason)],
  )
}

/** Puts a case that somebody has back into the queue, as old as it is; from whom it comes back does not get it again. */
export async function queueAgain(
  transaction: Transaction,
  { workspaceId, accountId, caseId }: CaseKey,
  handedBackBy: readonly Uuid[],
): Promise<void> {
  await transaction.change(
    sql`update pool_case
           set state = 'waiting', person_id = null, assigned_at = null, reason = null, handed_back_by = $4
         where workspace_id = $1 and account_id = $2 and case_id = $3 and state in ('assigned', 'responded')`,
    [workspaceId, accountId, caseId, handedBackBy],
  )
}

/** Notes the first response; a later one changes nothing. */
export async function respondToCase(
  transaction: Transaction,
  { workspaceId, accountId, caseId }: CaseKey,
  at: Instant,
): Promise<void> {
  await transaction.change(
    sql`update pool_case set state = 'responded', responded_at = coalesce(responded_at, $4)
         where workspace_id = $1 and account_id = $2 and case_id = $3 and state = 'assigned'`,
    [workspaceId, accountId, caseId, at],
  )
}

/** Ends a case. One that somebody has and has not answered is answered by that; one that waits is withdrawn. */
export async function closeStoredCase(
  transaction: Transaction,
  { workspaceId, accountId, caseId }: CaseKey,
  { at, minutes }: { readonly at: Instant; readonly minutes: number | undefined },
): Promise<void> {
  await transaction.change(
    sql`update pool_case
           set state = 'closed', closed_at = $4, minutes = $5,
               responded_at = case when person_id is null then responded_at else coalesce(responded_at, $4) end
         where workspace_id = $1 and account_id = $2 and case_id = $3 and state <> 'closed'`,
    [workspaceId, accountId, caseId, at, minutes],
  )
}

/** What people have, over all pools. */
export type PersonCases = {
  readonly personId: Uuid
  readonly open: number
  readonly givenToday: number
  /** Given since the beginning of the days that fairness looks at. */
  readonly given: number
}

export async function countCasesOfPeople(
  connection: Connection,
  workspaceId: Uuid,
  { today, from }: { readonly today: Instant; readonly from: Instant },
): Promise<ReadonlyMap<Uuid, PersonCases>> {
  const rows = await connection.query<PersonCases>(
    sql`
    select person_id as "personId", count(*) filter (where state <> 'closed') as open,
           count(*) filter (where assigned_at >= $2) as "givenToday", count(*) filter (where assigned_at >= $3) as given
      from pool_case
     where workspace_id = $1 and person_id is not null and (state <> 'closed' or assigned_at >= $3)
     group by person_id`,
    [workspaceId, today, from],
  )
  return new Map(rows.map((row) => [row.personId, row]))
}

export type StoredPastCase = Pick<
  StoredCase,
  'pool' | 'openedAt' | 'dueAt' | 'respondedAt' | 'closedAt' | 'personId' | 'minutes' | 'state'
>

type PastRow = { readonly [Key in keyof StoredPastCase]: Exclude<StoredPastCase[Key], undefined> | null }

/** Cases of some pools that were opened from an instant on, and all that are open; at most so many, the newest. */
export async function listPastCases(
  connection: Connection,
  workspaceId: Uuid,
  {
    pools,
    from,
    limit,
  }: { readonly pools: readonly string[]; readonly from: Instant; readonly limit: number },
): Promise<StoredPastCase[]> {
  const rows = await connection.query<PastRow>(
    sql`select pool, opened_at as "openedAt", due_at as "dueAt", responded_at as "respondedAt", closed_at as "closedAt",
               person_id as "personId", minutes, state
          from pool_case
         where workspace_id = $1 and pool = any($2::text[]) and (opened_at >= $3 or state <> 'closed')
         order by case_id desc
         limit $4`,
    [workspaceId, pools, from, limit],
  )
  return rows.map((row) => ({
    ...(row as StoredPastCase),
    dueAt: row.dueAt ?? undefined,
    respondedAt: row.respondedAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
    personId: row.personId ?? undefined,
    minutes: row.minutes ?? undefined,
  }))
}

function caseOf(row: Row): StoredCase {
  return {
    ...(row as StoredCase),
    accountName: row.accountName ?? undefined,
    language: row.language ?? undefined,
    skill: row.skill ?? undefined,
    dueAt: row.dueAt ?? undefined,
    personId: row.personId ?? undefined,
    personName: row.personName ?? undefined,
    assignedAt: row.assignedAt ?? undefined,
    respondedAt: row.respondedAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
    minutes: row.minutes ?? undefined,
    lastHelper: row.lastHelper ?? undefined,
  }
}
