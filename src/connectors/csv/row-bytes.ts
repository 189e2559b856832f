/** One row of a table as trimmed slices of a byte buffer (UTF-8), valid only during the call that hands it over. */
export type RowBytes = {
  bytes: Buffer
  /** Line of the file on which the row starts, from 1; the row number of a sheet. */
  line: number
  /** Number of fields; only the first MAX_COLUMNS of them have a place in `starts` and `ends`. */
  count: number
  starts: Int32Array<ArrayBuffer>
  ends: Int32Array<ArrayBuffer>
  /** Index of the field in which text follows a closing quote, else -1. */
  faultAt: number
}

/** One value as a trimmed slice of UTF-8 bytes; the object is used again for the next value. */
export type FieldBytes = { bytes: Buffer; start: number; end: number }

export const MAX_COLUMNS = 10_000

const FIRST_COLUMNS = 64

/** Makes places for twice as many fields, up to MAX_COLUMNS; false when there are as many already. */
export function widenRow(row: RowBytes): boolean {
  const width = Math.min(row.starts.length * 2, MAX_COLUMNS)
  if (width === row.starts.length) return false
  const [starts, ends] = [new Int32Array(width), new Int32Array(width)]
  starts.set(row.starts)
  ends.set(row.ends)
  row.starts = starts
  row.ends = ends
  return true
}

export function emptyRow(): RowBytes {
  return {
    bytes: Buffer.alloc(0),
    line: 0,
    count: 0,
    starts: new Int32Array(FIRST_COLUMNS),
    ends: new Int32Array(FIRST_COLUMNS),
    faultAt: -1,
  }
}

export function fieldText({ bytes, start, end }: FieldBytes): string {
  return bytes.toString('utf8', start, end)
}

/** The text of a field; '' beyond the last one. */
export function textOf(row: RowBytes, index: number): string {
  return index < row.count ? row.bytes.toString('utf8', row.starts[index], row.ends[index]) : ''
}

/** All fields as text. */
export function textsOf(row: RowBytes): string[] {
  const texts: string[] = []
  for (let index = 0; index < Math.min(row.count, MAX_COLUMNS); index++) texts.push(textOf(row, index))
  return texts
}
