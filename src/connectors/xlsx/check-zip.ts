import { createInflateRaw } from 'node:zlib'

export type ZipFault =
  | { readonly code: 'xlsx-not-a-zip' }
  | { readonly code: 'xlsx-unreadable'; readonly detail: string }
  | { readonly code: 'xlsx-too-large'; readonly bytes: number; readonly limit: number }

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly declared: number
  readonly offset: number
}

/** What a workbook may inflate to: a sheet of a million rows and twenty columns has about 800 MB of XML. */
export const MAX_UNPACKED_BYTES = 1_073_741_824
/** Sheets shrink 5 to 50 times. Above this, and above 64 MB, it is a bomb. */
const MAX_RATIO = 200
const SMALL_BYTES = 67_108_864
const MAX_ENTRIES = 10_000

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const ZIP64 = 0xffffffff

/** Refuses a ZIP file that would inflate too far: first by the sizes it declares, then by inflating into nothing and counting. */
export async function checkZip(zip: Buffer): Promise<ZipFault | undefined> {
  const entries = readDirectory(zip)
  if (!Array.isArray(entries)) return entries
  const declared = entries.reduce((sum, entry) => sum + entry.declared, 0)
  const limit = limitOf(zip.length)
  if (declared > limit) return { code: 'xlsx-too-large', bytes: declared, limit }
  let unpacked = 0
  for (const entry of entries) {
    const bytes = await unpackedBytes(zip, entry, limit - unpacked)
    if (typeof bytes !== 'number') return bytes
    unpacked += bytes
    if (unpacked > limit) return { code: 'xlsx-too-large', bytes: unpacked, limit }
  }
  return undefined
}

function limitOf(packed: number): number {
  return Math.min(MAX_UNPACKED_BYTES, Math.max(SMALL_BYTES, packed * MAX_RATIO))
}

function readDirectory(zip: Buffer): Entry[] | ZipFault {
  const end = findEnd(zip)
  if (end < 0) return { code: 'xlsx-not-a-zip' }
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  // ZIP64 is for more than 4 GB or 65,535 entries; no workbook that may be read needs it.
  if (count > MAX_ENTRIES || at === ZIP64)
    return { code: 'xlsx-too-large', bytes: zip.length, limit: MAX_UNPACKED_BYTES }
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY_SIGNATURE)
      return { code: 'xlsx-unreadable', detail: `directory entry ${index + 1}` }
    const nameBytes = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameBytes),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      declared: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - 65_557)
  for (let at = zip.length - 22; at >= first; at--) if (zip.readUInt32LE(at) === END_SIGNATURE) return at
  return -1
}

/** How many bytes an entry really has; stops soon after `room` is used up. */
async function unpackedBytes(zip: Buffer, entry: Entry, room: number): Promise<number | ZipFault> {
  const { offset, packed, method, name } = entry
  const unreadable: ZipFault = { code: 'xlsx-unreadable', detail: name }
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL_SIGNATURE) return unreadable
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (start + packed > zip.length) return unreadable
  if (method === 0) return packed
  if (method !== 8) return unreadable
  const inflate = createInflateRaw()
  inflate.end(zip.subarray(start, start + packed))
  let bytes = 0
  try {
    for await (const chunk of inflate) {
      bytes += (chunk as Buffer).length
      if (bytes > room) return bytes
    }
    return bytes
  } catch {
    return unreadable
  } finally {
    inflate.destroy()
  }
}
