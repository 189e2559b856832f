import type { Note } from './backtest.ts'
import { placementsOf } from './placements.ts'
import type { Signal } from './signal.ts'

/** Above this a single column knows more than anything that is recorded before the outcome usually does. */
export const TOO_GOOD = 0.98

/**
 * [HE29] Columns that should not be learnt from: those that give each account a value of its own are left out; days, and single columns that
 * tell the outcome almost perfectly, alone or by being empty, are kept and named.
 */
export function lookForLeaks(
  signals: readonly Signal[],
  isEvent: Uint8Array,
): { readonly kept: readonly Signal[]; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const kept = signals.filter((signal) => {
    const { name: column } = signal
    const different = new Set<number | string | undefined>(signal.values)
    if (different.size < 2) {
      notes.push({ code: 'is_constant', column })
      return false
    }
    if (isId(signal, different)) {
      notes.push({ code: 'looks_like_id', column })
      return false
    }
    if (signal.kind === 'day') notes.push({ code: 'is_day', column })
    notes.push(...tooGood(signal, isEvent))
    return true
  })
  return { kept, notes }
}

/** Texts that hardly ever repeat, or whole numbers that never do and follow each other closely. */
function isId(signal: Signal, different: ReadonlySet<number | string | undefined>): boolean {
  const known = signal.values.filter((value) => value !== undefined)
  if (known.length < 10) return false
  if (signal.kind === 'category') return different.size > known.length / 2
  if (signal.kind === 'day' || different.size < known.length) return false
  const numbers = known as number[]
  let least = numbers[0]!
  let most = numbers[0]!
  for (const value of numbers) {
    if (!Number.isInteger(value)) return false
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return most - least < 1.1 * numbers.length
}

function tooGood(signal: Signal, isEvent: Uint8Array): Note[] {
  const { name: column } = signal
  const gap = strengthOf(
    Float64Array.from<number | string | undefined>(signal.values, (value) => Number(value === undefined)),
    isEvent,
  )
  if (gap > TOO_GOOD) return [{ code: 'too_good_when_missing', column, auc: gap }]
  const known = Uint32Array.from(signal.values.keys()).filter((row) => signal.values[row] !== undefined)
  const events = Uint8Array.from(known, (row) => isEvent[row]!)
  const alone = strengthOf(riskOf(signal, known, events), events)
  return alone > TOO_GOOD ? [{ code: 'too_good', column, auc: alone }] : []
}

/** The AUC in the better of both directions; chance where it cannot be said. */
function strengthOf(values: ArrayLike<number>, isEvent: ArrayLike<number>): number {
  const auc = placementsOf(values, isEvent)?.auc ?? 0.5
  return Math.max(auc, 1 - auc)
}

/** A number as it is; of a category the share of its accounts with the event. */
function riskOf(signal: Signal, known: Uint32Array, events: Uint8Array): Float64Array {
  if (signal.kind !== 'category') return Float64Array.from(known, (row) => signal.values[row]!)
  const tally = new Map<string, { n: number; events: number }>()
  for (const [index, row] of known.entries()) {
    const category = signal.values[row]!
    const sum = tally.get(category) ?? { n: 0, events: 0 }
    tally.set(category, { n: sum.n + 1, events: sum.events + events[index]! })
  }
  return Float64Array.from(known, (row) => {
    const sum = tally.get(signal.values[row]!)!
    return sum.events / sum.n
  })
}
