import { type GridSort, parseChoice } from '../../ui/grid/column.ts'
import { denseRanks, type Ranks } from '../base/column-ranks.ts'
import { parseRange } from '../base/parse-range.ts'
import { rankTexts } from '../base/rank-texts.ts'
import { ROW_STATES } from './decisions.ts'
import type { CodedField, NumberField, PlanTable } from './plan-table.ts'
import type { Review } from './review.ts'

/** Chosen in a filter for rows without a value. */
export const NONE = '-'
/** Chosen in a filter for rows with any. */
export const SOME = '+'

const CODED: Readonly<Record<string, CodedField>> = {
  ...{ from: 'from', to: 'to', reason: 'reason', ownerBefore: 'ownerBefore', ownerAfter: 'ownerAfter' },
}
const NUMBERS: Readonly<Record<string, NumberField>> = {
  ...{ acv: 'acvMinor', costBefore: 'csCostBeforeMinor', costAfter: 'csCostAfterMinor', until: 'heldUntil' },
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
export function arrangeRows(
  review: Review,
  { filters, sort, locale, parse, nameOf }: Arrangement,
): Uint32Array {
  const { size } = review.table
  const passes = passingOf(review, { filters, parse })
  const places = new Uint32Array(size)
  let count = 0
  for (let place = 0; place < size; place++) if (passes(place)) places[count++] = place
  const kept = places.slice(0, count)
  if (sort.length === 0 || size === 0) return kept
  const { at } = sort
    .map(({ column, isDescending }) => {
      const ranks = ranksOf(review, column, { locale, nameOf })
      return isDescending ? reversed(ranks) : ranks
    })
    .reduce((first, then) =>
      denseRanks(Float64Array.from(first.at, (rank, place) => rank * (then.count + 1) + then.at[place]!)),
    )
  // The rank before the place in one number: sorting numbers needs no comparison of ours, and equals stay in their order.
  const keys = Float64Array.from(kept, (place) => at[place]! * size + place).sort()
  return Uint32Array.from(keys, (key) => key % size)
}

/** The other way round; what is not there stays last. */
function reversed({ at, count }: Ranks): Ranks {
  return { at: at.map((rank) => (rank === count ? count : count - 1 - rank)), count }
}

/** How many rows each value of a column has among those that the other filters let through. */
export function countChoices(
  review: Review,
  column: string,
  { filters, parse }: Pick<Arrangement, 'filters' | 'parse'>,
): ReadonlyMap<string, number> {
  const { [column]: _, ...others } = filters
  const passes = passingOf(review, { filters: others, parse })
  const valueAt = choiceOf(review, column)
  const counts = new Map<string, number>()
  for (let place = 0; place < review.table.size; place++) {
    if (!passes(place)) continue
    const value = valueAt(place)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** What a filter of choices calls the value of a row. */
function choiceOf({ table, states, comments }: Review, column: string): (place: number) => string {
  if (column === 'state') return (place) => ROW_STATES[states[place]!]!
  if (column === 'comments') return (place) => (comments[place]! > 0 ? SOME : NONE)
  const field = CODED[column]
  return field === undefined ? () => NONE : (place) => table.coded(field, place) ?? NONE
}

type Test = (place: number) => boolean

function passingOf(review: Review, { filters, parse }: Pick<Arrangement, 'filters' | 'parse'>): Test {
  const tests = Object.entries(filters).flatMap(
    ([column, text]) => testOf(review, column, { text, parse }) ?? [],
  )
  return (place) => tests.every((passes) => passes(place))
}

function testOf(
  { table, states, comments }: Review,
  column: string,
  { text, parse }: { readonly text: string } & Pick<Arrangement, 'parse'>,
): Test | undefined {
  const { columns } = table
  const chosen = parseChoice(text)
  if (column === 'state') {
    const isWanted = ROW_STATES.map((state) => chosen.includes(state))
    return (place) => isWanted[states[place]!]!
  }
  if (column === 'comments') return (place) => chosen.includes(comments[place]! > 0 ? SOME : NONE)
  const coded = CODED[column]
  if (coded !== undefined) {
    const { values, at } = columns[coded]
    const isWanted = [...values, NONE].map((value) => chosen.includes(value))
    return (place) => isWanted[at[place]! < 0 ? values.length : at[place]!]!
  }
  const field = NUMBERS[column]
  if (field !== undefined) {
    const range = parseRange(text, (typed) => parse(column, typed))
    if (range === undefined) return undefined
    return (place) => {
      const value = columns[field][place] ?? undefined
      return value !== undefined && value >= range.from && value <= range.until
    }
  }
  const sought = text.toLowerCase()
  if (column === 'id') return (place) => columns.externalId[place]!.toLowerCase().includes(sought)
  if (column !== 'name') return undefined
  return (place) => (columns.name[place] ?? columns.externalId[place]!).toLowerCase().includes(sought)
}

type Ranking = Pick<Arrangement, 'locale' | 'nameOf'>

function ranksOf({ table, states, comments }: Review, column: string, ranking: Ranking): Ranks {
  if (column === 'state') return denseRanks(Float64Array.from(states))
  if (column === 'comments') return denseRanks(Float64Array.from(comments))
  const key = `${column} ${ranking.locale}`
  return kept.get(table)?.get(key) ?? keep(table, key, makeRanks(table, column, ranking))
}

/** Values are compared once, not at each press. */
const kept = new WeakMap<PlanTable, Map<string, Ranks>>()

function keep(table: PlanTable, key: string, ranks: Ranks): Ranks {
  const known = kept.get(table) ?? new Map<string, Ranks>()
  kept.set(table, known.set(key, ranks))
  return ranks
}

function makeRanks({ columns }: PlanTable, column: string, { locale, nameOf }: Ranking): Ranks {
  const field = NUMBERS[column]
  if (field !== undefined)
    return denseRanks(Float64Array.from(columns[field], (value) => value ?? Number.NaN))
  const coded = CODED[column]
  if (coded === undefined) return denseRanks(rankTexts(namesOf(columns, column), locale))
  const { values, at } = columns[coded]
  const names = values.map((value) => nameOf(column, value))
  const rankOf = rankTexts(names, locale)
  return denseRanks(Float64Array.from(at, (place) => (place < 0 ? Number.NaN : rankOf[place]!)))
}

function namesOf(columns: PlanTable['columns'], column: string): readonly string[] {
  const { externalId, name } = columns
  return column === 'id' ? externalId : externalId.map((id, place) => name[place] ?? id)
}

/** From here on a press on a head would be felt. */
const MANY = 5000

const REST_MILLISECONDS = 300

/** Compares the names of a large plan in a worker as soon as it is there, so that ordering by them is at once. */
export function rankAhead(table: PlanTable, locale: string): () => void {
  const key = `name ${locale}`
  if (table.size < MANY || kept.get(table)?.has(key)) return () => {}
  let worker: Worker | undefined
  // Handing the names over takes its time, too: first the rows stand there.
  const timer = setTimeout(() => {
    worker = new Worker(new URL('../base/rank-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Float64Array>) => {
      keep(table, key, denseRanks(data))
      worker?.terminate()
    })
    worker.postMessage({ texts: namesOf(table.columns, 'name'), locale })
  }, REST_MILLISECONDS)
  return () => {
    clearTimeout(timer)
    worker?.terminate()
  }
}
