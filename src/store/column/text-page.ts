import type { BinaryField } from './binary-field.ts'

const BYTES_PER_ROW = 16

/** So many texts, as UTF-8 while they come in and one string afterwards: a text that is cut from it costs no copy. */
export class TextPage {
  /** Of each row the place behind its last byte, later behind its last character; -1 where not known. */
  private readonly ends: Int32Array<ArrayBuffer>
  private readonly starts: Int32Array<ArrayBuffer>
  private bytes: Buffer
  private used = 0
  private text = ''

  constructor(rows: number) {
    this.starts = new Int32Array(rows)
    this.ends = new Int32Array(rows).fill(-1)
    this.bytes = Buffer.allocUnsafeSlow(rows * BYTES_PER_ROW)
  }

  put({ bytes, start, end }: BinaryField, row: number): void {
    const to = this.used + end - start
    if (to > this.bytes.length) {
      const wider = Buffer.allocUnsafeSlow(2 * to)
      this.bytes.copy(wider)
      this.bytes = wider
    }
    bytes.copy(this.bytes, this.used, start, end)
    this.starts[row] = this.used
    this.ends[row] = to
    this.used = to
  }

  finish(): void {
    const { bytes, used, starts, ends } = this
    this.text = bytes.toString('utf8', 0, used)
    this.bytes = Buffer.alloc(0)
    if (this.text.length === used) return
    let units = 0
    for (const [row, end] of ends.entries()) {
      if (end < 0) continue
      const { length } = bytes.toString('utf8', starts[row], end)
      starts[row] = units
      units += length
      ends[row] = units
    }
  }

  at(row: number): string | undefined {
    const end = this.ends[row]!
    return end < 0 ? undefined : this.text.slice(this.starts[row], end)
  }
}
