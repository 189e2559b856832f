import type { FieldBytes, RowBytes } from '../csv/row-bytes.ts'
import type { MappedField } from '../import-summary.ts'
import type { CanonicalField } from '../mapping/canonical-field.ts'
import type { DateOrder } from '../value/parse-date.ts'
import type { DecimalMark } from '../value/parse-number.ts'

/** Where the bytes of a field come from: a column of the file, or a computation that fills `field`. */
export type FieldSource =
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'computed'; readonly compute: (row: RowBytes, field: FieldBytes) => void }

type Planned = {
  readonly source: FieldSource
  /** What a rejection names as the column. */
  readonly column: string
  readonly mark: DecimalMark
  readonly mapped: MappedField
}

export type PlannedField = Planned & { readonly field: CanonicalField; readonly order: DateOrder }

export type PlannedCustom = Planned & {
  readonly name: string
  readonly type: 'double' | 'string' | 'bool'
  /** Whether the texts mostly differ from each other. */
  readonly isVaried: boolean
}

/** All that is decided before the rows are read: each field with its source and the way it is written. */
export type LoadPlan = {
  readonly header: readonly string[]
  readonly fields: readonly PlannedField[]
  readonly custom: readonly PlannedCustom[]
  readonly ignoredColumns: readonly string[]
  readonly currency: string
  readonly rates: Readonly<Record<string, number>>
  readonly isAcvMinor: boolean
  readonly acvProxy: string | undefined
  /** Fields whose texts repeat little; the others are kept as a dictionary. */
  readonly variedFields: ReadonlySet<CanonicalField>
  /** Keeps a row; undefined keeps all. */
  readonly where: ((row: RowBytes) => boolean) | undefined
  /** Columns whose way of writing was taken from every row, not only the first thousand. */
  readonly settled: ReadonlySet<number>
  readonly serials: '1900' | '1904' | undefined
}
