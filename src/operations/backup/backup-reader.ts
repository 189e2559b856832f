import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { readingProblem } from '../file-problem.ts'
import { type Problem, ProblemError } from '../problem.ts'
import {
  type BackupFooter,
  type BackupHeader,
  type BackupPart,
  END_OF_ROWS,
  FORMAT,
  parseHeader,
  parsePart,
} from './backup-format.ts'
import { LineReader } from './read-lines.ts'

/** So much is unpacked at once. */
const PIECE_BYTES = 1 << 18

/** A backup from its first line to its last. Throws `backup-unreadable` or `backup-damaged` with the file's name. */
export class BackupReader {
  private readonly digest = createHash('sha256')
  private readonly lines: LineReader
  private readonly path: string

  constructor(path: string, onProgress: (bytes: number) => void = () => {}) {
    this.path = path
    this.lines = new LineReader(unpack(path, onProgress), (bytes) => this.digest.update(bytes))
  }

  async readHeader(): Promise<BackupHeader> {
    const line = await this.readLine('backup-unreadable')
    const header = parseHeader(line)
    if (header === undefined) throw this.problem('backup-unreadable')
    if (header.format !== FORMAT)
      throw this.problem('backup-newer', { migration: header.migrations.at(-1)?.name })
    return header
  }

  /** The next part, or, after the last, the footer. */
  async readPart(): Promise<BackupPart | BackupFooter> {
    const sha256 = this.digest.copy().digest('hex')
    const line = await this.readLine('backup-damaged')
    const part = parsePart(line)
    if (part === undefined) throw this.problem('backup-damaged')
    if ('sha256' in part) {
      if (part.sha256 !== sha256) throw this.problem('backup-damaged')
      await this.checkEnd()
    }
    return part
  }

  /** Nothing follows the footer, which only the checksum of the packed file is about. */
  private async checkEnd(): Promise<void> {
    const line = await this.lines.readLine().catch((error) => {
      throw this.problemOf(error, 'backup-damaged')
    })
    if (line !== undefined) throw this.problem('backup-damaged')
  }

  /** The rows of the part that was read last. All of them must be walked before the next part is read. */
  async *readRows(): AsyncGenerator<string> {
    const rows = this.lines.readUntil(END_OF_ROWS)
    for (;;) {
      const { done, value } = await rows.next().catch((error) => {
        throw this.problemOf(error, 'backup-damaged')
      })
      if (done !== true) yield value
      else if (value) return
      else throw this.problem('backup-damaged')
    }
  }

  /** A problem that names the file. */
  problem(code: Problem['code'], values: Problem['values'] = {}): ProblemError {
    return new ProblemError([{ code, file: this.path, values }])
  }

  private async readLine(code: 'backup-unreadable' | 'backup-damaged'): Promise<string> {
    const line = await this.lines.readLine().catch((error) => {
      throw this.problemOf(error, code)
    })
    if (line === undefined) throw this.problem(code)
    return line
  }

  /** What zlib says of bytes that are not what it wrote, or of a file that cannot be read. */
  private problemOf(error: unknown, code: 'backup-unreadable' | 'backup-damaged'): ProblemError {
    const reason = String((error as NodeJS.ErrnoException).code)
    return /^(Z_|ERR_)/.test(reason) ? this.problem(code) : readingProblem(error, this.path)
  }
}

function unpack(path: string, onProgress: (bytes: number) => void): AsyncIterable<Buffer> {
  const file = createReadStream(path, { highWaterMark: PIECE_BYTES })
  let read = 0
  file.on('data', (bytes) => {
    read += bytes.length
    onProgress(read)
  })
  // Whoever reads what comes out hears of faults there.
  return pipeline(file, createGunzip({ chunkSize: PIECE_BYTES }), () => {})
}
