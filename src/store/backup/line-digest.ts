import { hash } from 'node:crypto'

/** What a table holds, in a few letters: the same for the same rows in any order, on any server. */
export type TableChecksum = { readonly rows: number; readonly checksum: string }

const NEWLINE = 0x0a
const LANES = 8

/** Takes up rows, one to a line of COPY's text format, in pieces that may end anywhere. */
export class LineDigest {
  rows = 0
  private readonly lanes = new Uint32Array(LANES)
  private rest: Buffer[] = []

  take(bytes: Buffer): void {
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      const line = bytes.subarray(start, end)
      this.addRow(this.rest.length === 0 ? line : Buffer.concat([...this.rest, line]))
      this.rest = []
      start = end + 1
    }
    if (start < bytes.length) this.rest.push(Buffer.from(bytes.subarray(start)))
  }

  finish(): TableChecksum {
    if (this.rest.length > 0) throw new Error('a row without its end')
    const checksum = Buffer.from(this.lanes.buffer).toString('hex')
    return { rows: this.rows, checksum }
  }

  /** The sum of the rows' SHA-256, number by number: it does not matter which comes first, and a row that is there twice counts twice. */
  private addRow(line: Buffer): void {
    const digest = hash('sha256', line, 'buffer')
    for (let lane = 0; lane < LANES; lane++) this.lanes[lane]! += digest.readUInt32LE(lane * 4)
    this.rows++
  }
}
