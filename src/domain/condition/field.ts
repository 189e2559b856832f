export type FieldType = 'double' | 'string' | 'bool'

/** What a field holds on one row; `undefined` means unknown. A number is always finite. */
export type Value = number | string | boolean | undefined

export type Field<Row> = { readonly type: FieldType; readonly read: (row: Row) => Value }

/** What an expression may look at. Names may be dotted: `custom.seats`. */
export type Fields<Row> = {
  readonly find: (name: string) => Field<Row> | undefined
  readonly names: readonly string[]
}

/** The fields of a plain record, by their keys. */
export function fieldsOf<Row>(record: Readonly<Record<string, Field<Row>>>): Fields<Row> {
  return {
    find: (name) => (Object.hasOwn(record, name) ? record[name] : undefined),
    names: Object.keys(record),
  }
}
