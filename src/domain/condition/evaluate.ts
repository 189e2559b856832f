import type { Value } from './field.ts'

/** Compiled code: the value of a node on a row. */
export type Evaluate<Row> = (row: Row) => Value

/** How compiled code reaches the fields of a row. */
export type Access<Row> = {
  readonly read: (field: string) => Evaluate<Row>
  /**
   * Given where rows may still be incomplete (the model check fills them field by field): whether a field will
   * stay as it is on this row. A field that is not settled must read as undefined.
   */
  readonly settled?: (field: string) => (row: Row) => boolean
}
