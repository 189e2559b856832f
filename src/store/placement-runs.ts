import type { Day } from '../domain/kernel/day.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** One published change of placements and owners. */
export type PlacementRun = {
  readonly number: number
  readonly id: Uuid
  /** The operation that made it; undefined for one of which that is not known. */
  readonly action: string | undefined
  readonly planId: Uuid | undefined
  /** The plan of books that it applied. */
  readonly assignmentPlanId: Uuid | undefined
  readonly modelVersionId: Uuid | undefined
  readonly effectiveOn: Day
  readonly actor: string
  readonly publishedAt: Instant
  /** The run that it takes back. */
  readonly undoes: number | undefined
  /** The latest run that takes it back. */
  readonly undoneBy: number | undefined
}

type RunRow = { readonly [Key in keyof PlacementRun]: Exclude<PlacementRun[Key], undefined> | null }

/** Runs from the newest down, those before a number, or of one plan, when that is given. Never one that is not published. */
export async function listPlacementRuns(
  connection: Connection,
  workspaceId: Uuid,
  {
    before,
    planId,
    assignmentPlanId,
    limit,
  }: {
    readonly before?: number | undefined
    readonly planId?: Uuid | undefined
    readonly assignmentPlanId?: Uuid | undefined
    readonly limit: number
  },
): Promise<PlacementRun[]> {
  const rows = await connection.query<RunRow>(
    sql`select r.run_number as number, r.run_id as id, r.action, r.plan_id as "planId",
               r.assignment_plan_id as "assignmentPlanId",
               r.model_version_id as "modelVersionId", r.effective_on as "effectiveOn", r.actor,
               r.published_at as "publishedAt", r.undoes_run_number as undoes,
               (select max(u.run_number) from placement_run u
                 where u.workspace_id = r.workspace_id and u.undoes_run_number = r.run_number) as "undoneBy"
          from placement_run r
         where r.workspace_id = $1 and ($2::integer is null or r.run_number < $2) and ($3::uuid is null or r.plan_id = $3)
           and ($5::uuid is null or r.assignment_plan_id = $5)
         order by r.run_number desc
         limit $4`,
    [workspaceId, before, planId, limit, assignmentPlanId],
  )
  return rows.map((row) => ({
    ...(row as PlacementRun),
    action: row.action ?? undefined,
    planId: row.planId ?? undefined,
    assignmentPlanId: row.assignmentPlanId ?? undefined,
    modelVersionId: row.modelVersionId ?? undefined,
    undoes: row.undoes ?? undefined,
    undoneBy: row.undoneBy ?? undefined,
  }))
}

/** One run by its number; undefined when there is none. */
export async function findPlacementRun(
  connection: Connection,
  workspaceId: Uuid,
  number: number,
): Promise<PlacementRun | undefined> {
  const [run] = await listPlacementRuns(connection, workspaceId, { before: number + 1, limit: 1 })
  return run?.number === number ? run : undefined
}

/** The latest day from which any run up to a number holds; undefined before the first. */
export async function readLatestEffectiveDay(
  connection: Connection,
  workspaceId: Uuid,
  run: number,
): Promise<Day | undefined> {
  const [row] = await connection.query<{ day: Day | null }>(
    sql`select max(effective_on) as day from placement_run where workspace_id = $1 and run_number <= $2`,
    [workspaceId, run],
  )
  return row?.day ?? undefined
}
