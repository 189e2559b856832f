import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'

const CHUNK_CHARACTERS = 1 << 18

/** Lines that are written down while a file is read, to be sent to the database as often as its transaction needs. */
export type LineFile = {
  readonly add: (line: string) => void
  /** Nothing can be added after that. */
  readonly end: () => void
  /** Everything added, in chunks that may end anywhere; a new walk each time. */
  readonly walk: () => AsyncIterable<string>
}

/** An empty file of lines. A reader hands rows over one by one and cannot wait, so writing does not make it. */
export function newLineFile(path: string): LineFile {
  const file = openSync(path, 'w')
  let waiting = ''
  const flush = () => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  }
  return {
    add: (line) => {
      waiting += line
      if (waiting.length >= CHUNK_CHARACTERS) flush()
    },
    end: () => {
      flush()
      closeSync(file)
    },
    walk: () => ({
      [Symbol.asyncIterator]: () =>
        createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK_CHARACTERS })[Symbol.asyncIterator](),
    }),
  }
}
