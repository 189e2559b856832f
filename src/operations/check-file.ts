import { stat } from 'node:fs/promises'
import { readingProblem } from './file-problem.ts'
import { ProblemError } from './problem.ts'

/** Documents are written by people; one of this size is a mistake or an attack. */
const LARGEST_DOCUMENT_BYTES = 1_000_000

/** Refuses what is no file on disk: a folder, or a stream, which cannot be read twice and may never end. */
export async function checkFile(path: string): Promise<{ readonly bytes: number }> {
  const found = await stat(path).catch((error) => {
    throw readingProblem(error, path)
  })
  if (found.isFile()) return { bytes: found.size }
  const code = found.isDirectory() ? 'file-is-folder' : 'file-is-stream'
  throw new ProblemError([{ code, file: path, values: {} }])
}

/** Refuses what is no small file: models, answers and maps. */
export async function checkDocument(path: string): Promise<void> {
  const { bytes } = await checkFile(path)
  if (bytes <= LARGEST_DOCUMENT_BYTES) return
  const values = { bytes, limitBytes: LARGEST_DOCUMENT_BYTES }
  throw new ProblemError([{ code: 'document-too-large', file: path, values }])
}
