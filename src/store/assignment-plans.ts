import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

export type AssignmentPlanState = 'computing' | 'ready' | 'failed' | 'applied' | 'discarded'

/** What somebody has asked of a plan of books; kept with it. */
export type AssignmentOptions = {
  /** People who get no account and lose those that they have: they leave, on a day if one is given. */
  readonly without: readonly { readonly personId: Uuid; readonly from: Day | null }[]
  /** Accounts that somebody has given to a person by hand. */
  readonly locks: readonly { readonly accountId: Uuid; readonly personId: Uuid }[]
  /** So many accounts may get another owner; null: all. */
  readonly mostMoves: number | null
  /** Books may grow beyond the hours there are: what is missing is told. */
  readonly allowOverload: boolean
  /** `queue`: tiers that share a pool have no owners; `books`: their accounts get one too. */
  readonly pools: 'queue' | 'books'
  /** How much work the search is given. */
  readonly effort: 'repair' | 'quick' | 'usual' | 'thorough'
  /** How much each goal counts here, where not as much as the model says. */
  readonly weights: Readonly<Record<string, number>>
  /** The plan that it starts from and changes little of. */
  readonly basedOn: Uuid | null
}

/** A plan of books of a workspace, without its rows. */
export type StoredAssignmentPlan = {
  readonly id: Uuid
  readonly state: AssignmentPlanState
  readonly asOf: Day
  readonly modelVersionId: Uuid
  readonly modelNumber: number
  /** The published run that it took for the present state of owners. */
  readonly seenRun: number
  /** The last act of the audit log that it has seen; undefined while it is computed. */
  readonly seenAct: number | undefined
  readonly options: AssignmentOptions
  readonly jobId: Uuid
  readonly createdBy: Uuid | undefined
  readonly createdAt: Instant
  readonly cancelledAt: Instant | undefined
  readonly finishedAt: Instant | undefined
}

export type AssignmentPlanKey = { readonly workspaceId: Uuid; readonly assignmentPlanId: Uuid }

type PlanRecord = {
  readonly [Key in keyof StoredAssignmentPlan]: Exclude<StoredAssignmentPlan[Key], undefined> | null
}

/** Notes a plan that a job will compute. */
export async function addAssignmentPlan(
  transaction: Transaction,
  workspaceId: Uuid,
  plan: Pick<StoredAssignmentPlan, 'id' | 'asOf' | 'modelVersionId' | 'seenRun' | 'options' | 'jobId'> &
    Pick<StoredAssignmentPlan, 'createdBy' | 'createdAt'>,
): Promise<void> {
  await transaction.query(
    sql`insert into assignment_plan (workspace_id, assignment_plan_id, state, as_of_on, model_version_id, seen_run, options,
                                     job_id, created_by, created_at)
        values ($1, $2, 'computing', $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[workspaceId, plan.id, copyDay(plan.asOf), plan.modelVersionId, plan.seenRun],
      ...[JSON.stringify(plan.options), plan.jobId, plan.createdBy, plan.createdAt],
    ],
  )
}

/** What is written of a plan when it is computed. */
export type ComputedAssignmentPlan = Pick<StoredAssignmentPlan, 'modelVersionId' | 'seenRun'> & {
  readonly seenAct: number
  readonly summary: unknown
  readonly prices: unknown
  readonly finishedAt: Instant
}

/** Makes a plan that is being computed ready. False when it is no longer: it was discarded meanwhile. */
export async function finishAssignmentPlan(
  transaction: Transaction,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
  { modelVersionId, seenRun, seenAct, summary, prices, finishedAt }: ComputedAssignmentPlan,
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update assignment_plan
           set state = 'ready', model_version_id = $3, seen_run = $4, seen_act = $5, summary = $6, prices = $7,
               finished_at = $8
         where workspace_id = $1 and assignment_plan_id = $2 and state = 'computing'`,
    [
      ...[workspaceId, assignmentPlanId, modelVersionId, seenRun, seenAct],
      ...[JSON.stringify(summary), prices === undefined ? undefined : JSON.stringify(prices), finishedAt],
    ],
  )
  return changed === 1
}

