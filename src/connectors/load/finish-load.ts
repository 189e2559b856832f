import { basename } from 'node:path'
import type { CustomerBase } from '../../domain/account/customer-base.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { type Refused, refused } from '../import-problem.ts'
import type { ImportNote, ImportSummary } from '../import-summary.ts'
import type { JoinIndex } from '../map/join-index.ts'
import type { ParsedMap } from '../map/parse-map.ts'
import type { Table } from '../table/table.ts'
import type { AccountLoader } from './account-loader.ts'
import type { LoadPlan } from './load-plan.ts'

export type Loaded = {
  readonly kind: 'customer-base'
  readonly base: CustomerBase
  readonly summary: ImportSummary
  /** The map it was read with, given or shipped. */
  readonly map: ParsedMap | undefined
  /** Where its first accounts stand in the file. */
  readonly firstLines: readonly number[]
}

/** Makes the base and its summary from rows that were read, or refuses a mix of currencies and a list of which nothing was accepted. */
export function finishLoad(read: {
  readonly table: Table
  readonly plan: LoadPlan
  readonly loader: AccountLoader
  readonly notes: readonly ImportNote[]
  readonly joins: readonly JoinIndex[]
  readonly map: ParsedMap | undefined
  readonly knownSource: string | undefined
  readonly asOf: Day
}): Loaded | Refused {
  const { table, plan, loader } = read
  const file = basename(table.path)
  const accounts = loader.finish()
  const unrated = [...loader.currencies.keys()].filter(
    (currency) => currency !== plan.currency && plan.rates[currency] === undefined,
  )
  if (unrated.length > 0) {
    const currencies = [...loader.currencies].map(([currency, rows]) => `${currency} (${rows})`).sort()
    return refused({
      code: 'mixed-currencies',
      file,
      values: { base: plan.currency, currencies, missing: unrated.sort() },
    })
  }
  const { rejections } = loader
  if (accounts.size === 0) {
    const values = { rows: loader.rows, filtered: loader.filteredRows }
    return { ...refused({ code: 'no-rows-accepted', file, values }), rejected: rejections.list }
  }
  return {
    kind: 'customer-base',
    map: read.map,
    firstLines: loader.firstLines,
    base: {
      currency: plan.currency,
      accounts,
      acvProxy: plan.acvProxy,
      customFields: Object.fromEntries(plan.custom.map(({ name, type }) => [name, type])),
    },
    summary: {
      file,
      format: table.format,
      encoding: table.encoding,
      delimiter: table.delimiter,
      sheet: table.sheet,
      rows: loader.rows,
      accepted: accounts.size,
      filtered: loader.filteredRows,
      rejectedRows: rejections.rows,
      rejectedValues: rejections.values,
      rejectedJoined: rejections.joined,
      rejected: rejections.list,
      mapping: [...plan.fields, ...plan.custom].map(({ mapped }) => mapped),
      ignoredColumns: [...plan.ignoredColumns, ...(table.nestedColumns ?? [])],
      notes: [...read.notes, ...notesOf(read)],
      currency: plan.currency,
      acvProxy: plan.acvProxy,
      knownSource: read.knownSource,
      asOf: read.asOf,
    },
  }
}

function notesOf(read: Parameters<typeof finishLoad>[0]): ImportNote[] {
  const { table, plan, loader, joins } = read
  const notes: ImportNote[] = []
  if (table.isEncodingGuessed) notes.push({ code: 'encoding-guessed', values: { encoding: table.encoding } })
  for (const [currency, rows] of loader.currencies)
    if (currency !== plan.currency)
      notes.push({ code: 'currency-converted', values: { currency, rows, rate: plan.rates[currency]! } })
  if (loader.acvMissing > 0) notes.push({ code: 'acv-missing', values: { accounts: loader.acvMissing } })
  if (loader.filteredRows > 0) notes.push({ code: 'rows-filtered', values: { rows: loader.filteredRows } })
  if (loader.emptyRows > 0) notes.push({ code: 'empty-rows', values: { rows: loader.emptyRows } })
  for (const join of joins) notes.push(...notesOfJoin(join))
  return notes
}

function notesOfJoin(join: JoinIndex): ImportNote[] {
  const { file, owner, rowsWithoutKey, keptWithoutKey, matched, unmatched, unknownValues, unwanted } = join
  const notes: ImportNote[] = []
  if (rowsWithoutKey > 0)
    notes.push({
      code: 'joined-rows-without-key',
      values: { file, rows: rowsWithoutKey, counted: keptWithoutKey },
    })
  if (unknownValues > 0)
    notes.push({ code: 'joined-values-unknown', values: { file, values: unknownValues } })
  if (matched === 0) {
    notes.push({ code: 'join-matched-nothing', values: { file, owner, rows: unmatched } })
    return notes
  }
  if (unwanted.rows > 0)
    notes.push({ code: 'joined-rows-without-account', values: { file, owner, ...unwanted } })
  if (unmatched > 0) notes.push({ code: 'rows-without-match', values: { file, owner, rows: unmatched } })
  return notes
}
