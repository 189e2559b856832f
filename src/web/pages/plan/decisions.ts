import { useCallback, useState } from 'react'
import type { PlanRow } from './plan-queries.ts'

/** What a reviewer has decided about a plan and not yet applied. Kept in this browser until then. */
export type Decisions = {
  readonly excluded: ReadonlySet<string>
  readonly approved: ReadonlySet<string>
}

export type RowState =
  | 'taken'
  | 'excluded'
  | 'waiting'
  | 'applied'
  | 'taken_back'
  | 'refused'
  | 'held'
  | 'unplaced'
  | 'steady'

export const ROW_STATES: readonly RowState[] = [
  ...(['taken', 'waiting', 'excluded', 'refused', 'applied', 'taken_back', 'held', 'unplaced'] as const),
]

const NOTHING: Decisions = { excluded: new Set(), approved: new Set() }

/** What would become of a row if the plan were applied now. */
export function stateOf(row: PlanRow, decisions: Decisions, undone: ReadonlySet<number>): RowState {
  // A run also notes the state of accounts that stay.
  if (row.kind !== 'moving' && row.kind !== 'pending') return row.kind
  if (row.appliedRun !== null) return undone.has(row.appliedRun) ? 'taken_back' : 'applied'
  if (decisions.excluded.has(row.accountId)) return 'excluded'
  if (row.refused !== null) return 'refused'
  return row.kind === 'pending' && !decisions.approved.has(row.accountId) ? 'waiting' : 'taken'
}

/** Decisions with some accounts left out. */
export function exclude({ excluded, approved }: Decisions, ids: readonly string[]): Decisions {
  return { excluded: new Set([...excluded, ...ids]), approved: without(approved, ids) }
}

/** Decisions with some accounts taken in again; pending ones are agreed to. */
export function include({ excluded, approved }: Decisions, rows: readonly PlanRow[]): Decisions {
  const pending = rows.filter(({ kind }) => kind === 'pending').map(({ accountId }) => accountId)
  return {
    excluded: without(
      excluded,
      rows.map(({ accountId }) => accountId),
    ),
    approved: new Set([...approved, ...pending]),
  }
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids)
  for (const id of gone) left.delete(id)
  return left
}

/** The decisions about a plan; they survive a reload. */
export function useDecisions(planId: string) {
  const key = `tierwise.plan.${planId}`
  const [decisions, setDecisions] = useState(() => readDecisions(key))
  const decide = useCallback(
    (next: Decisions) => {
      setDecisions(next)
      keepDecisions(key, next)
    },
    [key],
  )
  return [decisions, decide] as const
}

function readDecisions(key: string): Decisions {
  try {
    const { excluded, approved } = JSON.parse(localStorage.getItem(key) ?? '') as Record<string, string[]>
    return { excluded: new Set(excluded), approved: new Set(approved) }
  } catch {
    return NOTHING
  }
}

function keepDecisions(key: string, { excluded, approved }: Decisions): void {
  try {
    if (excluded.size + approved.size === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ excluded: [...excluded], approved: [...approved] }))
  } catch {
    // Where storage is forbidden the decisions last as long as the page.
  }
}
