import { parseDay } from '../../../domain/kernel/day.ts'
import { minorDigits } from '../../../domain/kernel/money.ts'
import type { GridSort } from '../../ui/grid/column.ts'
import type { AccountBase, CodedField, NumberField } from './account-base.ts'
import { parseRange, parseTypedNumber } from './parse-range.ts'
import { rankTexts } from './rank-texts.ts'
import type { RankRequest } from './rank-worker.ts'

const NUMBERS: Readonly<Record<string, NumberField>> = {
  acv: 'acvMinor',
  employees: 'employees',
  health: 'health',
  renewal: 'renewalOn',
  start: 'startOn',
}
const CODED: Readonly<Record<string, CodedField>> = {
  tier: 'tier',
  owner: 'owner',
  region: 'region',
  country: 'country',
  industry: 'industry',
  contract: 'contractTouch',
}
const DAYS = ['renewal', 'start']
/** Chosen in a filter for accounts of which the field is not known. */
export const NOT_KNOWN = '-'

/** The rows that the filters let through, in the order that is asked for. Those of which a value is not known come last. */
export function orderAccounts(
  base: AccountBase,
  {
    filters,
    sort,
    locale,
  }: {
    readonly filters: Readonly<Record<string, string>>
    readonly sort: readonly GridSort[]
    readonly locale: string
  },
): Uint32Array {
  const tests = Object.entries(filters).flatMap(([column, text]) => testOf(base, column, text) ?? [])
  const rows = new Uint32Array(base.size)
  let count = 0
  for (let row = 0; row < base.size; row++) if (tests.every((passes) => passes(row))) rows[count++] = row
  const kept = rows.subarray(0, count)
  if (sort.length === 0) return kept
  const orders = sort.map(({ column, isDescending }) => ({
    ranks: ranksOf(base, column, locale),
    direction: isDescending ? -1 : 1,
  }))
  return kept.sort((one, other) => {
    for (const { ranks, direction } of orders) {
      const [left, right] = [ranks[one]!, ranks[other]!]
      if (left === right) continue
      if (Number.isNaN(left)) {
        if (Number.isNaN(right)) continue
        return 1
      }
      return Number.isNaN(right) ? -1 : (left - right) * direction
    }
    return one - other
  })
}

type Test = (row: number) => boolean

function testOf(base: AccountBase, column: string, text: string): Test | undefined {
  const coded = CODED[column]
  if (coded !== undefined) {
    const { values, at } = base.table[coded]
    const wanted = text === NOT_KNOWN ? -1 : values.indexOf(text)
    return (row) => at[row] === wanted && (wanted >= 0 || text === NOT_KNOWN)
  }
  const field = NUMBERS[column]
  if (field !== undefined) {
    const range = parseRange(text, parserFor(base, column))
    if (range === undefined) return undefined
    const values = base.table[field]
    return (row) => {
      const value = values[row]
      return value !== null && value !== undefined && value >= range.from && value <= range.until
    }
  }
  const sought = text.toLowerCase()
  const { name, externalId } = base.table
  if (column === 'id') return (row) => (externalId[row] ?? '').toLowerCase().includes(sought)
  if (column !== 'name') return undefined
  return (row) => (name[row] ?? externalId[row] ?? '').toLowerCase().includes(sought)
}

function parserFor(base: AccountBase, column: string): (text: string) => number | undefined {
  if (DAYS.includes(column)) return parseDay
  if (column !== 'acv') return parseTypedNumber
  const minorInMajor = 10 ** minorDigits(base.table.currency)
  return (text) => {
    const major = parseTypedNumber(text)
    return major === undefined ? undefined : major * minorInMajor
  }
}

const kept = new WeakMap<AccountBase, Map<string, Float64Array>>()

/** For each account its place in the order of a column; NaN where the value is not known. Texts are compared once, not at each press. */
export function ranksOf(base: AccountBase, column: string, locale: string): Float64Array {
  const known = kept.get(base) ?? new Map<string, Float64Array>()
  kept.set(base, known)
  const key = `${column} ${locale}`
  const found = known.get(key)
  if (found !== undefined) return found
  const ranks = makeRanks(base, column, locale)
  known.set(key, ranks)
  return ranks
}

function makeRanks(base: AccountBase, column: string, locale: string): Float64Array {
  const field = NUMBERS[column]
  if (field !== undefined) return Float64Array.from(base.table[field], (value) => value ?? Number.NaN)
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const coded = CODED[column]
  if (coded !== undefined) {
    const { values, at } = base.table[coded]
    const texts = coded === 'owner' ? base.table.ownerNames : values
    const order = texts.map((_, place) => place).sort((one, other) => compare(texts[one]!, texts[other]!))
    const rankOf = new Float64Array(texts.length)
    order.forEach((place, rank) => {
      rankOf[place] = rank
    })
    return Float64Array.from(at, (place) => (place < 0 ? Number.NaN : rankOf[place]!))
  }
  return rankTexts(textsOf(base, column), locale)
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
    const known = kept.get(base) ?? new Map<string, Float64Array>()
    kept.set(base, known.set(`name ${locale}`, data))
    worker.terminate()
  })
  const request: RankRequest = { texts: textsOf(base, 'name'), locale }
  worker.postMessage(request)
  return () => worker.terminate()
}
