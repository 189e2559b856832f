import { basename } from 'node:path'
import type { CustomerBase } from '../domain/account/customer-base.ts'
import type { Day } from '../domain/kernel/day.ts'
import { type ImportProblem, type Refused, refused } from './import-problem.ts'
import type { ImportNote, ImportSummary } from './import-summary.ts'
import { AccountLoader } from './load/account-loader.ts'
import type { LoadPlan } from './load/load-plan.ts'
import { planLoad } from './load/plan-load.ts'
import { openTable, type Table } from './table/open-table.ts'
import { sniffTable } from './table/sniff-table.ts'

export type Progress = { readonly bytes: number; readonly totalBytes: number; readonly rows: number }

export type ReadOptions = {
  readonly path: string
  readonly asOf: Day
  readonly onProgress?: (progress: Progress) => void
}

export type ReadResult =
  | { readonly kind: 'customer-base'; readonly base: CustomerBase; readonly summary: ImportSummary }
  | Refused

/** Reads a customer list from a file. Either a whole base with every row and value accounted for, or problems with places. */
export async function readCustomerBase(options: ReadOptions): Promise<ReadResult> {
  const table = await openTable(options.path)
  if (table.kind !== 'table') return table
  const settled = new Set<number>()
  for (;;) {
    const sniffed = await sniffTable(table, settled)
    if (sniffed.kind !== 'sniffed') return sniffed
    const planned = planLoad(table, sniffed, settled)
    if (planned.kind === 'problems') return planned
    const capacity = Math.ceil((table.fileBytes / sniffed.bytesPerRow) * 1.02)
    const loader = new AccountLoader(planned.plan, basename(table.path), capacity)
    const fault = await walkRows(table, loader, options.onProgress)
    if (fault) return refused(fault)
    // The first rows misled: look at the whole of those columns, and read again. Every round settles at least one more column.
    if (loader.contradicted.size === 0)
      return finish({ table, plan: planned.plan, loader, notes: planned.notes })
    for (const index of loader.contradicted) settled.add(index)
  }
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
    (bytes) => onProgress?.({ bytes, totalBytes: table.fileBytes, rows: loader.rows }),
  )
}

function finish(read: {
  table: Table
  plan: LoadPlan
  loader: AccountLoader
  notes: readonly ImportNote[]
}): ReadResult {
  const { table, plan, loader } = read
  const file = basename(table.path)
  const accounts = loader.finish()
  const others = [...loader.currencies].filter(([currency]) => currency !== plan.currency)
  const unrated = others.filter(([currency]) => plan.rates[currency] === undefined)
  if (unrated.length > 0) {
    const currencies = [...loader.currencies].map(([currency, rows]) => `${currency} (${rows})`)
    return refused({ code: 'mixed-currencies', file, values: { currencies } })
  }
  if (accounts.size === 0) return refused({ code: 'no-rows-accepted', file, values: { rows: loader.rows } })
  const notes = [...read.notes]
  if (table.isEncodingGuessed) notes.push({ code: 'encoding-guessed', values: { encoding: table.encoding } })
  if (loader.acvMissing > 0) notes.push({ code: 'acv-missing', values: { accounts: loader.acvMissing } })
  if (loader.emptyRows > 0) notes.push({ code: 'empty-rows', values: { rows: loader.emptyRows } })
  return {
    kind: 'customer-base',
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
      rejectedRows: loader.rejections.rows,
      rejectedValues: loader.rejections.values,
      rejected: loader.rejections.list,
      mapping: [...plan.fields, ...plan.custom].map(({ mapped }) => mapped),
      ignoredColumns: plan.ignoredColumns,
      notes,
      currency: plan.currency,
      acvProxy: plan.acvProxy,
      knownSource: undefined,
    },
  }
}
