import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { PlanTable } from './plan-table.ts'

/** What a reviewer has decided about a plan and not yet applied. Kept in this browser until then. */
export type Decisions = {
  readonly excluded: ReadonlySet<string>
  readonly approved: ReadonlySet<string>
  /** Accounts that the reviewer has opened: how far the review is. */
  readonly seen: ReadonlySet<string>
}

/** In the order in which a filter offers them. */
export const ROW_STATES = [
  ...(['waiting', 'taken', 'excluded', 'refused', 'applied', 'taken_back', 'held', 'unplaced'] as const),
] as const
export type RowState = (typeof ROW_STATES)[number]

const NOTHING: Decisions = { excluded: new Set(), approved: new Set(), seen: new Set() }

/** What would become of a row if the plan were applied now. */
export function stateOf(
  table: PlanTable,
  place: number,
  {
    decisions: { excluded, approved },
    undone,
  }: {
    readonly decisions: Pick<Decisions, 'excluded' | 'approved'>
    readonly undone: ReadonlySet<number>
  },
): RowState {
  const kind = table.coded('kind', place)
  // A run also notes the state of accounts that stay.
  if (kind === 'held' || kind === 'unplaced') return kind
  const { appliedRun, id } = table.columns
  const run = appliedRun[place] ?? null
  if (run !== null) return undone.has(run) ? 'taken_back' : 'applied'
  const accountId = id[place]!
  if (excluded.has(accountId)) return 'excluded'
  if (table.isRefused(place)) return 'refused'
  return kind === 'pending' && !approved.has(accountId) ? 'waiting' : 'taken'
}

/** A move about which something can still be decided. */
export function isOpen(state: RowState): boolean {
  return state === 'taken' || state === 'waiting' || state === 'refused'
}

type Decided = { readonly accountId: string; readonly kind: string }

/** Decisions with some accounts left out. */
export function exclude(decisions: Decisions, rows: readonly Decided[]): Decisions {
  const ids = idsOf(rows)
  const excluded = new Set(decisions.excluded)
  for (const id of ids) excluded.add(id)
  return { ...decisions, excluded, approved: without(decisions.approved, ids) }
}

/** Decisions with some accounts taken in; pending ones are agreed to. */
export function include(decisions: Decisions, rows: readonly Decided[]): Decisions {
  const approved = new Set(decisions.approved)
  for (const { kind, accountId } of rows) if (kind === 'pending') approved.add(accountId)
  return { ...decisions, excluded: without(decisions.excluded, idsOf(rows)), approved }
}

/** Decisions with nothing decided about some accounts. */
export function forget(decisions: Decisions, rows: readonly Decided[]): Decisions {
  const ids = idsOf(rows)
  return {
    ...decisions,
    excluded: without(decisions.excluded, ids),
    approved: without(decisions.approved, ids),
  }
}

/** Decisions with one more account looked at. */
export function note(decisions: Decisions, accountId: string): Decisions {
  return decisions.seen.has(accountId)
    ? decisions
    : { ...decisions, seen: new Set([...decisions.seen, accountId]) }
}

function idsOf(rows: readonly Decided[]): readonly string[] {
  return rows.map(({ accountId }) => accountId)
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids)
  for (const id of gone) left.delete(id)
  return left
}

/** Writing a hundred thousand of them takes its time: it waits until the hand rests. */
const REST_MILLISECONDS = 150

/** The decisions about a plan; they survive a reload. */
export function useDecisions(planId: string) {
  const key = `tierwise.plan.${planId}`
  const [decisions, setDecisions] = useState(() => readDecisions(key))
  // What one key decides about 100,000 rows does not hold up the next paint.
  const decide = useCallback(
    (change: (before: Decisions) => Decisions) =>
      afterPaint(() => startTransition(() => setDecisions(change))),
    [],
  )
  const read = useRef(decisions)
  const unkept = useRef<Decisions>(undefined)
  const keep = useCallback(() => {
    if (unkept.current !== undefined) keepDecisions(key, unkept.current)
    unkept.current = undefined
  }, [key])
  useEffect(() => {
    if (decisions === read.current) return
    unkept.current = decisions
    const timer = setTimeout(keep, REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [decisions, keep])
  // Whoever goes sooner finds them again as well.
  useEffect(() => {
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [keep])
  return [decisions, decide] as const
}

/** What was pressed shows first. A page that nobody sees is not painted. */
function afterPaint(act: () => void): void {
  if (document.hidden) act()
  else requestAnimationFrame(() => setTimeout(act))
}

function readDecisions(key: string): Decisions {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Record<keyof Decisions, string[]>>
    return { excluded: new Set(kept.excluded), approved: new Set(kept.approved), seen: new Set(kept.seen) }
  } catch {
    return NOTHING
  }
}

function keepDecisions(key: string, { excluded, approved, seen }: Decisions): void {
  try {
    if (excluded.size + approved.size + seen.size === 0) localStorage.removeItem(key)
    else
      localStorage.setItem(
        key,
        JSON.stringify({ excluded: [...excluded], approved: [...approved], seen: [...seen] }),
      )
  } catch {
    // Where storage is forbidden, or full, the decisions last as long as the page.
  }
}
