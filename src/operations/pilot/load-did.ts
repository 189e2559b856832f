import type { DataTable } from '../../connectors/read-data-table.ts'
import type { DecimalMark } from '../../connectors/value/parse-number.ts'
import type { DidRow } from '../../domain/pilot/did/did-row.ts'
import { orderPeriods } from '../../domain/pilot/did/order-periods.ts'
import { emptyCorners } from '../../domain/pilot/did/two-by-two.ts'
import { loadDataTable } from '../load-data-table.ts'
import { ProblemError } from '../problem.ts'
import { codesOf } from './codes-of.ts'
import { columnOf, readFlags } from './read-flags.ts'

/** Which columns hold what: before and after beside each other, or one row for each time. */
export type DidColumns = {
  readonly before?: string
  readonly after?: string
  readonly outcome?: string
  readonly period?: string
  /** The first period that counts as after. */
  readonly afterFrom?: string
  /** A column that says after or not, or `COLUMN=VALUE`. */
  readonly post?: string
  /** A column that says treated or not, or `COLUMN=VALUE`. */
  readonly treated?: string
  readonly unit?: string
  readonly cluster?: string
  readonly decimal?: DecimalMark
}

/** What could not be used, by what was missing. */
export type DidMissing = {
  /** Rows without an arm. */
  readonly treated: number
  /** Rows without a period, where it is needed. */
  readonly period: number
  /** Values of the treated, and of the control, that are not there. */
  readonly treatedValues: number
  readonly controlValues: number
  /** Rows without a unit or a cluster, each of which stands for itself. */
  readonly unit: number
  readonly cluster: number
}

export type LoadedDid = {
  readonly file: string
  readonly tableRows: number
  readonly rows: readonly DidRow[]
  readonly missing: DidMissing
  /** Names of the periods in the order of time. */
  readonly periods: readonly string[]
}

/** Reads what is compared before and after. Throws what nobody can compare: an arm without before or after, a unit in both arms. */
export async function loadDid(path: string, columns: DidColumns): Promise<LoadedDid> {
  const isWide = columns.before !== undefined && columns.after !== undefined
  const isLong = columns.outcome !== undefined && (columns.post ?? columns.afterFrom) !== undefined
  const isDated = columns.afterFrom === undefined || columns.period !== undefined
  if (columns.treated === undefined || isWide === isLong || !isDated)
    throw new ProblemError([{ code: 'did-columns', values: {} }])
  const named = (...names: (string | undefined)[]) => names.filter((name) => name !== undefined)
  const table = await loadDataTable(path, {
    texts: named(
      columnOf(columns.treated),
      columns.post && columnOf(columns.post),
      ...[columns.period, columns.unit, columns.cluster],
    ),
    numbers: isWide ? [columns.before!, columns.after!] : [columns.outcome!],
    decimal: columns.decimal,
  })
  const treated = readFlags(table, columns.treated, path)
  refuseMixedUnits(table, treated, { path, columns })
  const read = isWide ? wideRows(table, treated, columns) : longRows(table, treated, { path, columns })
  const [empty] = emptyCorners(read.rows)
  if (empty !== undefined)
    throw new ProblemError([{ code: 'did-corner-empty', file: path, values: { corner: empty } }])
  return { file: table.file, tableRows: table.rows, ...read }
}

type Flags = readonly (boolean | undefined)[]

function wideRows(
  table: DataTable,
  treated: Flags,
  columns: DidColumns,
): Omit<LoadedDid, 'file' | 'tableRows'> {
  const rows: DidRow[] = []
  const count = tally()
  const places = placesOf(table, columns)
  for (let row = 0; row < table.rows; row++) {
    const isTreated = treated[row]
    if (isTreated === undefined) {
      count.treated++
      continue
    }
    const place = placeOf(table, row, { places, count })
    for (const isAfter of [false, true]) {
      const value = table.numbers.get(isAfter ? columns.after! : columns.before!)![row]
      if (value === undefined) count[isTreated ? 'treatedValues' : 'controlValues']++
      else rows.push({ ...place, isTreated, isAfter, period: undefined, value })
    }
  }
  return { rows, missing: count, periods: [] }
}

function longRows(
  table: DataTable,
  treated: Flags,
  { path, columns }: { readonly path: string; readonly columns: DidColumns },
): Omit<LoadedDid, 'file' | 'tableRows'> {
  const times = columns.period === undefined ? undefined : codesOf(table, columns.period)
  const order = times && orderPeriods(times)
  if (order?.kind === 'unordered' && columns.post === undefined)
    throw new ProblemError([
      { code: 'did-period-unordered', file: path, column: columns.period, values: { value: order.value } },
    ])
  const ordered = order?.kind === 'order' ? order : undefined
  const start = columns.afterFrom === undefined ? undefined : ordered?.placeOf(columns.afterFrom)
  const post = columns.post === undefined ? undefined : readFlags(table, columns.post, path)
  const rows: DidRow[] = []
  const count = tally()
  const places = placesOf(table, columns)
  for (let row = 0; row < table.rows; row++) {
    const time = times?.[row]
    const period = time === undefined ? undefined : ordered?.placeOf(time)
    const isTreated = treated[row]
    const isAfter = post === undefined ? period !== undefined && period >= start! : post[row]
    if (isTreated === undefined) count.treated++
    else if (post === undefined ? period === undefined : post[row] === undefined) count.period++
    else {
      const place = placeOf(table, row, { places, count })
      const value = table.numbers.get(columns.outcome!)![row]
      if (value === undefined) count[isTreated ? 'treatedValues' : 'controlValues']++
      else rows.push({ ...place, isTreated, isAfter: isAfter === true, period, value })
    }
  }
  return { rows, missing: count, periods: ordered?.periods ?? [] }
}

type Tally = { -readonly [Key in keyof DidMissing]: number }

function tally(): Tally {
  return { treated: 0, period: 0, treatedValues: 0, controlValues: 0, unit: 0, cluster: 0 }
}

type Places = Readonly<Record<'unit' | 'cluster', readonly (string | undefined)[] | undefined>>

function placesOf(table: DataTable, { unit, cluster }: DidColumns): Places {
  const read = (column: string | undefined) => (column === undefined ? undefined : codesOf(table, column))
  return { unit: read(unit), cluster: read(cluster) }
}

/** A row that does not say which unit it is of stands for itself. */
function placeOf(
  table: DataTable,
  row: number,
  { places, count }: { readonly places: Places; readonly count: Tally },
): { readonly unit: string; readonly cluster: string } {
  const read = (name: 'unit' | 'cluster'): string | undefined => {
    const texts = places[name]
    if (texts !== undefined && texts[row] === undefined) count[name]++
    return texts?.[row]
  }
  const unit = read('unit') ?? `\u0000${table.lines[row]}`
  return { unit, cluster: read('cluster') ?? unit }
}

/** A unit that is treated in one row and not in another has no arm. */
function refuseMixedUnits(
  table: DataTable,
  treated: Flags,
  { path, columns }: { readonly path: string; readonly columns: DidColumns },
): void {
  if (columns.unit === undefined) return
  const arms = new Map<string, boolean>()
  codesOf(table, columns.unit).forEach((unit, row) => {
    const arm = treated[row]
    if (unit === undefined || arm === undefined) return
    if ((arms.get(unit) ?? arm) !== arm) {
      const values = { unit }
      const place = { file: path, line: table.lines[row], column: columnOf(columns.treated!) }
      throw new ProblemError([{ code: 'did-unit-differs', ...place, values }])
    }
    arms.set(unit, arm)
  })
}
