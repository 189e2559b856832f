import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import type { PlanKey } from './plan-rows.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

export type NewPlanComment = {
  readonly commentId: Uuid
  /** Whose row it is about; undefined: the plan as a whole. */
  readonly accountId: Uuid | undefined
  readonly body: string
  /** Undefined for what a program has written. */
  readonly authorId: Uuid | undefined
  readonly createdAt: Instant
}

export type PlanComment = NewPlanComment & {
  /** What the author is called; undefined for a program and for somebody who was erased. */
  readonly authorName: string | undefined
}

type Row = { readonly [Key in keyof PlanComment]: Exclude<PlanComment[Key], undefined> | null } & {
  readonly commentId: Uuid
}

/** Comments on a plan in the order in which they were written, those after one when it is given. */
export async function listStoredPlanComments(
  connection: Connection,
  { workspaceId, planId }: PlanKey,
  {
    accountId,
    after,
    limit,
  }: {
    /** Only those about this account's row. */
    readonly accountId?: Uuid | undefined
    readonly after?: Uuid | undefined
    readonly limit: number
  },
): Promise<PlanComment[]> {
  const rows = await connection.query<Row>(
    sql`
    select c.comment_id as "commentId", c.account_id as "accountId", c.body, c.author_id as "authorId",
           c.created_at as "createdAt", case when k.destroyed_at is null then coalesce(u.name, u.email) end as "authorName"
      from plan_comment c
      left join app_user u on u.user_id = c.author_id
      left join personal_key k on k.workspace_id = c.workspace_id and k.subject_id = c.author_id
     where c.workspace_id = $1 and c.plan_id = $2
       and ($3::uuid is null or c.account_id = $3)
       and ($4::uuid is null or c.comment_id > $4)
     order by c.comment_id
     limit $5`,
    [workspaceId, planId, accountId, after, limit],
  )
  return rows.map((row) => ({
    ...(row as PlanComment),
    accountId: row.accountId ?? undefined,
    authorId: row.authorId ?? undefined,
    authorName: row.authorName ?? undefined,
  }))
}

/** Who has written a comment, and about which account. */
export async function findPlanComment(
  connection: Connection,
  { workspaceId, planId }: PlanKey,
  commentId: Uuid,
): Promise<Pick<NewPlanComment, 'accountId' | 'authorId'> | undefined> {
  const [row] = await connection.query<Pick<Row, 'accountId' | 'authorId'>>(
    sql`select account_id as "accountId", author_id as "authorId" from plan_comment
         where workspace_id = $1 and plan_id = $2 and comment_id = $3`,
    [workspaceId, planId, commentId],
  )
  return row && { accountId: row.accountId ?? undefined, authorId: row.authorId ?? undefined }
}

export async function addStoredPlanComment(
  transaction: Transaction,
  { workspaceId, planId }: PlanKey,
  { commentId, accountId, body, authorId, createdAt }: NewPlanComment,
): Promise<void> {
  await transaction.query(
    sql`insert into plan_comment (workspace_id, plan_id, comment_id, account_id, body, author_id, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, planId, commentId, accountId, body, authorId, createdAt],
  )
}

/** Takes a comment away. False when there was none. */
export async function erasePlanComment(
  transaction: Transaction,
  { workspaceId, planId }: PlanKey,
  commentId: Uuid,
): Promise<boolean> {
  const erased = await transaction.change(
    sql`delete from plan_comment where workspace_id = $1 and plan_id = $2 and comment_id = $3`,
    [workspaceId, planId, commentId],
  )
  return erased === 1
}

/** Takes everything away that was said about a plan. */
export async function erasePlanComments(
  transaction: Transaction,
  { workspaceId, planId }: PlanKey,
): Promise<void> {
  await transaction.query(sql`delete from plan_comment where workspace_id = $1 and plan_id = $2`, [
    workspaceId,
    planId,
  ])
}
