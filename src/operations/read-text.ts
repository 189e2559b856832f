import { readFile } from 'node:fs/promises'
import { checkDocument } from './check-file.ts'
import { readingProblem } from './file-problem.ts'

/** The text of a small document (model, answers). Throws a problem that names the file when it cannot be read. */
export async function readText(path: string): Promise<string> {
  await checkDocument(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    throw readingProblem(error, path)
  }
}
