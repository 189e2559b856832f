import type { Day } from '../domain/kernel/day.ts'
import type { PutFault } from './column/column.ts'
import type { ImportValues } from './import-problem.ts'
import type { CanonicalField } from './mapping/canonical-field.ts'
import type { TableFormat } from './table/table.ts'

/** A row, or one value of a row, that was not taken. */
export type Rejection = {
  readonly file: string
  readonly line: number
  /** Header of the column; undefined when the row as a whole is at fault. */
  readonly column: string | undefined
  readonly code: RejectionCode
  /**
   * 'row': the account is not in the base; 'value': it is, and the value counts as not known; 'joined': a row or value of a second
   * file was left out of what is summed.
   */
  readonly scope: 'row' | 'value' | 'joined'
  readonly values: ImportValues
}

export type RejectionCode =
  | PutFault
  | 'ragged-row'
  | 'text-after-quote'
  | 'duplicate-id'
  | 'missing-value'
  | 'leave-unreadable'
  | 'override-incomplete'
  | 'pin-incomplete'
  | 'reason-unknown'
  | 'contract-order'
  | 'metric-name'

/** Something that the reader should know about the file, with no row at fault. */
export type ImportNote = { readonly code: ImportNoteCode; readonly values: ImportValues }

export type ImportNoteCode =
  | 'encoding-guessed'
  | 'currency-assumed'
  | 'currency-converted'
  | 'acv-missing'
  | 'name-used-as-id'
  | 'custom-number-ambiguous'
  | 'mrr-column-found'
  | 'contract-total-column-found'
  | 'customer-revenue-column-found'
  | 'known-source'
  | 'rows-filtered'
  | 'joined-rows-without-key'
  | 'joined-rows-without-account'
  | 'joined-values-unknown'
  | 'rows-without-match'
  | 'join-matched-nothing'
  | 'empty-rows'

/** Where a canonical or custom field comes from. */
export type MappedField = {
  readonly field: CanonicalField | `custom.${string}`
  /** Header of the column, or the expression of a map. */
  readonly source: string
  readonly isExpression: boolean
  readonly by: 'header' | 'map' | 'known-source'
}

/** What was understood of a customer list, and what was not. */
export type ImportSummary = {
  readonly file: string
  readonly format: TableFormat
  readonly encoding: string
  readonly delimiter: string | undefined
  readonly sheet: string | undefined
  /** Data rows in the file, blank ones not counted. */
  readonly rows: number
  readonly accepted: number
  /** Rows that the map's `where` leaves out. */
  readonly filtered: number
  readonly rejectedRows: number
  readonly rejectedValues: number
  /** Rows and values of second files. */
  readonly rejectedJoined: number
  /** The first REJECTIONS_KEPT of them, in file order. */
  readonly rejected: readonly Rejection[]
  readonly mapping: readonly MappedField[]
  /** Headers that no field takes. */
  readonly ignoredColumns: readonly string[]
  readonly notes: readonly ImportNote[]
  readonly currency: string
  readonly acvProxy: string | undefined
  /** Name of the known source that the file is, when it is one. */
  readonly knownSource: string | undefined
  /** The day that the map's sums are true for. */
  readonly asOf: Day
}

/** What was understood of a team file or a list of placements. */
export type ListSummary = Pick<
  ImportSummary,
  | 'file'
  | 'format'
  | 'encoding'
  | 'rows'
  | 'accepted'
  | 'rejectedRows'
  | 'rejectedValues'
  | 'rejected'
  | 'ignoredColumns'
> & { readonly mapping: readonly { readonly field: string; readonly source: string }[] }

/** How many rejections are kept one by one; the totals count all. */
export const REJECTIONS_KEPT = 10_000
