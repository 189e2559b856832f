import type { FieldBytes } from '../csv/row-bytes.ts'

/** Why a value was not taken; undefined when it was. */
export type PutFault =
  | 'number-unreadable'
  | 'number-style'
  | 'out-of-range'
  | 'date-unreadable'
  | 'date-order'
  | 'boolean-unreadable'
  | 'touch-unreadable'
  | 'currency-unknown'
  | 'currency-conflict'
  | 'currency-without-rate'
  | 'negative-acv'
  | 'missing-id'
  | 'text-too-long'

/** A growing column that takes values straight from bytes. Rows come in order; a row that is put again replaces itself. */
export interface ColumnSink {
  put(field: FieldBytes, row: number): PutFault | undefined
  /** Makes room for rows below the capacity. */
  reserve(capacity: number): void
}
