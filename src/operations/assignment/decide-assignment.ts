import type { AssignmentRowToApply } from '../../store/assignment-row-walks.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { RowChange } from '../../store/plan-rows.ts'

/** Which part of a plan of books is applied. What is left out narrows nothing. */
export type AssignmentSelection = {
  /** No other accounts than these. */
  readonly only?: readonly Uuid[] | undefined
  /** All but these. */
  readonly exclude?: readonly Uuid[] | undefined
}

/** A change of owner that is made. */
export type OwnerChange = {
  readonly accountId: Uuid
  /** The id of a person, or a name that the team lacks; undefined: nobody. */
  readonly from: string | undefined
  readonly to: Uuid
}

export type AssignmentRefusal = { readonly accountId: Uuid; readonly changes: readonly RowChange[] }

export type AssignmentDecision = {
  readonly changes: readonly OwnerChange[]
  /** Accounts that are left as they are, with what has changed of each. */
  readonly refused: readonly AssignmentRefusal[]
  readonly excluded: readonly Uuid[]
  /** Moves that could still be made: excluded, or outside of what was asked for. */
  readonly left: number
}

export type AssignmentDeciding = {
  readonly rows: AsyncIterable<AssignmentRowToApply>
  /** Runs of the plan that stand: what they have applied is done. */
  readonly runs: readonly number[]
  readonly selection: AssignmentSelection
  /** Ids of the people who are in the team today. */
  readonly team: ReadonlySet<Uuid>
  /** The people whom the company's list names. */
  readonly listed: ReadonlyMap<string, Uuid>
  /** What people are called. */
  readonly names: ReadonlyMap<string, string>
  readonly onProgress?: (done: number) => void
}

const PROGRESS_EVERY = 1 << 12

/**
 * [Q122] What an apply does with each move of a plan: an account that is in the tier and with the owner that the plan saw goes to
 * the person of the plan, if that one is still in the team; any other is refused.
 */
export async function decideAssignment(deciding: AssignmentDeciding): Promise<AssignmentDecision> {
  const { rows, runs, selection, onProgress } = deciding
  const isDone = new Set(runs)
  const only = selection.only && new Set(selection.only)
  const exclude = new Set(selection.exclude)
  const changes: OwnerChange[] = []
  const refused: AssignmentRefusal[] = []
  const excluded: Uuid[] = []
  let left = 0
  let done = 0
  for await (const row of rows) {
    const { accountId, ownerAfter, latestRun } = row
    if (++done % PROGRESS_EVERY === 0) onProgress?.(done)
    if (latestRun !== undefined && isDone.has(latestRun)) continue
    if (exclude.has(accountId) || (only !== undefined && !only.has(accountId))) {
      left++
      if (exclude.has(accountId)) excluded.push(accountId)
      continue
    }
    const changed = changesOf(row, deciding)
    if (changed.length > 0) refused.push({ accountId, changes: changed })
    else changes.push({ accountId, from: ownerBeforeOf(row), to: ownerAfter })
  }
  return { changes, refused, excluded, left }
}

function changesOf(
  row: AssignmentRowToApply,
  { team, listed, names }: AssignmentDeciding,
): readonly RowChange[] {
  if (!row.isActive) return [{ field: 'account.active', before: true, after: false }]
  const nameOf = (owner: string | undefined) => (owner === undefined ? null : (names.get(owner) ?? owner))
  const changes: RowChange[] = []
  if (row.tierNow !== row.tier) {
    changes.push({ field: 'account.tier', before: row.tier, after: row.tierNow ?? null })
  }
  const before = ownerBeforeOf(row)
  const now = row.ownerNow ?? resolved(row.listedOwnerNow, listed)
  if (now !== before) changes.push({ field: 'account.owner', before: nameOf(before), after: nameOf(now) })
  if (!team.has(row.ownerAfter)) {
    changes.push({ field: 'csm.active', before: nameOf(row.ownerAfter), after: null })
  }
  return changes
}

function ownerBeforeOf({ ownerBefore, ownerBeforeName }: AssignmentRowToApply): string | undefined {
  return ownerBefore ?? ownerBeforeName
}

function resolved(listedOwner: string | undefined, listed: ReadonlyMap<string, Uuid>): string | undefined {
  return listedOwner === undefined ? undefined : (listed.get(listedOwner) ?? listedOwner)
}
