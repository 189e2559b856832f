import { createHash } from 'node:crypto'
import type { Uuid } from '../../store/identifier.ts'
import { dropParts, savePart } from '../../store/import-parts.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { StoredFile } from './import-input.ts'

/** A file on its way to us. */
export type UploadedFile = { readonly name: string | undefined; readonly bytes: AsyncIterable<Uint8Array> }

const PART_BYTES = 1 << 20
export const LARGEST_UPLOAD_BYTES = 4 * 1024 ** 3
/** An upload that is older was given up by its sender. */
export const LONGEST_UPLOAD_MILLISECONDS = 24 * 60 * 60 * 1000
const MOST_FILES = 20
/** File systems take 255 bytes. */
const LONGEST_NAME_BYTES = 200

export type Received = { readonly files: readonly StoredFile[]; readonly contentDigest: string }

/**
 * Takes files as they come into the database, a megabyte at a time, so that whichever process does the import finds them. Throws
 * `upload-too-large`; what had come by then is forgotten, as it is when the sender goes away.
 */
export async function receiveUpload(
  { database, workspaceId }: Context,
  importId: Uuid,
  {
    files,
    name,
    largestBytes = LARGEST_UPLOAD_BYTES,
  }: {
    readonly files: AsyncIterable<UploadedFile>
    /** Of a file that has none. */
    readonly name: string
    readonly largestBytes?: number
  },
): Promise<Received> {
  const digest = createHash('sha256')
  const stored: { name: string; bytes: number }[] = []
  const waiting: Uint8Array[] = []
  let waitingBytes = 0
  let total = 0
  let part = 0
  const flush = async () => {
    if (waitingBytes === 0) return
    const bytes = Buffer.concat(waiting)
    waiting.length = 0
    waitingBytes = 0
    await savePart(database, { workspaceId, importId, part: part++ }, bytes)
  }
  try {
    for await (const file of files) {
      if (stored.length === MOST_FILES) throw tooLarge(largestBytes)
      const own = { name: newName(fileNameOf(file.name) ?? name, stored), bytes: 0 }
      stored.push(own)
      for await (const chunk of file.bytes) {
        digest.update(chunk)
        own.bytes += chunk.length
        total += chunk.length
        if (total > largestBytes) throw tooLarge(largestBytes)
        for (let at = 0; at < chunk.length; ) {
          const piece = chunk.subarray(at, at + PART_BYTES - waitingBytes)
          waiting.push(piece)
          waitingBytes += piece.length
          at += piece.length
          if (waitingBytes === PART_BYTES) await flush()
        }
      }
    }
    await flush()
  } catch (error) {
    // If this fails too, the next import sweeps them away.
    await dropParts(database, workspaceId, importId).catch(() => {})
    throw error
  }
  if (total === 0) throw new ProblemError([{ code: 'file-empty', file: stored[0]?.name ?? name, values: {} }])
  return { files: stored, contentDigest: digest.digest('hex') }
}

/** The last step of a path, without what a file system does not take. Undefined where nothing is left. */
function fileNameOf(name: string | undefined): string | undefined {
  const plain = (name ?? '')
    .split(/[/\\]/)
    .at(-1)!
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
  const short = endOf(plain.toWellFormed())
  return /^\.*$/.test(short) ? undefined : short
}

/** As many of the last characters as a file system takes: there the ending is. */
function endOf(name: string): string {
  const characters = [...name]
  let from = characters.length
  for (let bytes = 0; from > 0; from--) {
    bytes += Buffer.byteLength(characters[from - 1]!)
    if (bytes > LONGEST_NAME_BYTES) break
  }
  return characters.slice(from).join('')
}

/** Two files of one name would be one file in a folder. */
function newName(name: string, stored: readonly StoredFile[]): string {
  return stored.some((file) => file.name === name) ? `${stored.length + 1}-${name}` : name
}

function tooLarge(limitBytes: number): ProblemError {
  return new ProblemError([{ code: 'upload-too-large', values: { limitBytes } }])
}
