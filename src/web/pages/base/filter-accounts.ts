import { parseDay } from '../../../domain/kernel/day.ts'
import { minorDigits } from '../../../domain/kernel/money.ts'
import { parseChoice } from '../../ui/grid/column.ts'
import type { AccountBase, CodedField, NumberField } from './account-base.ts'
import { parseRange, parseTypedNumber, type Range } from './parse-range.ts'

/** What stands in an address for a field that holds numbers. */
export const NUMBERS: Readonly<Record<string, NumberField>> = {
  acv: 'acvMinor',
  employees: 'employees',
  health: 'health',
  renewal: 'renewalOn',
  start: 'startOn',
}
export const CODED: Readonly<Record<string, CodedField>> = {
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

export type Filters = Readonly<Record<string, string>>

/** The rows that the filters let through, as they stand in the base. What is not yet to be understood filters nothing. */
export function filterAccounts(base: AccountBase, filters: Filters): Uint32Array<ArrayBuffer> {
  const passes = passingOf(base, filters)
  const rows = new Uint32Array(base.size)
  let count = 0
  for (let row = 0; row < base.size; row++) if (passes(row)) rows[count++] = row
  return rows.slice(0, count)
}

/** How many accounts each value of a coded field has among those that the other filters let through. */
export function countValues(
  base: AccountBase,
  filters: Filters,
  column: string,
): ReadonlyMap<string, number> {
  const field = CODED[column]
  if (field === undefined) return new Map()
  const { [column]: _, ...others } = filters
  const passes = passingOf(base, others)
  const { values, at } = base.table[field]
  // The last place counts those of which it is not known.
  const counts = new Uint32Array(values.length + 1)
  for (let row = 0; row < base.size; row++) {
    const place = at[row]!
    if (passes(row)) counts[place < 0 ? values.length : place]!++
  }
  return new Map([...values, NOT_KNOWN].map((value, place) => [value, counts[place]!]))
}

type Test = (row: number) => boolean

function passingOf(base: AccountBase, filters: Filters): Test {
  const tests = Object.entries(filters).flatMap(([column, text]) => testOf(base, column, text) ?? [])
  const [first, second] = tests
  // Most often there is one: a hundred thousand calls less.
  if (first === undefined) return () => true
  if (second === undefined) return first
  return (row) => tests.every((passes) => passes(row))
}

function testOf(base: AccountBase, column: string, text: string): Test | undefined {
  const coded = CODED[column]
  if (coded !== undefined) {
    const { values, at } = base.table[coded]
    const chosen = parseChoice(text)
    if (chosen.length === 0) return undefined
    const isWanted = Uint8Array.from([...values, NOT_KNOWN], (value) => Number(chosen.includes(value)))
    return (row) => isWanted[at[row]! < 0 ? values.length : at[row]!] === 1
  }
  const field = NUMBERS[column]
  if (field !== undefined) {
    const values = base.table[field]
    if (text === NOT_KNOWN) return (row) => values[row] === null
    const range = rangeIn(column, text, base.table.currency)
    if (range === undefined) return undefined
    return (row) => {
      const value = values[row]
      return value !== null && value !== undefined && value >= range.from && value <= range.until
    }
  }
  if (column !== 'id' && column !== 'name') return undefined
  const sought = text.toLowerCase()
  const texts = base.lowerCase(column)
  return (row) => texts[row]!.includes(sought)
}

/** What is typed into the filter of a column of numbers: money in whole units, days as such. */
export function rangeIn(column: string, text: string, currency: string): Range | undefined {
  if (DAYS.includes(column)) return parseRange(text, parseDay)
  if (column !== 'acv') return parseRange(text, parseTypedNumber)
  const minorInMajor = 10 ** minorDigits(currency)
  return parseRange(text, (typed) => {
    const major = parseTypedNumber(typed)
    return major === undefined ? undefined : Math.round(major * minorInMajor)
  })
}
