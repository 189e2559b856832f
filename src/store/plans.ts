import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

export type PlanState = 'computing' | 'ready' | 'failed' | 'applied' | 'discarded'

/** A plan of a workspace, without its rows. */
export type StoredPlan = {
  readonly id: Uuid
  readonly state: PlanState
  readonly asOf: Day
  readonly modelVersionId: Uuid
  readonly modelNumber: number
  /** The published run that it took for the present state of placements and owners. */
  readonly seenRun: number
  /** The number of the last act of the audit log that it has seen; undefined while it is computed. */
  readonly seenAct: number | undefined
  readonly jobId: Uuid | undefined
  readonly createdBy: Uuid | undefined
  readonly createdAt: Instant
  readonly finishedAt: Instant | undefined
}

type PlanRecord = { readonly [Key in keyof StoredPlan]: Exclude<StoredPlan[Key], undefined> | null }

/** What is written of a plan when it is computed. */
export type ComputedPlan = Pick<StoredPlan, 'modelVersionId' | 'seenRun'> & {
  readonly seenAct: number
  readonly summary: unknown
  /** What a report of it is made of. */
  readonly report: string
  readonly finishedAt: Instant
}

/** Notes a plan that a job will compute. */
export async function addPlan(
  transaction: Transaction,
  plan: Pick<StoredPlan, 'id' | 'asOf' | 'modelVersionId' | 'seenRun' | 'createdBy' | 'createdAt'> & {
    readonly workspaceId: Uuid
    readonly jobId: Uuid
  },
): Promise<void> {
  await transaction.query(
    sql`insert into plan (workspace_id, plan_id, state, as_of_on, model_version_id, seen_run, job_id, created_by, created_at)
        values ($1, $2, 'computing', $3, $4, $5, $6, $7, $8)`,
    [
      ...[plan.workspaceId, plan.id, copyDay(plan.asOf), plan.modelVersionId, plan.seenRun],
      ...[plan.jobId, plan.createdBy, plan.createdAt],
    ],
  )
}

/** Makes a plan that is being computed ready. False when it is no longer: it was discarded meanwhile. */
export async function finishPlan(
  transaction: Transaction,
  { workspaceId, planId }: { readonly workspaceId: Uuid; readonly planId: Uuid },
  { modelVersionId, seenRun, seenAct, summary, report, finishedAt }: ComputedPlan,
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update plan
           set state = 'ready', model_version_id = $3, seen_run = $4, seen_act = $5, summary = $6, report = $7,
               finished_at = $8
         where workspace_id = $1 and plan_id = $2 and state = 'computing'`,
    [workspaceId, planId, modelVersionId, seenRun, seenAct, JSON.stringify(summary), report, finishedAt],
  )
  return changed === 1
}

/** Until the transaction ends a plan stays in the state that it is in. */
export async function holdPlan(
  transaction: Transaction,
  { workspaceId, planId }: { readonly workspaceId: Uuid; readonly planId: Uuid },
): Promise<void> {
  await transaction.query(sql`select state from plan where workspace_id = $1 and plan_id = $2 for share`, [
    workspaceId,
    planId,
  ])
}

/** Takes a plan from one state into another. False when it was in none of the given ones. */
export async function changePlanState(
  transaction: Transaction,
  { workspaceId, planId }: { readonly workspaceId: Uuid; readonly planId: Uuid },
  { from, to }: { readonly from: readonly PlanState[]; readonly to: PlanState },
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update plan set state = $3 where workspace_id = $1 and plan_id = $2 and state = any($4::text[])`,
    [workspaceId, planId, to, from],
  )
  return changed === 1
}

/** A plan; undefined when the workspace has none of that id. One whose job was given up has failed. */
export async function findPlan(
  connection: Connection,
  workspaceId: Uuid,
  planId: Uuid,
): Promise<StoredPlan | undefined> {
  const [row] = await connection.query<PlanRecord>(
    sql`select p.plan_id as id, case when p.state = 'computing' and j.state = 'failed' then 'failed' else p.state end as state,
               p.as_of_on as "asOf", p.model_version_id as "modelVersionId", v.number as "modelNumber",
               p.seen_run as "seenRun", p.seen_act as "seenAct", p.job_id as "jobId", p.created_by as "createdBy",
               p.created_at as "createdAt", p.finished_at as "finishedAt"
          from plan p
          join model_version v on v.workspace_id = p.workspace_id and v.model_version_id = p.model_version_id
          left join job j on j.workspace_id = p.workspace_id and j.job_id = p.job_id
         where p.workspace_id = $1 and p.plan_id = $2`,
    [workspaceId, planId],
  )
  return row && storedPlanOf(row)
}

/** Plans from the newest down, those before an id when one is given. */
export async function listStoredPlans(
  connection: Connection,
  workspaceId: Uuid,
  { before, limit }: { readonly before?: Uuid | undefined; readonly limit: number },
): Promise<StoredPlan[]> {
  const rows = await connection.query<PlanRecord>(
    sql`select p.plan_id as id, case when p.state = 'computing' and j.state = 'failed' then 'failed' else p.state end as state,
               p.as_of_on as "asOf", p.model_version_id as "modelVersionId", v.number as "modelNumber",
               p.seen_run as "seenRun", p.seen_act as "seenAct", p.job_id as "jobId", p.created_by as "createdBy",
               p.created_at as "createdAt", p.finished_at as "finishedAt"
          from plan p
          join model_version v on v.workspace_id = p.workspace_id and v.model_version_id = p.model_version_id
          left join job j on j.workspace_id = p.workspace_id and j.job_id = p.job_id
         where p.workspace_id = $1 and ($2::uuid is null or p.plan_id < $2)
         order by p.plan_id desc
         limit $3`,
    [workspaceId, before, limit],
  )
  return rows.map(storedPlanOf)
}

/** What was written of a plan when it was computed; undefined before. */
export async function readPlanSummary<Summary>(
  connection: Connection,
  workspaceId: Uuid,
  planId: Uuid,
): Promise<Summary | undefined> {
  const [row] = await connection.query<{ summary: Summary | null }>(
    sql`select summary from plan where workspace_id = $1 and plan_id = $2`,
    [workspaceId, planId],
  )
  return row?.summary ?? undefined
}

/** What was kept for reports of a plan; undefined before it is computed, and of one that an older version has computed. */
export async function readKeptPlanReport(
  connection: Connection,
  workspaceId: Uuid,
  planId: Uuid,
): Promise<string | undefined> {
  const [row] = await connection.query<{ report: string | null }>(
    sql`select report from plan where workspace_id = $1 and plan_id = $2`,
    [workspaceId, planId],
  )
  return row?.report ?? undefined
}

function storedPlanOf({ seenAct, jobId, createdBy, finishedAt, ...row }: PlanRecord): StoredPlan {
  return {
    ...(row as StoredPlan),
    seenAct: seenAct ?? undefined,
    jobId: jobId ?? undefined,
    createdBy: createdBy ?? undefined,
    finishedAt: finishedAt ?? undefined,
  }
}
