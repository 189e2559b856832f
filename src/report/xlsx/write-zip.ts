import { crc32 } from './crc32.ts'

/** A file of an archive; its content may be made while it is written. */
export type ZipEntry = {
  readonly name: string
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** What the directory at the end says of a file. */
type Written = {
  readonly name: Uint8Array
  readonly at: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

const VERSION = 20
// Sizes stand after the data (bit 3), names are UTF-8 (bit 11).
const FLAGS = 0x0808
const DEFLATE = 8
// Every file is of the first day that the format knows, so that the same report is the same bytes.
const FIRST_DAY = 0x0021

/** A ZIP archive in pieces (PKWARE APPNOTE 6.3.3, without ZIP64: no file beyond 4 GiB). Memory does not grow with the files. */
export async function* writeZip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let at = 0
  for (const { name: text, content } of entries) {
    const name = new TextEncoder().encode(text)
    const sums = { crc: 0, size: 0 }
    let packed = 0
    yield localHeader(name)
    for await (const chunk of deflate(counted(content, sums))) {
      packed += chunk.length
      yield chunk
    }
    yield fields('4444', [0x08074b50, sums.crc, packed, sums.size])
    written.push({ name, at, packed, ...sums })
    at += LOCAL_HEADER + name.length + packed + DESCRIPTOR
  }
  const directory = written.map(directoryRecord)
  yield* directory
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  yield fields('42222442', [0x06054b50, 0, 0, written.length, written.length, size, at, 0])
}

const LOCAL_HEADER = 30
const DESCRIPTOR = 16

function localHeader(name: Uint8Array): Uint8Array {
  return joined(
    fields('42222244422', [0x04034b50, VERSION, FLAGS, DEFLATE, 0, FIRST_DAY, 0, 0, 0, name.length, 0]),
    name,
  )
}

function directoryRecord({ name, at, crc, packed, size }: Written): Uint8Array {
  const about = [VERSION, VERSION, FLAGS, DEFLATE, 0, FIRST_DAY, crc, packed, size, name.length]
  return joined(fields('42222224442222244', [0x02014b50, ...about, 0, 0, 0, 0, 0, at]), name)
}

/** Little-endian numbers of so many bytes each. */
function fields(sizes: string, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array([...sizes].reduce((sum, size) => sum + Number(size), 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  values.forEach((value, index) => {
    if (sizes[index] === '4') view.setUint32(at, value, true)
    else view.setUint16(at, value, true)
    at += Number(sizes[index])
  })
  return bytes
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + tail.length)
  bytes.set(head)
  bytes.set(tail, head.length)
  return bytes
}

/** Passes bytes on and keeps their checksum and number. */
async function* counted(
  content: ZipEntry['content'],
  sums: { crc: number; size: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    sums.crc = crc32(chunk, sums.crc)
    sums.size += chunk.length
    yield chunk
  }
}

async function* deflate(content: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    // Pulled one by one, so that rows are made only as fast as they are written.
    async pull(controller) {
      const { done, value } = await content.next()
      if (done) controller.close()
      else controller.enqueue(value as Uint8Array<ArrayBuffer>)
    },
  })
  yield* source.pipeThrough(new CompressionStream('deflate-raw'))
}
