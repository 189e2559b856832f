import { type GridSort, parseChoice } from '../../ui/grid/column.ts'
import { denseRanks, type Ranks } from './column-ranks.ts'
import { parseRange } from './parse-range.ts'
import { rankTexts } from './rank-texts.ts'

/** Chosen in a filter for rows without a value. */
export const NONE = '-'

/** One column of many rows. `at` has for each row its place in `values`; −1: there is none. */
export type ArrangedColumn =
  /** Ordered by what the values are called. */
  | { readonly kind: 'coded'; readonly values: readonly string[]; readonly at: ArrayLike<number> }
  /** What changes while one decides: ordered as the values stand, or by `order`. */
  | {
      readonly kind: 'state'
      readonly values: readonly string[]
      readonly at: ArrayLike<number>
      readonly order?: ArrayLike<number>
    }
  | { readonly kind: 'number'; readonly values: readonly (number | null)[] }
  | { readonly kind: 'text'; readonly values: readonly string[] }

/** Rows that lie in columns. A column that stays the same is always made of the same arrays. */
export type Arrangeable = {
  readonly size: number
  readonly columnOf: (id: string) => ArrangedColumn | undefined
}

export type Arrangement = {
  readonly filters: Readonly<Record<string, string>>
  readonly sort: readonly GridSort[]
  readonly locale: string
  /** What somebody types into a filter, in the unit of the column. */
  readonly parse: (column: string, typed: string) => number | undefined
  /** What a coded value of a column is called; what is sorted. */
  readonly nameOf: (column: string, value: string) => string
}

/** Places of the rows that the filters let through, in the order that is asked for; those without a value come last. */
export function arrangeColumns(rows: Arrangeable, arrangement: Arrangement): Uint32Array {
  const { size } = rows
  const passes = passingOf(rows, arrangement)
  const places = new Uint32Array(size)
  let count = 0
  for (let place = 0; place < size; place++) if (passes(place)) places[count++] = place
  const kept = places.slice(0, count)
  const sorted = arrangement.sort.flatMap(({ column, isDescending }) => {
    const found = rows.columnOf(column)
    const ranks = found && ranksOf(found, column, arrangement)
    return ranks === undefined ? [] : [isDescending ? reversed(ranks) : ranks]
  })
  if (sorted.length === 0 || size === 0) return kept
  const { at } = sorted.reduce((first, then) =>
    denseRanks(Float64Array.from(first.at, (rank, place) => rank * (then.count + 1) + then.at[place]!)),
  )
  // The rank before the place in one number: sorting numbers needs no comparison of ours, and equals stay in their order.
  const keys = Float64Array.from(kept, (place) => at[place]! * size + place).sort()
  return Uint32Array.from(keys, (key) => key % size)
}

/** How many rows each value of a column has among those that the other filters let through. */
export function countChoices(
  rows: Arrangeable,
  column: string,
  { filters, parse }: Pick<Arrangement, 'filters' | 'parse'>,
): ReadonlyMap<string, number> {
  const { [column]: _, ...others } = filters
  const passes = passingOf(rows, { filters: others, parse })
  const found = rows.columnOf(column)
  const counts = new Map<string, number>()
  if (found?.kind !== 'coded' && found?.kind !== 'state') return counts
  for (let place = 0; place < rows.size; place++) {
    if (!passes(place)) continue
    const value = found.values[found.at[place]!] ?? NONE
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

type Test = (place: number) => boolean

function passingOf(rows: Arrangeable, { filters, parse }: Pick<Arrangement, 'filters' | 'parse'>): Test {
  const tests = Object.entries(filters).flatMap(([id, text]) => {
    const column = rows.columnOf(id)
    return column === undefined ? [] : (testOf(column, text, (typed) => parse(id, typed)) ?? [])
  })
  return (place) => tests.every((passes) => passes(place))
}

function testOf(
  column: ArrangedColumn,
  text: string,
  parse: (typed: string) => number | undefined,
): Test | undefined {
  switch (column.kind) {
    case 'text': {
      const sought = text.toLowerCase()
      return (place) => column.values[place]!.toLowerCase().includes(sought)
    }
    case 'number': {
      const range = parseRange(text, parse)
      if (range === undefined) return undefined
      return (place) => {
        const value = column.values[place] ?? undefined
        return value !== undefined && value >= range.from && value <= range.until
      }
    }
    default: {
      const { values, at } = column
      const chosen = parseChoice(text)
      const isWanted = [...values, NONE].map((value) => chosen.includes(value))
      return (place) => isWanted[at[place]! < 0 ? values.length : at[place]!]!
    }
  }
}

/** Values are compared once, not at each press. */
const kept = new WeakMap<object, Map<string, Ranks>>()

function ranksOf(column: ArrangedColumn, id: string, { locale, nameOf }: Arrangement): Ranks {
  if (column.kind === 'state') return denseRanks(Float64Array.from(column.order ?? column.at))
  const key = column.kind === 'coded' ? column.at : column.values
  const known = kept.get(key)?.get(locale)
  return known ?? keep(key, locale, makeRanks(column, { locale, nameOf: (value) => nameOf(id, value) }))
}

function keep(key: object, locale: string, ranks: Ranks): Ranks {
  const known = kept.get(key) ?? new Map<string, Ranks>()
  kept.set(key, known.set(locale, ranks))
  return ranks
}

function makeRanks(
  column: Exclude<ArrangedColumn, { kind: 'state' }>,
  { locale, nameOf }: { readonly locale: string; readonly nameOf: (value: string) => string },
): Ranks {
  if (column.kind === 'text') return denseRanks(rankTexts(column.values, locale))
  if (column.kind === 'number') {
    return denseRanks(Float64Array.from(column.values, (value) => value ?? Number.NaN))
  }
  const rankOf = rankTexts(column.values.map(nameOf), locale)
  return denseRanks(Float64Array.from(column.at, (place) => (place < 0 ? Number.NaN : rankOf[place]!)))
}

/** The other way round; what is not there stays last. */
function reversed({ at, count }: Ranks): Ranks {
  return { at: at.map((rank) => (rank === count ? count : count - 1 - rank)), count }
}

/** From here on a press on a head would be felt. */
const MANY = 5000

const REST_MILLISECONDS = 300

/** Compares many texts in a worker as soon as they are there, so that ordering by them is at once. */
export function rankAhead(texts: readonly string[], locale: string): () => void {
  if (texts.length < MANY || kept.get(texts)?.has(locale)) return () => {}
  let worker: Worker | undefined
  // Handing the texts over takes its time, too: first the rows stand there.
  const timer = setTimeout(() => {
    worker = new Worker(new URL('./rank-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Float64Array>) => {
      keep(texts, locale, denseRanks(data))
      worker?.terminate()
    })
    worker.postMessage({ texts, locale })
  }, REST_MILLISECONDS)
  return () => {
    clearTimeout(timer)
    worker?.terminate()
  }
}
