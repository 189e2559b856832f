import type { ListField } from '../../connectors/list-fields.ts'
import type { TableFormat } from '../../connectors/table/table.ts'
import type { ImportKind } from '../../store/import-runs.ts'
import type { Problem } from '../problem.ts'

/** Something about a list that its sender should know, with no row at fault; its words are `note.<code>`. */
export type ReportNote = { readonly code: string; readonly values: Readonly<Record<string, unknown>> }

/** What was understood of a list. */
export type ReadReport = {
  readonly format: TableFormat
  readonly encoding: string
  /** Data rows of the file. */
  readonly rows: number
  readonly accepted: number
  /** Left out by the map's `where`. */
  readonly filtered: number
  readonly rejectedRows: number
  /** Values that count as not known because they cannot be read. */
  readonly rejectedValues: number
  /** Those rows and values with their places, the first ten thousand. */
  readonly rejected: readonly RejectedRow[]
  readonly mapping: readonly { readonly field: string; readonly source: string }[]
  readonly ignoredColumns: readonly string[]
  readonly notes: readonly ReportNote[]
  readonly currency: string
}

/** A row or value that was not taken: `row`: the row is left out; `value`: the value counts as not known. */
export type RejectedRow = Problem & { readonly scope: 'row' | 'value' | 'joined' }

/** What an import did, or would do. */
export type ImportReport = ReadReport & {
  /** `unchanged`: all of it was known; `dry-run`: nothing was done. */
  readonly outcome: 'imported' | 'unchanged' | 'dry-run'
  readonly kind: ImportKind
  readonly source: string
  readonly fileName: string
  /** YYYY-MM-DD. */
  readonly asOf: string
  /** Accounts, contracts, people or signals that are new. */
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** The earlier import of the same bytes, where that is why nothing changed. */
  readonly sameAs?: string
}

/** The first rows of a list as they would be kept, field by field. */
export type ListPreview = {
  readonly fields: readonly string[]
  readonly rows: readonly {
    /** Undefined where nobody has counted. */
    readonly line?: number | undefined
    /** Days as YYYY-MM-DD, money in minor units; null: not known. */
    readonly values: readonly PreviewValue[]
  }[]
}

export type PreviewValue = string | number | boolean | null

/** How many rows a preview has. */
export const PREVIEW_ROWS = 20

/** What a dry run of kept files tells besides, also where they cannot be taken at all. */
export type ListLook = {
  readonly columns: readonly {
    readonly name: string
    /** Null where they are names of people, which are not kept in the clear. */
    readonly examples: readonly string[] | null
  }[]
  readonly fields: readonly ListField[]
  /** Which column each field is by the headers alone. */
  readonly guess: Readonly<Record<string, string>>
  /** The map that it was read with, as a value: given, remembered, shipped, or what the headers tell. */
  readonly map: unknown
  readonly isRemembered: boolean
}

export type TakenList = ImportReport & ListLook & { readonly preview: ListPreview }

/** What became of a dry run of kept files. */
export type TriedList = TakenList | (RefusedList & ListLook)

/** A list that cannot be taken, and why. */
export type RefusedList = {
  readonly outcome: 'refused'
  readonly kind: ImportKind
  readonly source: string
  readonly fileName: string
  readonly problems: readonly Problem[]
}

/** What an import that failed leaves: why, and the rows behind it. */
export type ImportFailure = {
  readonly problems: readonly Problem[]
  readonly rejected: readonly RejectedRow[]
}

/** How many rejected rows a job tells; all that are kept are with the import. */
export const REJECTED_TOLD = 1000
