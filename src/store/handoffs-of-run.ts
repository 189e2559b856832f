import type { CopyValue } from './copy-line.ts'
import { type CopyTarget, copyRows } from './copy-rows.ts'
import type { Transaction } from './database.ts'
import type { HandoffOccasion } from './handoffs.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** An account that a run takes from one person to another. */
export type NewHandoff = {
  readonly accountId: Uuid
  readonly handoffId: Uuid
  readonly from: Uuid
  readonly to: Uuid
  readonly occasion: HandoffOccasion
}

export type OwnersRun = {
  readonly workspaceId: Uuid
  readonly run: number
  /** The run that this one takes back. */
  readonly undoesRun?: number | undefined
  readonly at: Instant
  readonly handoffs?: Iterable<NewHandoff> | undefined
}

const HANDOFF: CopyTarget = {
  table: 'handoff',
  columns: `workspace_id, account_id, handoff_id, from_person_id, to_person_id, occasion, state, record, revision, run_number,
            opened_at, updated_at`,
}

/**
 * What the owners of a run mean for handoffs: an open one whose account now goes to somebody else ends; what was drafted of it
 * goes on into the one that the run opens, from the person who still knows the customer. A run that takes another back opens
 * again what that one had ended.
 */
export async function settleHandoffs(transaction: Transaction, given: OwnersRun): Promise<void> {
  const { workspaceId, run, undoesRun, at, handoffs = [] } = given
  await transaction.change(END_OTHERS, [workspaceId, run, at])
  const opened = await copyRows(transaction, HANDOFF, openedBy(given, handoffs))
  if (opened > 0) {
    await transaction.change(GO_ON, [workspaceId, run])
    await transaction.change(
      sql`delete from handoff where workspace_id = $1 and run_number = $2 and from_person_id = to_person_id`,
      [workspaceId, run],
    )
  }
  if (undoesRun !== undefined) await transaction.change(OPEN_AGAIN, [workspaceId, run, undoesRun, at])
}

function* openedBy(
  { workspaceId, run, at }: OwnersRun,
  handoffs: Iterable<NewHandoff>,
): Generator<readonly CopyValue[]> {
  for (const { accountId, handoffId, from, to, occasion } of handoffs) {
    yield [workspaceId, accountId, handoffId, from, to, occasion, 'open', '{}', 0, run, at, at]
  }
}

const END_OTHERS = sql`
  update handoff
     set state = 'cancelled', ended_run_number = $2, updated_at = $3, revision = handoff.revision + 1
    from assignment g
   where handoff.workspace_id = $1 and handoff.state = 'open'
     and g.workspace_id = handoff.workspace_id and g.account_id = handoff.account_id and g.run_number = $2
     and g.owner_id is distinct from handoff.to_person_id`

const GO_ON = sql`
  update handoff
     set record = ended.record, from_person_id = ended.from_person_id
    from handoff ended
   where handoff.workspace_id = $1 and handoff.run_number = $2
     and ended.workspace_id = handoff.workspace_id and ended.account_id = handoff.account_id
     and ended.ended_run_number = $2`

const OPEN_AGAIN = sql`
  update handoff
     set state = 'open', ended_run_number = null, updated_at = $4, revision = handoff.revision + 1
    from assignment g
   where handoff.workspace_id = $1 and handoff.state = 'cancelled' and handoff.ended_run_number = $3
     and g.workspace_id = handoff.workspace_id and g.account_id = handoff.account_id and g.run_number = $2
     and g.owner_id = handoff.to_person_id`
