import type { Day } from '../domain/kernel/day.ts'
import type { CurrentPlacement } from '../domain/tiering/placement.ts'
import { type CopyValue, copyDay } from './copy-line.ts'
import { type CopyTarget, copyRows } from './copy-rows.ts'
import type { Connection, Database, Transaction } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import { StoreError } from './store-error.ts'
import type { Instant } from './value-parsers.ts'
import { walkAgain } from './walk-again.ts'

/** What a run says of one account: where it belongs from the run's day on. */
export type NewPlacement = Pick<CurrentPlacement, 'accountId'> & {
  readonly [Part in Exclude<keyof CurrentPlacement, 'accountId' | 'owner'>]?:
    | CurrentPlacement[Part]
    | undefined
} & {
  readonly currency?: string | undefined
  /** The rule and the values that decided. */
  readonly evidence?: unknown
}

/** Who owns one account from the run's day on; nobody where the owner is undefined. */
export type NewAssignment = {
  readonly accountId: Uuid
  readonly owner: Uuid | undefined
  readonly reason: string
  readonly evidence?: unknown
}

export type NewRun = {
  readonly workspaceId: Uuid
  readonly runId: Uuid
  readonly planId?: Uuid | undefined
  /** The plan of books that it applies. */
  readonly assignmentPlanId?: Uuid | undefined
  readonly modelVersionId?: Uuid | undefined
  /** The operation that makes the run, say `plan.apply`. */
  readonly action?: string | undefined
  /** The run that this one takes back. */
  readonly undoesRun?: number | undefined
  /** The day from which the run's rows hold. */
  readonly effectiveOn: Day
  readonly actor: string
  readonly at: Instant
  readonly placements: Iterable<NewPlacement>
  readonly assignments: Iterable<NewAssignment>
  /** What else becomes true in the moment of publishing, say the audit log's act. */
  readonly whenPublished?: (transaction: Transaction, runNumber: number) => Promise<void>
}

/** The number of the run up to which readers see placements and assignments; 0 before the first. */
export async function readPublishedRun(connection: Connection, workspaceId: Uuid): Promise<number> {
  const [pointer] = await connection.query<{ run: number }>(
    sql`select published_run as run from placement_pointer where workspace_id = $1`,
    [workspaceId],
  )
  return pointer?.run ?? 0
}

/**
 * Writes the rows of a run where no reader sees them, and publishes it by moving one pointer: a reader sees all of it or nothing,
 * also on a cluster, where accounts share no snapshot. Gives the run's number; the same run once more gives it again. Throws
 * `overtaken` when another run of the workspace was begun meanwhile; then nothing of this one is seen.
 */
export async function publishRun(database: Database, run: NewRun): Promise<number> {
  const { workspaceId, runId } = run
  const [known] = await database.query<{ number: number }>(
    sql`select run_number as number from placement_run where workspace_id = $1 and run_id = $2`,
    [workspaceId, runId],
  )
  if (known !== undefined) return known.number
  const number = await database.transaction((transaction) => writeRun(transaction, run))
  await database.transaction((transaction) => flipPointer(transaction, run, number))
  return number
}

async function writeRun(transaction: Transaction, run: NewRun): Promise<number> {
  const { workspaceId, runId } = run
  await transaction.query(sql`set local statement_timeout = 0`)
  await transaction.query(
    sql`insert into placement_pointer (workspace_id, published_run) values ($1, 0) on conflict (workspace_id) do nothing`,
    [workspaceId],
  )
  // Locks the pointer's row: of two runs of a workspace one writes after the other.
  const [pointer] = await transaction.query<{ published: number }>(
    sql`update placement_pointer set pending_run_id = $2 where workspace_id = $1 returning published_run as published`,
    [workspaceId, runId],
  )
  const { published } = pointer!
  // What is beyond the pointer is left of a run that was never published.
  await transaction.query(sql`delete from placement where workspace_id = $1 and run_number > $2`, [
    workspaceId,
    published,
  ])
  await transaction.query(sql`delete from assignment where workspace_id = $1 and run_number > $2`, [
    workspaceId,
    published,
  ])
  const number = published + 1
  const placed = await copyRows(transaction, PLACEMENT, placementRows(run, number))
  const assigned = await copyRows(transaction, ASSIGNMENT, assignmentRows(run, number))
  // Readers come before the server's own upkeep does.
  if (placed + assigned >= MANY_ROWS) await transaction.query(sql`analyze placement, assignment`)
  return number
}

async function flipPointer(transaction: Transaction, run: NewRun, number: number): Promise<void> {
  const { workspaceId, runId, planId, assignmentPlanId, modelVersionId, action, undoesRun } = run
  await transaction.query(
    sql`insert into placement_run (workspace_id, run_number, run_id, plan_id, model_version_id, action, undoes_run_number,
                                   effective_on, actor, published_at, assignment_plan_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (workspace_id, run_number) do nothing`,
    [
      ...[workspaceId, number, runId, planId, modelVersionId, action, undoesRun],
      ...[copyDay(run.effectiveOn), run.actor, run.at, assignmentPlanId],
    ],
  )
  const flipped = await transaction.change(
    sql`update placement_pointer set published_run = $2, pending_run_id = null
         where workspace_id = $1 and published_run = $2::integer - 1 and pending_run_id = $3`,
    [workspaceId, number, runId],
  )
  if (flipped !== 1) {
    throw new StoreError(
      'overtaken',
      `Another change of placements in workspace ${workspaceId} was begun while this one was written. Plan again and apply that.`,
    )
  }
  await run.whenPublished?.(transaction, number)
}

/** From so many written rows on the statistics of their tables are made anew at once. */
const MANY_ROWS = 10_000

const PLACEMENT: CopyTarget = {
  table: 'placement',
  columns: `workspace_id, account_id, run_number, from_on, tier, since_on, reason, base_tier, acv_minor, currency,
            model_version_id, pin_tier, pin_reason, pin_until_on, risk_since_on, risk_ended_on, calm_since_on,
            evidence, recorded_at`,
}

const ASSIGNMENT: CopyTarget = {
  table: 'assignment',
  columns: 'workspace_id, account_id, run_number, from_on, owner_id, reason, evidence, recorded_at',
}

function* placementRows(run: NewRun, number: number): Generator<readonly CopyValue[]> {
  const effectiveOn = copyDay(run.effectiveOn)
  for (const placement of walkAgain(run.placements)) {
    yield [
      ...[
        run.workspaceId,
        placement.accountId,
        number,
        effectiveOn,
        placement.tier,
        copyDay(placement.since),
      ],
      ...[placement.reason, placement.baseTier, placement.acvMinor, placement.currency],
      // A placement that says undefined was made by a version that nobody knows.
      'modelVersion' in placement ? placement.modelVersion : run.modelVersionId,
      ...[placement.pin?.tier, placement.pin?.reason, copyDay(placement.pin?.until)],
      ...[copyDay(placement.riskSince), copyDay(placement.riskEndedOn), copyDay(placement.calmSince)],
      ...[jsonOf(placement.evidence), run.at],
    ]
  }
}

function* assignmentRows(run: NewRun, number: number): Generator<readonly CopyValue[]> {
  const effectiveOn = copyDay(run.effectiveOn)
  for (const { accountId, owner, reason, evidence } of walkAgain(run.assignments)) {
    yield [run.workspaceId, accountId, number, effectiveOn, owner, reason, jsonOf(evidence), run.at]
  }
}

function jsonOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}
