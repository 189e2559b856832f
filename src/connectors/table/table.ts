import type { RowBytes } from '../csv/row-bytes.ts'
import type { Delimiter } from '../csv/sniff-delimiter.ts'
import type { ImportProblem } from '../import-problem.ts'
import type { TextEncoding } from '../text/text-encoding.ts'

/** Takes the next row; false says that no more are wanted. */
export type RowTaker = (row: RowBytes) => boolean

export type TableFormat = 'csv' | 'xlsx' | 'parquet'

/** A table in a file, whatever its format, that can be walked again and again. The first row walked is the header. */
export type Table = {
  readonly kind: 'table'
  readonly path: string
  readonly format: TableFormat
  readonly encoding: TextEncoding
  readonly isEncodingGuessed: boolean
  readonly delimiter: Delimiter | undefined
  readonly sheet: string | undefined
  /** How a bare number in a date column counts days. */
  readonly serials: '1900' | '1904' | undefined
  readonly fileBytes: number
  /** Columns that are no table's: lists and records. They are left out of the rows. */
  readonly nestedColumns?: readonly string[]
  /** Hands over the rows in order; a problem ends the walk. */
  readonly walk: (take: RowTaker, onBytes?: (bytes: number) => void) => Promise<ImportProblem | undefined>
}

export type TableOptions = {
  readonly encoding?: TextEncoding | undefined
  readonly delimiter?: Delimiter | undefined
  readonly sheet?: string | undefined
}
