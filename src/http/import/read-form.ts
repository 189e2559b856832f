import type { UploadedFile } from '../../operations/import/receive-upload.ts'
import { ProblemError } from '../../operations/problem.ts'

const LARGEST_HEAD_BYTES = 16_384
const END_OF_HEAD = Buffer.from('\r\n\r\n')

/**
 * The files of a form (multipart/form-data, RFC 7578) in the order in which they come, none of them held in memory. Each is to be
 * read before the next is asked for. Throws `invalid-request` for what is no such form; fields that are no files are passed over.
 */
export async function* readForm(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<UploadedFile> {
  const boundary = boundaryOf(contentType)
  // As if a line had ended before the first boundary, so that all of them look alike.
  const source = new Source(body, Buffer.from('\r\n'))
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  await drain(source.until(delimiter))
  for (;;) {
    const mark = await source.take(2)
    if (mark.toString('latin1') === '--') return
    if (mark.toString('latin1') !== '\r\n') throw noForm()
    const name = fileNameIn(await headOf(source))
    const bytes = source.until(delimiter)
    if (name !== undefined) yield { name, bytes }
    await drain(bytes)
  }
}

/** Bytes that are taken from the front. */
class Source {
  private buffer: Buffer
  private readonly chunks: AsyncIterator<Uint8Array>

  constructor(body: AsyncIterable<Uint8Array>, first: Buffer) {
    this.buffer = first
    this.chunks = body[Symbol.asyncIterator]()
  }

  /** So many bytes. */
  async take(count: number): Promise<Buffer> {
    while (this.buffer.length < count) await this.more()
    const taken = this.buffer.subarray(0, count)
    this.buffer = this.buffer.subarray(count)
    return taken
  }

  /** What comes before a delimiter, which is passed over; nothing more when it is walked again. */
  until(delimiter: Buffer): AsyncGenerator<Buffer> {
    return this.walkUntil(delimiter)
  }

  private async *walkUntil(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.buffer.indexOf(delimiter)
      if (at >= 0) {
        const last = this.buffer.subarray(0, at)
        this.buffer = this.buffer.subarray(at + delimiter.length)
        if (last.length > 0) yield last
        return
      }
      // The delimiter may begin in what is here and end in what comes.
      const safe = this.buffer.length - delimiter.length + 1
      if (safe > 0) {
        const piece = this.buffer.subarray(0, safe)
        this.buffer = this.buffer.subarray(safe)
        yield piece
      }
      await this.more()
    }
  }

  private async more(): Promise<void> {
    const { value, done } = await this.chunks.next()
    if (done === true) throw noForm()
    this.buffer = this.buffer.length === 0 ? Buffer.from(value) : Buffer.concat([this.buffer, value])
  }
}

async function drain(bytes: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of bytes);
}

async function headOf(source: Source): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of source.until(END_OF_HEAD)) {
    length += part.length
    if (length > LARGEST_HEAD_BYTES) throw noForm()
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The name of the file that a part is; undefined for a plain field. */
function fileNameIn(head: string): string | undefined {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? ''
  const extended = /;\s*filename\*=utf-8''([^;\s]+)/i.exec(disposition)?.[1]
  if (extended !== undefined) return decode(extended)
  const plain = /;\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition)
  // Browsers write a quote as %22.
  return plain === null
    ? undefined
    : (plain[1] ?? plain[2] ?? '').replace(/\\(.)/g, '$1').replaceAll('%22', '"')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function boundaryOf(contentType: string): string {
  const found = /;\s*boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(contentType)
  const boundary = found?.[1] ?? found?.[2]
  if (boundary === undefined) throw noForm()
  return boundary
}

function noForm(): ProblemError {
  return new ProblemError([
    { code: 'invalid-request', path: 'body', values: { detail: 'multipart/form-data' } },
  ])
}
