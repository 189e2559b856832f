import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { type Compressors, snappyUncompress } from 'hyparquet'

/** A page of a column is about a megabyte; nobody writes one of a quarter of a gigabyte. */
const LARGEST_PAGE_BYTES = 268_435_456

type Unpack = (input: Uint8Array, size: number) => Uint8Array

/** Pages say how large they will be: more than that, or more than any page is, is not unpacked. */
function bounded(unpack: Unpack): Unpack {
  return (input, size) => {
    if (!(size >= 0 && size <= LARGEST_PAGE_BYTES)) throw new RangeError(`a page of ${size} bytes`)
    return size === 0 ? new Uint8Array(0) : unpack(input, size)
  }
}

/** The codecs that Node itself has, and Snappy. LZO and LZ4 are refused by name before anything is read. */
export const COMPRESSORS: Compressors = {
  SNAPPY: bounded((input, size) => {
    const output = new Uint8Array(size)
    snappyUncompress(input, output)
    return output
  }),
  GZIP: bounded((input, size) => gunzipSync(input, { maxOutputLength: size })),
  BROTLI: bounded((input, size) => brotliDecompressSync(input, { maxOutputLength: size })),
  ZSTD: bounded((input, size) => zstdDecompressSync(input, { maxOutputLength: size })),
}
