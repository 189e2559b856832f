import type { BinaryField, FieldSink } from './binary-field.ts'

const SIGNATURE_BYTES = 11
/** Signature, flags and the length of what follows them. */
const HEADER_BYTES = SIGNATURE_BYTES + 8
const END_OF_ROWS = -1
const NOT_KNOWN = -1

export type BinaryRows = {
  /** Takes the next bytes, which may end anywhere. */
  readonly take: (chunk: Buffer) => void
  /** The number of rows. Throws when the bytes ended too early. */
  readonly finish: () => number
}

/** Reads rows of COPY's binary format, each field into its sink. */
export function readBinaryRows(sinks: readonly FieldSink[]): BinaryRows {
  const field: BinaryField = { bytes: Buffer.alloc(0), start: 0, end: 0 }
  let rest: Buffer = Buffer.alloc(0)
  let rows = 0
  let hasHeader = false
  let hasEnded = false

  /** Takes one row from its first field on. */
  const takeRow = (bytes: Buffer, from: number) => {
    let at = from
    field.bytes = bytes
    for (const sink of sinks) {
      const length = bytes.readInt32BE(at)
      at += 4
      if (length === NOT_KNOWN) continue
      field.start = at
      at += length
      field.end = at
      sink.put(field, rows)
    }
    rows++
  }

  return {
    take(chunk) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let at = 0
      if (!hasHeader && bytes.length >= HEADER_BYTES) {
        at = HEADER_BYTES + bytes.readInt32BE(HEADER_BYTES - 4)
        hasHeader = true
      }
      while (hasHeader && !hasEnded && at + 2 <= bytes.length) {
        hasEnded = bytes.readInt16BE(at) === END_OF_ROWS
        if (hasEnded) break
        const end = endOfRow(bytes, at + 2, sinks.length)
        if (end === undefined) break
        takeRow(bytes, at + 2)
        at = end
      }
      rest = bytes.subarray(at)
    },
    finish() {
      if (!hasEnded) throw new Error('the rows of the database ended too early')
      return rows
    },
  }
}

/** Where a row of so many fields ends; undefined when not all of it is there. */
function endOfRow(bytes: Buffer, from: number, fields: number): number | undefined {
  let at = from
  for (let index = 0; index < fields; index++) {
    if (at + 4 > bytes.length) return undefined
    const length = bytes.readInt32BE(at)
    at += length === NOT_KNOWN ? 4 : 4 + length
  }
  return at <= bytes.length ? at : undefined
}
