import { basename } from 'node:path'
import { type Day, parseDay } from '../domain/kernel/day.ts'
import { type ImportProblem, type Refused, refused } from './import-problem.ts'
import type { ImportNote } from './import-summary.ts'
import { AccountLoader } from './load/account-loader.ts'
import { finishLoad, type Loaded } from './load/finish-load.ts'
import { planLoad } from './load/plan-load.ts'
import { Rejections } from './load/rejections.ts'
import { chooseKnownMap } from './map/choose-map.ts'
import type { ParsedMap } from './map/parse-map.ts'
import { prepareMap } from './map/prepare-map.ts'
import { readMap } from './map/read-map.ts'
import { openTable } from './table/open-table.ts'
import { type Sniffed, sniffTable } from './table/sniff-table.ts'
import type { Table } from './table/table.ts'

export type Progress = { readonly bytes: number; readonly totalBytes: number; readonly rows: number }

export type ReadOptions = {
  readonly path: string
  /** Path of a map file; without one, a known source brings its own, and any other list is read by its headers. */
  readonly map?: string | undefined
  /** The day that a map's sums are true for. */
  readonly asOf: Day
  /** True when nobody asked for the day: then a map that knows the day its data ends says it. */
  readonly isAsOfDefault?: boolean
  /** Currency of the workspace (the model's, where there is one): taken where the list names none. */
  readonly currency?: string | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Reads a customer list from a file. Either a whole base with every row and value accounted for, or problems with places. */
export async function readCustomerBase(options: ReadOptions): Promise<Loaded | Refused> {
  const map = options.map === undefined ? undefined : await readMap(options.map)
  if (map && map.kind !== 'map') return map
  const table = await openTable(options.path, map?.spec)
  if (table.kind !== 'table') return table
  const settled = new Set<number>()
  for (;;) {
    const sniffed = await sniffTable(table, settled)
    if (sniffed.kind !== 'sniffed') return sniffed
    const known = map ? undefined : await chooseKnownMap(table.path, sniffed.header)
    if (known?.kind === 'problems') return known
    const read = await readRows(
      { table, sniffed, settled, map: map ?? known?.map, source: known?.source },
      options,
    )
    if ('kind' in read) return read
    // The first rows misled: look at the whole of those columns, and read again. Every round settles at least one more column.
    for (const index of read.contradicted) settled.add(index)
  }
}

/** Reads all rows by one plan; or the columns in which they contradict what the first rows showed. */
async function readRows(
  source: {
    readonly table: Table
    readonly sniffed: Sniffed
    readonly settled: ReadonlySet<number>
    readonly map: ParsedMap | undefined
    readonly source: string | undefined
  },
  options: ReadOptions,
): Promise<Loaded | Refused | { readonly contradicted: ReadonlySet<number> }> {
  const { table, sniffed, settled, map } = source
  const rejections = new Rejections()
  const asOf = (options.isAsOfDefault && map?.spec.asOf && parseDay(map.spec.asOf)) || options.asOf
  const prepared = map && (await prepareMap({ map, table, sniffed, asOf, rejections }))
  if (prepared?.kind === 'problems') return prepared
  const isKnownSource = source.source !== undefined
  const planned = planLoad({
    table,
    sniffed,
    settled,
    map: prepared,
    isKnownSource,
    workspaceCurrency: options.currency,
  })
  if (planned.kind === 'problems') return planned
  const capacity = Math.ceil((table.fileBytes / sniffed.bytesPerRow) * 1.02)
  const loader = new AccountLoader({ plan: planned.plan, file: basename(table.path), capacity, rejections })
  const fault = await walkRows(table, loader, options.onProgress)
  if (fault) return refused(fault)
  if (loader.contradicted.size > 0) return loader
  const notes: ImportNote[] = [...planned.notes]
  if (source.source !== undefined)
    notes.unshift({ code: 'known-source', values: { source: source.source, map: `maps/${map!.file}` } })
  const joins = prepared?.joins ?? []
  return finishLoad({
    table,
    plan: planned.plan,
    loader,
    notes,
    joins,
    map,
    knownSource: source.source,
    asOf,
  })
}

async function walkRows(
  table: Table,
  loader: AccountLoader,
  onProgress: ReadOptions['onProgress'],
): Promise<ImportProblem | undefined> {
  let isHeader = true
  return await table.walk(
    (row) => {
      if (isHeader) isHeader = false
      else loader.take(row)
      return true
    },
    (bytes) =>
      onProgress?.({
        bytes: Math.min(bytes, table.fileBytes),
        totalBytes: table.fileBytes,
        rows: loader.rows,
      }),
  )
}
