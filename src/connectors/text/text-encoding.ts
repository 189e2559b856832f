import { isUtf8 } from 'node:buffer'

/** Names that TextDecoder knows. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis'

export type FoundEncoding = { readonly encoding: TextEncoding; readonly bomBytes: number }

/** The encoding that the first bytes of a file show: by its mark, or by the zero bytes of UTF-16. Otherwise taken for UTF-8. */
export function findEncoding(start: Uint8Array): FoundEncoding {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', bomBytes: 3 }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 }
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2 }
  const { even, odd } = zeroShares(start.subarray(0, 4096))
  if (odd > 0.3 && even < 0.05) return { encoding: 'utf-16le', bomBytes: 0 }
  if (even > 0.3 && odd < 0.05) return { encoding: 'utf-16be', bomBytes: 0 }
  return { encoding: 'utf-8', bomBytes: 0 }
}

/** What bytes that are not UTF-8 are: Shift_JIS when they read as Japanese kana, else Windows-1252, which holds Latin-1. */
export function findLegacyEncoding(start: Uint8Array): 'windows-1252' | 'shift_jis' {
  const text = new TextDecoder('shift_jis').decode(start)
  const kana = text.match(/[\u3041-\u30fa\u30fc]/g)?.length ?? 0
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return kana > 2 && broken * 20 < kana ? 'shift_jis' : 'windows-1252'
}

/** Checks bytes that come in chunks for UTF-8; a character may be cut by a chunk's end. */
export class Utf8Check {
  private rest: Uint8Array = new Uint8Array(0)

  /** False once the bytes cannot be UTF-8. */
  push(chunk: Uint8Array): boolean {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    const whole = bytes.length - cutBytes(bytes)
    this.rest = bytes.slice(whole)
    return isUtf8(bytes.subarray(0, whole))
  }

  /** False when the last character was cut off. */
  end(): boolean {
    return this.rest.length === 0
  }
}

/** How many bytes at the end begin a character that is not complete: 0 to 3. */
function cutBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++
  })
  const half = Math.max(1, bytes.length / 2)
  return { even: zeros[0]! / half, odd: zeros[1]! / half }
}
