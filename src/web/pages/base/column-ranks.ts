import type { AccountBase } from './account-base.ts'
import { CODED, NUMBERS } from './filter-accounts.ts'
import { rankTexts } from './rank-texts.ts'
import type { RankRequest } from './rank-worker.ts'

/** For each account its place in the order of a column, from 0 on; equal values have the same, and what is not known has `count`. */
export type Ranks = { readonly at: Uint32Array; readonly count: number }

const kept = new WeakMap<AccountBase, Map<string, Ranks>>()

/** Values are compared once, not at each press. */
export function ranksOf(base: AccountBase, column: string, locale: string): Ranks {
  const key = `${column} ${locale}`
  const found = kept.get(base)?.get(key)
  return found ?? keep(base, key, makeRanks(base, column, locale))
}

function keep(base: AccountBase, key: string, ranks: Ranks): Ranks {
  const known = kept.get(base) ?? new Map<string, Ranks>()
  kept.set(base, known.set(key, ranks))
  return ranks
}

function makeRanks(base: AccountBase, column: string, locale: string): Ranks {
  const field = NUMBERS[column]
  if (field !== undefined) {
    return denseRanks(Float64Array.from(base.table[field], (value) => value ?? Number.NaN))
  }
  const coded = CODED[column]
  if (coded === undefined) return denseRanks(rankTexts(textsOf(base, column), locale))
  const { values, at } = base.table[coded]
  const texts = coded === 'owner' ? base.table.ownerNames : values
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const order = [...texts.keys()].sort((one, other) => compare(texts[one]!, texts[other]!))
  const rankOf = new Uint32Array(texts.length)
  order.forEach((place, rank) => {
    rankOf[place] = rank
  })
  return {
    at: Uint32Array.from(at, (place) => (place < 0 ? texts.length : rankOf[place]!)),
    count: texts.length,
  }
}

/** Numbers as ranks. Sorting numbers alone is many times faster than comparing accounts. */
export function denseRanks(values: Float64Array): Ranks {
  const sorted = values.slice().sort()
  let count = 0
  // Those that are not known come last.
  for (const value of sorted) {
    if (Number.isNaN(value)) break
    if (count === 0 || value !== sorted[count - 1]) sorted[count++] = value
  }
  const at = new Uint32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    at[row] = Number.isNaN(value) ? count : placeOf(sorted, count, value)
  }
  return { at, count }
}

/** Where a value stands among the first so many of an ascending list that has it. */
function placeOf(sorted: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function textsOf(base: AccountBase, column: string): readonly (string | null)[] {
  return column === 'id' ? base.table.externalId : base.table.name
}

/** From here on a press on a head would be felt. */
const MANY = 5000

/** Compares the names of a large base in a worker as soon as it is there, so that ordering by them is at once. */
export function rankAhead(base: AccountBase, locale: string): () => void {
  if (base.size < MANY) return () => {}
  const worker = new Worker(new URL('./rank-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Float64Array>) => {
    keep(base, `name ${locale}`, denseRanks(data))
    worker.terminate()
  })
  const request: RankRequest = { texts: textsOf(base, 'name'), locale }
  worker.postMessage(request)
  return () => worker.terminate()
}