/** Takes a plan from one state into another. False when it was in none of the given ones. */
export async function changeAssignmentPlanState(
  transaction: Transaction,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
  { from, to }: { readonly from: readonly AssignmentPlanState[]; readonly to: AssignmentPlanState },
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update assignment_plan set state = $3
         where workspace_id = $1 and assignment_plan_id = $2 and state = any($4::text[])`,
    [workspaceId, assignmentPlanId, to, from],
  )
  return changed === 1
}

/** Asks whoever computes a plan to end with what they have. False when nobody computes it. */
export async function askToCancel(
  transaction: Transaction,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
  at: Instant,
): Promise<boolean> {
  const changed = await transaction.change(
    sql`update assignment_plan set cancelled_at = coalesce(cancelled_at, $3::timestamptz)
         where workspace_id = $1 and assignment_plan_id = $2 and state = 'computing'`,
    [workspaceId, assignmentPlanId, at],
  )
  return changed === 1
}

/** Notes the best that was found so far; gives whether somebody still waits for more. */
export async function noteIncumbent(
  connection: Connection,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
  incumbent: object | undefined,
): Promise<boolean> {
  const [row] = await connection.query<{ isWanted: boolean }>(
    sql`update assignment_plan set incumbent = coalesce($3::jsonb, incumbent)
         where workspace_id = $1 and assignment_plan_id = $2
        returning state = 'computing' and cancelled_at is null as "isWanted"`,
    [workspaceId, assignmentPlanId, incumbent === undefined ? undefined : JSON.stringify(incumbent)],
  )
  return row?.isWanted ?? false
}

/** A plan; undefined when the workspace has none of that id. One whose job was given up has failed. */
export async function findAssignmentPlan(
  connection: Connection,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
): Promise<StoredAssignmentPlan | undefined> {
  const [row] = await connection.query<PlanRecord>(
    sql`select p.assignment_plan_id as id, case when p.state = 'computing' and j.state = 'failed' then 'failed' else p.state end as state,
               p.as_of_on as "asOf", p.model_version_id as "modelVersionId", v.number as "modelNumber",
               p.seen_run as "seenRun", p.seen_act as "seenAct", p.options, p.job_id as "jobId",
               p.created_by as "createdBy", p.created_at as "createdAt", p.cancelled_at as "cancelledAt",
               p.finished_at as "finishedAt"
          from assignment_plan p
          join model_version v on v.workspace_id = p.workspace_id and v.model_version_id = p.model_version_id
          left join job j on j.workspace_id = p.workspace_id and j.job_id = p.job_id
         where p.workspace_id = $1 and p.assignment_plan_id = $2`,
    [workspaceId, assignmentPlanId],
  )
  return row && planOf(row)
}

/** Plans from the newest down, those before an id when one is given. */
export async function listStoredAssignmentPlans(
  connection: Connection,
  workspaceId: Uuid,
  { before, limit }: { readonly before?: Uuid | undefined; readonly limit: number },
): Promise<StoredAssignmentPlan[]> {
  const rows = await connection.query<PlanRecord>(
    sql`select p.assignment_plan_id as id, case when p.state = 'computing' and j.state = 'failed' then 'failed' else p.state end as state,
               p.as_of_on as "asOf", p.model_version_id as "modelVersionId", v.number as "modelNumber",
               p.seen_run as "seenRun", p.seen_act as "seenAct", p.options, p.job_id as "jobId",
               p.created_by as "createdBy", p.created_at as "createdAt", p.cancelled_at as "cancelledAt",
               p.finished_at as "finishedAt"
          from assignment_plan p
          join model_version v on v.workspace_id = p.workspace_id and v.model_version_id = p.model_version_id
          left join job j on j.workspace_id = p.workspace_id and j.job_id = p.job_id
         where p.workspace_id = $1 and ($2::uuid is null or p.assignment_plan_id < $2)
         order by p.assignment_plan_id desc
         limit $3`,
    [workspaceId, before, limit],
  )
  return rows.map(planOf)
}

/** What was written of a plan when it was computed, and the best so far while it is. */
export type AssignmentFigures<Summary, Incumbent> = {
  readonly summary: Summary | undefined
  readonly incumbent: Incumbent | undefined
}

export async function readAssignmentFigures<Summary, Incumbent>(
  connection: Connection,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
): Promise<AssignmentFigures<Summary, Incumbent>> {
  const [row] = await connection.query<{ summary: Summary | null; incumbent: Incumbent | null }>(
    sql`select summary, incumbent from assignment_plan where workspace_id = $1 and assignment_plan_id = $2`,
    [workspaceId, assignmentPlanId],
  )
  return { summary: row?.summary ?? undefined, incumbent: row?.incumbent ?? undefined }
}

/** The prices that a plan ended with; undefined where it has none. */
export async function readAssignmentPrices<Prices>(
  connection: Connection,
  { workspaceId, assignmentPlanId }: AssignmentPlanKey,
): Promise<Prices | undefined> {
  const [row] = await connection.query<{ prices: Prices | null }>(
    sql`select prices from assignment_plan where workspace_id = $1 and assignment_plan_id = $2`,
    [workspaceId, assignmentPlanId],
  )
  return row?.prices ?? undefined
}

function planOf({ seenAct, createdBy, cancelledAt, finishedAt, ...row }: PlanRecord): StoredAssignmentPlan {
  return {
    ...(row as StoredAssignmentPlan),
    seenAct: seenAct ?? undefined,
    createdBy: createdBy ?? undefined,
    cancelledAt: cancelledAt ?? undefined,
    finishedAt: finishedAt ?? undefined,
  }
}
