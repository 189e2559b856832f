import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

const CHUNK_BYTES = 262_144

/** Inflated bytes above which a gzip file is refused; no list of ten million accounts comes near. */
export const MAX_INFLATED_BYTES = 4_294_967_296

export class InflatesTooFarError extends Error {}

/** The bytes of a file, one chunk after the other. A chunk may be overwritten once the next one is asked for. */
export async function* readBytes(path: string, isGzip: boolean): AsyncGenerator<Uint8Array> {
  if (isGzip) {
    yield* readInflated(path)
    return
  }
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The first bytes of a file, at most `count`. */
export async function readStart(path: string, count: number): Promise<Buffer> {
  const file: FileHandle = await open(path)
  try {
    const buffer = Buffer.alloc(count)
    const { bytesRead } = await file.read(buffer, 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function* readInflated(path: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path)
  const inflated = createGunzip({ chunkSize: CHUNK_BYTES })
  source.on('error', (error) => inflated.destroy(error))
  source.pipe(inflated)
  let total = 0
  try {
    for await (const chunk of inflated) {
      total += (chunk as Buffer).length
      if (total > MAX_INFLATED_BYTES) throw new InflatesTooFarError()
      yield chunk as Buffer
    }
  } finally {
    source.destroy()
    inflated.destroy()
  }
}
