import { type GridSort, parseChoice } from '../../ui/grid/column.ts'
import { denseRanks, type Ranks } from '../base/column-ranks.ts'
import { parseRange } from '../base/parse-range.ts'
import { rankTexts } from '../base/rank-texts.ts'
import type { AssignmentTable, NumberField } from './assignment-table.ts'
import { BOOK_STATES, type BookReview } from './book-review.ts'

/** Chosen in a filter for rows without a value. */
export const NONE = '-'

const NUMBERS: Readonly<Record<string, NumberField>> = { acv: 'acvMinor', hours: 'hours' }

export type BookArrangement = {
  readonly filters: Readonly<Record<string, string>>
  readonly sort: readonly GridSort[]
  readonly locale: string
  /** What somebody types into a filter, in the unit of the column. */
  readonly parse: (column: string, typed: string) => number | undefined
  /** What a coded value of a column is called; what is sorted. */
  readonly nameOf: (column: string, value: string) => string
}

/** Places of the rows that the filters let through, in the order that is asked for; those without a value come last. */
export function arrangeBooks(review: BookReview, arrangement: BookArrangement): Uint32Array {
  const { size } = review.table
  const passes = passingOf(review, arrangement)
  const kept = Uint32Array.from({ length: size }, (_, place) => place).filter(passes)
  const { sort } = arrangement
  if (sort.length === 0 || size === 0) return kept
  const { at } = sort
    .map(({ column, isDescending }) => {
      const ranks = ranksOf(review, column, arrangement)
      return isDescending ? reversed(ranks) : ranks
    })
    .reduce((first, then) =>
      denseRanks(Float64Array.from(first.at, (rank, place) => rank * (then.count + 1) + then.at[place]!)),
    )
  // The rank before the place in one number: sorting numbers needs no comparison of ours, and equals stay in their order.
  const keys = Float64Array.from(kept, (place) => at[place]! * size + place).sort()
  return Uint32Array.from(keys, (key) => key % size)
}

/** How many rows each value of a column has among those that the other filters let through. */
export function countBookChoices(
  review: BookReview,
  column: string,
  { filters, parse }: Pick<BookArrangement, 'filters' | 'parse'>,
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
function choiceOf({ table, states }: BookReview, column: string): (place: number) => string {
  switch (column) {
    case 'state':
      return (place) => BOOK_STATES[states[place]!]!
    case 'before':
      return (place) => table.coded('ownerBefore', place) ?? table.coded('ownerBeforeName', place) ?? NONE
    case 'after':
      return (place) => table.coded('ownerAfter', place) ?? NONE
    case 'tier':
    case 'reason':
      return (place) => table.coded(column, place) ?? NONE
    default:
      return () => NONE
  }
}

type Test = (place: number) => boolean

function passingOf(review: BookReview, { filters, parse }: Pick<BookArrangement, 'filters' | 'parse'>): Test {
  const tests = Object.entries(filters).flatMap(
    ([column, text]) => testOf(review, column, { text, parse }) ?? [],
  )
  return (place) => tests.every((passes) => passes(place))
}

function testOf(
  review: BookReview,
  column: string,
  { text, parse }: { readonly text: string } & Pick<BookArrangement, 'parse'>,
): Test | undefined {
  const { columns } = review.table
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
  if (column === 'name') {
    return (place) => (columns.name[place] ?? columns.externalId[place]!).toLowerCase().includes(sought)
  }
  const chosen = new Set(parseChoice(text))
  const valueAt = choiceOf(review, column)
  return (place) => chosen.has(valueAt(place))
}

/** Values are compared once, not at each press. */
const kept = new WeakMap<AssignmentTable, Map<string, Ranks>>()

function ranksOf(
  review: BookReview,
  column: string,
  { locale, nameOf }: Pick<BookArrangement, 'locale' | 'nameOf'>,
): Ranks {
  const { table, states } = review
  if (column === 'state') return denseRanks(Float64Array.from(states))
  const key = `${column} ${locale}`
  const known = kept.get(table) ?? new Map<string, Ranks>()
  kept.set(table, known)
  const ranks = known.get(key) ?? makeRanks(review, column, { locale, nameOf })
  known.set(key, ranks)
  return ranks
}

function makeRanks(
  review: BookReview,
  column: string,
  { locale, nameOf }: Pick<BookArrangement, 'locale' | 'nameOf'>,
): Ranks {
  const { columns } = review.table
  const field = NUMBERS[column]
  if (field !== undefined)
    return denseRanks(Float64Array.from(columns[field], (value) => value ?? Number.NaN))
  if (column === 'id') return denseRanks(rankTexts(columns.externalId, locale))
  if (column === 'name') {
    return denseRanks(
      rankTexts(
        columns.externalId.map((id, place) => columns.name[place] ?? id),
        locale,
      ),
    )
  }
  const valueAt = choiceOf(review, column)
  const values = Array.from({ length: review.table.size }, (_, place) => valueAt(place))
  const distinct = [...new Set(values)].filter((value) => value !== NONE)
  const ranked = rankTexts(
    distinct.map((value) => nameOf(column, value)),
    locale,
  )
  const rankOf = new Map(distinct.map((value, index) => [value, ranked[index]!]))
  return denseRanks(Float64Array.from(values, (value) => rankOf.get(value) ?? Number.NaN))
}

/** The other way round; what is not there stays last. */
function reversed({ at, count }: Ranks): Ranks {
  return { at: at.map((rank) => (rank === count ? count : count - 1 - rank)), count }
}
