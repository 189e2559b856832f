import { emptyRow, MAX_COLUMNS, type RowBytes, widenRow } from './row-bytes.ts'

export type CsvFault =
  | { readonly code: 'unclosed-quote'; readonly line: number }
  | { readonly code: 'line-too-long'; readonly line: number; readonly limit: number }

/** Bytes that one row may have. A longer one is not a customer list, and must not be gathered in memory. */
export const MAX_ROW_BYTES = 1_048_576

/** A row of the longest allowed length and as much again, so that there is always room to read on. */
const MAX_BUFFER_BYTES = 2 * MAX_ROW_BYTES
const FIRST_BYTES = 4096

const QUOTE = 34
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32

/**
 * Cuts UTF-8 bytes into rows by RFC 4180, with LF, CR LF or CR as line end and one delimiter byte.
 * Bytes come in chunks of any size; each complete row is handed to `onRow` in place, without making strings.
 * Blank lines are skipped. Memory is two rows of the longest allowed length, however large the file.
 */
export class CsvScanner {
  private buffer = Buffer.allocUnsafeSlow(FIRST_BYTES)
  private readonly row: RowBytes = emptyRow()
  private readonly doubled: number[] = []
  private readonly delimiter: number
  private readonly onRow: (row: RowBytes) => void
  private filled = 0
  private line = 1
  private fault: CsvFault | undefined
  private stopped = false

  constructor(delimiter: string, onRow: (row: RowBytes) => void) {
    this.delimiter = delimiter.charCodeAt(0)
    this.onRow = onRow
    this.row.bytes = this.buffer
  }

  /** Takes more bytes. The fault is final: whatever follows cannot be trusted. */
  push(chunk: Uint8Array): CsvFault | undefined {
    for (let taken = 0; taken < chunk.length && !this.stopped; ) {
      this.makeRoom(chunk.length - taken)
      const size = Math.min(chunk.length - taken, this.buffer.length - this.filled)
      this.buffer.set(chunk.subarray(taken, taken + size), this.filled)
      this.filled += size
      taken += size
      this.scan(false)
    }
    return this.fault
  }

  /** Says that no more bytes come: the last row needs no line end. */
  end(): CsvFault | undefined {
    if (!this.stopped) this.scan(true)
    return this.fault
  }

  /** Hands over no more rows. */
  stop(): void {
    this.stopped = true
  }

  /** Whether rows are handed over no more, by a fault or by `stop`. */
  get isStopped(): boolean {
    return this.stopped
  }

  private makeRoom(bytes: number): void {
    const wanted = Math.min(this.filled + bytes, MAX_BUFFER_BYTES)
    if (wanted <= this.buffer.length) return
    const buffer = Buffer.allocUnsafeSlow(
      Math.min(Math.max(wanted, 2 * this.buffer.length), MAX_BUFFER_BYTES),
    )
    this.buffer.copy(buffer, 0, 0, this.filled)
    this.buffer = buffer
    this.row.bytes = buffer
  }

  private scan(isLast: boolean): void {
    let at = 0
    while (at < this.filled && !this.stopped) {
      const next = this.scanRow(at, isLast)
      if (next < 0) break
      at = next
    }
    if (this.stopped) return
    if (this.filled - at > MAX_ROW_BYTES) {
      this.stopWith({ code: 'line-too-long', line: this.line, limit: MAX_ROW_BYTES })
      return
    }
    if (at < this.filled) this.buffer.copyWithin(0, at, this.filled)
    this.filled = Math.max(0, this.filled - at)
  }

  /** Scans the row at a position; the position after it, or -1 when its end has not come yet. */
  private scanRow(rowStart: number, isLast: boolean): number {
    const { buffer, filled, delimiter, row } = this
    let { starts, ends } = row
    let at = rowStart
    let count = 0
    let linesInside = 0
    row.faultAt = -1
    this.doubled.length = 0

    for (;;) {
      let start = at
      let end = at
      let wasQuoted = false
      if (buffer[at] === QUOTE && at < filled) {
        wasQuoted = true
        const openedOn = this.line + linesInside
        let hasDoubled = false
        at++
        start = at
        for (;;) {
          if (at >= filled) return this.waitInsideQuotes({ rowStart, isLast, openedOn })
          const byte = buffer[at]!
          if (byte === QUOTE) {
            if (at + 1 >= filled && !isLast) return this.waitInsideQuotes({ rowStart, isLast, openedOn })
            if (at + 1 >= filled || buffer[at + 1] !== QUOTE) break
            hasDoubled = true
            at++
          } else if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && buffer[at + 1] !== LINE_FEED)) {
            linesInside++
          }
          at++
        }
        end = at
        at++
        if (hasDoubled) this.doubled.push(count)
      }

      let byte = -1
      while (at < filled) {
        byte = buffer[at]!
        if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break
        byte = -1
        at++
      }
      if (byte === -1 && !isLast) return -1
      // A CR at the very end may be half of a CR LF.
      if (byte === CARRIAGE_RETURN && at + 1 >= filled && !isLast) return -1

      if (!wasQuoted) end = at
      else if (at > end + 1 && hasText(buffer, end + 1, at)) {
        if (row.faultAt < 0) row.faultAt = count
        end = at
      }
      while (start < end && buffer[start]! <= SPACE) start++
      while (end > start && buffer[end - 1]! <= SPACE) end--
      if (count === starts.length && widenRow(row)) ({ starts, ends } = row)
      if (count < starts.length) {
        starts[count] = start
        ends[count] = end
      }
      count++
      at++
      if (byte === delimiter) continue
      if (byte === CARRIAGE_RETURN && at < filled && buffer[at] === LINE_FEED) at++
      if (count > 1 || wasQuoted || end > start) this.handOver(count)
      this.line += linesInside + 1
      return at
    }
  }

  private handOver(count: number): void {
    const { row } = this
    for (const index of this.doubled) if (index < MAX_COLUMNS) undouble(row, index)
    row.count = count
    row.line = this.line
    this.onRow(row)
  }

  private waitInsideQuotes(quote: { rowStart: number; isLast: boolean; openedOn: number }): number {
    // A quoted text longer than any row may be is, as a rule, one whose closing quote is missing.
    if (quote.isLast || this.filled - quote.rowStart > MAX_ROW_BYTES)
      this.stopWith({ code: 'unclosed-quote', line: quote.openedOn })
    return -1
  }

  private stopWith(fault: CsvFault): void {
    this.fault = fault
    this.stopped = true
  }
}

function hasText(bytes: Buffer, from: number, until: number): boolean {
  for (let at = from; at < until; at++) if (bytes[at]! > SPACE) return true
  return false
}

/** Makes every doubled quote of a field single, in place. */
function undouble({ bytes, starts, ends }: RowBytes, index: number): void {
  const end = ends[index]!
  let to = starts[index]!
  for (let from = to; from < end; from++) {
    const byte = bytes[from]!
    bytes[to++] = byte
    if (byte === QUOTE && from + 1 < end && bytes[from + 1] === QUOTE) from++
  }
  ends[index] = to
}
