import type { Rejection } from './import-summary.ts'

/** Values that a message is made of; what each code carries is listed in the language catalogues. */
export type ImportValues = Readonly<Record<string, string | number | readonly string[]>>

/** Why nothing could be read: the whole import is refused, with the place where it is known. */
export type ImportProblem = {
  readonly code: ImportProblemCode
  readonly file: string
  readonly line?: number
  /** Header of the column, or the place in a map file (`columns.acv`). */
  readonly column?: string
  readonly values: ImportValues
}

/** Nothing was read, for these reasons. */
export type Refused = {
  readonly kind: 'problems'
  readonly problems: readonly ImportProblem[]
  /** The rows and values behind them, where that is why. */
  readonly rejected?: readonly Rejection[]
}

export function refused(...problems: readonly ImportProblem[]): Refused {
  return { kind: 'problems', problems }
}

export type ImportProblemCode =
  // the file
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-empty'
  | 'header-only'
  | 'file-binary'
  | 'old-excel-file'
  | 'xlsx-not-a-zip'
  | 'xlsx-too-large'
  | 'xlsx-unreadable'
  | 'xlsx-sheet-missing'
  | 'parquet-unreadable'
  | 'parquet-codec'
  | 'parquet-too-large'
  | 'gzip-unreadable'
  | 'gzip-too-large'
  // the shape of the table
  | 'unclosed-quote'
  | 'line-too-long'
  | 'too-many-columns'
  | 'duplicate-header'
  | 'no-rows-accepted'
  // the meaning of the columns
  | 'no-id-column'
  | 'no-acv-column'
  | 'number-format-ambiguous'
  | 'date-order-ambiguous'
  | 'mixed-currencies'
  | 'known-source-needs-file'
  // the map file
  | 'map-yaml'
  | 'map-invalid'
  | 'map-unknown-key'
  | 'map-unknown-column'
  | 'map-expression'
  | 'map-currency-unknown'
  // the team and placement files
  | 'column-missing'
