import { readFile, stat } from 'node:fs/promises'
import { readingProblem } from './file-problem.ts'
import { ProblemError } from './problem.ts'

/** Documents are written by people; one of this size is a mistake or an attack. */
const LARGEST_BYTES = 1_000_000

/** The text of a small document (model, answers). Throws a problem that names the file when it cannot be read. */
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
    throw readingProblem(error, path)
  }
}
