import { MAX_COLUMNS, type RowBytes } from './row-bytes.ts'

/** Whether a row has the header's columns; delimiters after the last one, as some exports leave them, do no harm. */
export function hasShape(row: RowBytes, expected: number): boolean {
  if (row.count === expected) return true
  return row.count > expected && row.count <= MAX_COLUMNS && isEmptyFrom(row, expected)
}

/** Whether every field of a row is empty, from the one given on. */
export function isEmptyFrom(row: RowBytes, first: number): boolean {
  for (let index = first; index < row.count; index++) if (row.starts[index] !== row.ends[index]) return false
  return true
}
