import type { Account } from '../../domain/account/account.ts'
import { isActive } from '../../domain/assessment/summarise-base.ts'
import { keepsOwner } from '../../domain/plan/keeps-owner.ts'
import { decisionInputs } from '../../domain/tiering/decision-inputs.ts'
import { evidenceOf } from '../../domain/tiering/evidence-of.ts'
import { findInputChanges } from '../../domain/tiering/find-input-changes.ts'
import { fingerprintInputs } from '../../domain/tiering/fingerprint-inputs.ts'
import { isSamePlacement } from '../../domain/tiering/is-same-placement.ts'
import { placeAccount } from '../../domain/tiering/place-account.ts'
import type { Seat } from '../../domain/tiering/seat.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { PlanRowToApply } from '../../store/plan-row-walks.ts'
import type { OutcomeRow } from '../placement/publish-outcomes.ts'
import type { PlanView } from './load-plan-view.ts'
import type { Selection } from './selection.ts'
import { type ToldChange, toldChangeOf } from './told-change.ts'
import { readInputs } from './written-inputs.ts'

/** An account that an apply leaves as it is, with everything that has changed since the plan. */
export type Refusal = { readonly accountId: Uuid; readonly changes: readonly ToldChange[] }

export type ApplyDecision = {
  /** Moves that are made. */
  readonly applied: number
  /** Accounts that stay, of which another state is kept for later decisions. */
  readonly noted: number
  readonly refused: readonly Refusal[]
  /** Moves that were left out by name. */
  readonly excluded: readonly Uuid[]
  /** Moves that still wait for somebody to agree. */
  readonly pendingLeft: number
  /** Moves that could still be made: excluded, pending, or outside of what was asked for. */
  readonly left: number
  /** To be walked as often as one likes. */
  readonly rows: Iterable<OutcomeRow>
}

export type Deciding = {
  readonly view: PlanView
  readonly rows: AsyncIterable<PlanRowToApply>
  readonly inputNames: readonly string[]
  /** Runs of the plan that stand: what they have applied is done. */
  readonly runs: readonly number[]
  readonly selection: Selection
  readonly onProgress?: (done: number, total: number) => void
}

const PROGRESS_EVERY = 1 << 12

/**
 * [Q66] What an apply does with each row of a plan, by the present state of the accounts on the plan's day: a row whose inputs are
 * what they were is done as planned, any other is refused. Rows and accounts both come in the order of ids.
 */
export async function decideApply(deciding: Deciding): Promise<ApplyDecision> {
  const { view, rows, runs, selection, onProgress } = deciding
  const { base, asOf } = view
  const isDone = new Set(runs)
  const marks = new Uint8Array(base.accounts.size)
  const seats = new Map<number, Seat>()
  const counts = { applied: 0, noted: 0, pendingLeft: 0, left: 0 }
  const refused: Refusal[] = []
  const excluded: Uuid[] = []
  const accounts = walkByPosition(base.accounts)
  let done = 0
  for await (const row of rows) {
    if (++done % PROGRESS_EVERY === 0) onProgress?.(done, base.accounts.size)
    if (row.latestRun !== undefined && isDone.has(row.latestRun)) continue
    const isMove = row.kind === 'moving' || row.kind === 'pending'
    const answer = selection(row)
    if (isMove && answer !== 'take') {
      counts.left++
      if (answer === 'excluded') excluded.push(row.accountId)
      if (answer === 'pending') counts.pendingLeft++
    }
    if (answer !== 'take') continue
    const found = accounts.find(row.accountId)
    const changes = changesOf(deciding, row, found?.account)
    if (changes.length > 0 || found === undefined) {
      if (isMove) refused.push({ accountId: row.accountId, changes })
      continue
    }
    if (!isMove && !hasNews(view, found.account, row.seat)) continue
    marks[found.position] = 1
    if (row.seat !== undefined) seats.set(found.position, row.seat)
    if (isMove) counts.applied++
    else counts.noted++
  }
  return { ...counts, refused, excluded, rows: outcomeRows(view, marks, seats) }

  function changesOf(
    { inputNames }: Deciding,
    row: PlanRowToApply,
    account: Account | undefined,
  ): readonly ToldChange[] {
    if (account === undefined || !isActive(account, asOf)) {
      return [{ field: 'account.active', before: true, after: false }]
    }
    const { model, context, current } = view
    const inputs = decisionInputs({ account, model, context, current: current(account.id) })
    if (fingerprintInputs(inputs) !== row.fingerprint) {
      return findInputChanges(readInputs(inputNames, row.inputs), inputs).map(toldChangeOf)
    }
    // The same state again, but from a later day on: before that day nothing may be written any more.
    const isLater = row.latestFrom !== undefined && row.latestFrom > asOf
    return isLater
      ? [toldChangeOf({ field: 'placement.from', before: undefined, after: row.latestFrom })]
      : []
  }
}

function hasNews(view: PlanView, account: Account, seat: Seat | undefined): boolean {
  const { model, context } = view
  const current = view.current(account.id)
  const outcome = placeAccount({ account, model, context, current, seat })
  return outcome.kind === 'placed' && !isSamePlacement(current, outcome.next)
}

type Found = { readonly account: Account; readonly position: number }

/** Finds accounts by rising ids in one walk. */
function walkByPosition(accounts: Iterable<Account>): { find(id: Uuid): Found | undefined } {
  const walk = accounts[Symbol.iterator]()
  let next = walk.next()
  let position = 0
  return {
    find(id) {
      while (next.done !== true && next.value.id < id) {
        next = walk.next()
        position++
      }
      return next.done === true || next.value.id !== id ? undefined : { account: next.value, position }
    },
  }
}

/** The outcome of every marked account, worked out anew each time it is asked for: a million of them stay a byte each. */
function outcomeRows(
  view: PlanView,
  marks: Uint8Array,
  seats: ReadonlyMap<number, Seat>,
): Iterable<OutcomeRow> {
  return {
    *[Symbol.iterator]() {
      const { base, model, context, team } = view
      const keeps = keepsOwner(model, team)
      let position = -1
      for (const account of base.accounts) {
        position++
        if (marks[position] === 0) continue
        const before = view.current(account.id)
        const placing = { account, model, context, current: before, seat: seats.get(position) }
        const outcome = placeAccount(placing)
        if (outcome.kind !== 'placed')
          throw new Error(`account ${account.id} has no tier although nothing changed`)
        const { next, moves, tier } = outcome
        const owner = account.owner ?? before?.owner
        yield {
          accountId: account.id,
          before,
          tierBefore: before?.tier ?? account.tier,
          next,
          ownerBefore: owner,
          ownerAfter: !moves || (owner !== undefined && keeps(owner, tier)) ? owner : undefined,
          evidence: evidenceOf({ model, inputs: decisionInputs(placing), next, seat: placing.seat }),
        }
      }
    },
  }
}
