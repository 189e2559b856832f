import { basename } from 'node:path'
import { type Refused, refused } from '../import-problem.ts'
import { InflatesTooFarError, MAX_INFLATED_BYTES, readBytes, readStart } from './read-bytes.ts'
import { findEncoding, findLegacyEncoding, type TextEncoding, Utf8Check } from './text-encoding.ts'

/** A text file that can be walked again and again as UTF-8 bytes, whatever its encoding. */
export type OpenText = {
  readonly kind: 'text'
  readonly encoding: TextEncoding
  /** True when the bytes are not UTF-8 and nothing in the file says what they are. */
  readonly isEncodingGuessed: boolean
  /** The first 64 KiB, as text. */
  readonly start: string
  readonly chunks: () => AsyncIterable<Uint8Array>
}

const START_BYTES = 65_536

/** Finds out how a text file is encoded, by looking at every byte once. */
export async function openText(
  path: string,
  options: { readonly isGzip: boolean; readonly encoding: TextEncoding | undefined },
): Promise<OpenText | Refused> {
  const file = basename(path)
  const { isGzip } = options
  try {
    const start = isGzip ? await firstChunk(path) : await readStart(path, START_BYTES)
    if (start.length === 0) return refused({ code: 'file-empty', file, values: {} })
    const found = findEncoding(start)
    const encoding = options.encoding ?? (await confirm({ path, isGzip, found: found.encoding, start }))
    if (encoding === undefined) return refused({ code: 'file-binary', file, values: {} })
    const bomBytes = encoding === found.encoding ? found.bomBytes : 0
    return {
      kind: 'text',
      encoding,
      isEncodingGuessed: options.encoding === undefined && encoding !== found.encoding,
      start: new TextDecoder(encoding).decode(start.subarray(bomBytes)),
      chunks: () => transcode(readBytes(path, isGzip), encoding, bomBytes),
    }
  } catch (error) {
    if (error instanceof InflatesTooFarError)
      return refused({ code: 'gzip-too-large', file, values: { limit: MAX_INFLATED_BYTES } })
    if (isGzip && (error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      return refused({ code: 'gzip-unreadable', file, values: { detail: (error as Error).message } })
    throw error
  }
}

/** The encoding after a look at the whole file; undefined when it is no text. */
async function confirm(question: {
  path: string
  isGzip: boolean
  found: TextEncoding
  start: Uint8Array
}): Promise<TextEncoding | undefined> {
  if (question.found !== 'utf-8') return question.found
  const check = new Utf8Check()
  let isValid = true
  for await (const chunk of readBytes(question.path, question.isGzip)) {
    // A zero byte is in no text of these encodings.
    if (chunk.includes(0)) return undefined
    isValid &&= check.push(chunk)
  }
  return isValid && check.end() ? 'utf-8' : findLegacyEncoding(question.start)
}

async function* transcode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  bomBytes: number,
): AsyncGenerator<Uint8Array> {
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding, { ignoreBOM: true })
  let toSkip = bomBytes
  for await (const chunk of chunks) {
    const bytes = toSkip > 0 ? chunk.subarray(toSkip) : chunk
    toSkip = Math.max(0, toSkip - chunk.length)
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes
  }
  const rest = decoder?.decode()
  if (rest) yield Buffer.from(rest)
}

async function firstChunk(path: string): Promise<Uint8Array> {
  for await (const chunk of readBytes(path, true)) return chunk.slice(0, START_BYTES)
  return new Uint8Array(0)
}
