const NEWLINE = 0x0a

/** Text as it comes, read line by line or in runs of whole lines, so that a file of any size needs little memory. */
export class LineReader {
  private rest: Buffer = Buffer.alloc(0)
  private readonly pieces: AsyncIterator<Buffer>
  private readonly onRead: (bytes: Buffer) => void

  /** `onRead` is told what was read, in its order. */
  constructor(pieces: AsyncIterable<Buffer>, onRead: (bytes: Buffer) => void) {
    this.pieces = pieces[Symbol.asyncIterator]()
    this.onRead = onRead
  }

  /** The next line without its end; undefined after the last. An unfinished line is none. */
  async readLine(): Promise<string | undefined> {
    for (let searched = 0; ; ) {
      const end = this.rest.indexOf(NEWLINE, searched)
      if (end !== -1) return this.read(end + 1).toString('utf8', 0, end)
      searched = this.rest.length
      if (!(await this.fill())) return undefined
    }
  }

  /** Runs of whole lines up to a line that is the given mark, which is read too. False when the text ends before. */
  async *readUntil(mark: string): AsyncGenerator<string, boolean> {
    const last = Buffer.from(`${mark}\n`)
    const inside = Buffer.from(`\n${mark}\n`)
    for (;;) {
      if (this.rest.subarray(0, last.length).equals(last)) {
        this.read(last.length)
        return true
      }
      const found = this.rest.indexOf(inside)
      const end = found === -1 ? this.rest.lastIndexOf(NEWLINE) : found
      if (end !== -1) yield this.read(end + 1).toString('utf8')
      else if (!(await this.fill())) return false
    }
  }

  private read(bytes: number): Buffer {
    const read = this.rest.subarray(0, bytes)
    this.rest = this.rest.subarray(bytes)
    this.onRead(read)
    return read
  }

  private async fill(): Promise<boolean> {
    const { done, value } = await this.pieces.next()
    if (done === true) return false
    this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value])
    return true
  }
}
