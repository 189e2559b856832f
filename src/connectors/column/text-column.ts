import type { Column } from '../../domain/account/columnar-accounts.ts'
import type { FieldBytes } from '../csv/row-bytes.ts'
import type { ColumnSink, PutFault } from './column.ts'
import { isGap } from './is-gap.ts'

const ROWS_PER_PAGE = 4096
const MAX_TEXT_BYTES = 4096

/**
 * Texts that mostly differ (ids, names): UTF-8 in one buffer while it grows, then one string for each 4,096 rows from
 * which values are cut. A cut string points into its page, so reading costs no copy and no garbage beyond a header.
 */
export class TextColumn implements ColumnSink, Column<string> {
  private bytes: Buffer
  private ends: Uint32Array<ArrayBuffer>
  private pages: string[] = []

  constructor(capacity: number, bytesPerRow = 16) {
    this.bytes = Buffer.allocUnsafeSlow(Math.max(64, capacity * bytesPerRow))
    this.ends = new Uint32Array(capacity)
  }

  reserve(capacity: number): void {
    const ends = new Uint32Array(capacity)
    ends.set(this.ends)
    this.ends = ends
  }

  put(field: FieldBytes, row: number): PutFault | undefined {
    const { bytes: source, start, end } = field
    const from = this.startOf(row)
    this.ends[row] = from
    if (isGap(field, 'text')) return undefined
    const length = end - start
    if (length > MAX_TEXT_BYTES) return 'text-too-long'
    if (from + length > this.bytes.length) this.growBytes(from + length)
    const { bytes } = this
    for (let at = 0; at < length; at++) bytes[from + at] = source[start + at]!
    this.ends[row] = from + length
    return undefined
  }

  /** Whether the row already put holds the same bytes. Only before `finish`. */
  isSame(row: number, other: number): boolean {
    const { bytes } = this
    let at = this.startOf(row)
    let otherAt = this.startOf(other)
    const end = this.ends[row]!
    if (end - at !== this.ends[other]! - otherAt) return false
    while (at < end) if (bytes[at++] !== bytes[otherAt++]) return false
    return true
  }

  /** FNV-1a of the bytes of a row already put, not negative. Only before `finish`. */
  hashOf(row: number): number {
    const { bytes } = this
    const end = this.ends[row]!
    let hash = 0x811c9dc5
    for (let at = this.startOf(row); at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
    return (hash ^ (hash >>> 15)) >>> 1
  }

  /** Ends the growing: pages become strings and the bytes are let go. */
  finish(rows: number): this {
    const { bytes, ends } = this
    let pageStart = 0
    for (let first = 0; first < rows; first += ROWS_PER_PAGE) {
      const last = Math.min(first + ROWS_PER_PAGE, rows)
      const pageEnd = ends[last - 1]!
      const page = bytes.toString('utf8', pageStart, pageEnd)
      this.pages.push(page)
      const isAscii = page.length === pageEnd - pageStart
      let from = pageStart
      let units = 0
      for (let row = first; row < last; row++) {
        const end = ends[row]!
        units += isAscii ? end - from : bytes.toString('utf8', from, end).length
        ends[row] = units
        from = end
      }
      pageStart = pageEnd
    }
    this.bytes = Buffer.alloc(0)
    this.ends = ends.slice(0, rows)
    return this
  }

  at(row: number): string | undefined {
    const inPage = row % ROWS_PER_PAGE
    const start = inPage === 0 ? 0 : this.ends[row - 1]!
    const end = this.ends[row]!
    return end === start ? undefined : this.pages[(row - inPage) / ROWS_PER_PAGE]!.slice(start, end)
  }

  private startOf(row: number): number {
    return row === 0 ? 0 : this.ends[row - 1]!
  }

  private growBytes(needed: number): void {
    const bytes = Buffer.allocUnsafeSlow(Math.ceil(needed * 1.5))
    this.bytes.copy(bytes)
    this.bytes = bytes
  }
}
