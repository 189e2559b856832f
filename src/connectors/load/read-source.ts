import { cutText } from '../../domain/kernel/cut-text.ts'
import { type FieldBytes, fieldText, type RowBytes } from '../csv/row-bytes.ts'
import type { FieldSource } from './load-plan.ts'

const MAX_SHOWN = 80

/** Makes `field` the bytes of a source in a row. */
export function readSource(source: FieldSource, row: RowBytes, field: FieldBytes): void {
  if (source.kind === 'column') {
    field.bytes = row.bytes
    field.start = row.starts[source.index]!
    field.end = row.ends[source.index]!
  } else source.compute(row, field)
}

/** The text of a field as a rejection shows it: at most 80 characters. */
export function shownText(field: FieldBytes): string {
  const text = fieldText(field)
  return text.length > MAX_SHOWN ? `${cutText(text, MAX_SHOWN)}…` : text
}
