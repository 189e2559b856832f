import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { writingProblem } from '../file-problem.ts'
import { checkNewPlace } from '../write-new-file.ts'

/** The fastest: a backup waits for the disk, not for the last tenth of its size. */
const COMPRESSION = 1
/** Whoever has the file has everything: it is its owner's alone. */
const MODE = 0o600

/** A compressed file that is there when it is complete, and not at all otherwise. */
export class BackupWriter {
  private readonly digest = createHash('sha256')
  private readonly gzip = createGzip({ level: COMPRESSION })
  private readonly path: string
  private readonly unfinished: string
  private readonly written: Promise<void>

  constructor(path: string) {
    this.path = path
    this.unfinished = join(dirname(path), `.${basename(path)}.${process.pid}`)
    this.written = pipeline(this.gzip, createWriteStream(this.unfinished, { mode: MODE, flush: true }))
    // It is heard of at the next write.
    this.written.catch(() => {})
  }

  async write(bytes: Buffer | string): Promise<void> {
    this.digest.update(bytes)
    if (!this.gzip.write(bytes)) await Promise.race([once(this.gzip, 'drain'), this.written])
  }

  /** Of everything so far. */
  sha256(): string {
    return this.digest.copy().digest('hex')
  }

  /** Puts the file into its place; where another has appeared meanwhile, that one stays. */
  async finish(): Promise<void> {
    this.gzip.end()
    await this.written
    try {
      await link(this.unfinished, this.path)
      await rm(this.unfinished)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
      // A disk that knows no second name for a file.
      await checkNewPlace(this.path)
      await rename(this.unfinished, this.path)
    }
  }

  /** Leaves nothing behind. Gives the fault in the words of files, where it is one of theirs. */
  async abandon(fault: unknown): Promise<unknown> {
    this.gzip.destroy()
    await this.written.catch(() => {})
    await rm(this.unfinished, { force: true })
    const isOfFile =
      typeof (fault as NodeJS.ErrnoException).syscall === 'string' &&
      (fault as NodeJS.ErrnoException).path !== undefined
    return isOfFile || isFull(fault) ? writingProblem(fault, this.path) : fault
  }
}

function isFull(fault: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((fault as NodeJS.ErrnoException).code ?? '')
}
