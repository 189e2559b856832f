import { readFile, stat } from 'node:fs/promises'
import { ProblemError } from './problem.ts'

/** Documents are written by people; one of this size is a mistake or an attack. */
const LARGEST_BYTES = 1_000_000

/** The text of a small document (model, answers, map). Throws a problem that names the file when it cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST_BYTES) {
      throw new ProblemError([
        { code: 'document-too-large', file: path, values: { bytes: size, limitBytes: LARGEST_BYTES } },
      ])
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError([{ code: fileProblem(error), file: path, values: {} }])
  }
}

function fileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'file-missing'
    case 'EISDIR':
      return 'file-is-folder'
    case 'EACCES':
      return 'file-unreadable'
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'document-not-utf8'
    default:
      return 'file-unreadable'
  }
}
