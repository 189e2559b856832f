import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ANSWERS_TEMPLATE } from '../domain/assessment/answers-template.ts'
import { INIT_TEMPLATE } from '../domain/model/init-template.ts'
import { modelJsonSchema } from '../domain/model/model-json-schema.ts'
import { ProblemError } from './problem.ts'

/** Writes a model, its JSON Schema for editors, and an answers file. Refuses to touch files that exist; all or none are written. */
export async function initFiles(folder: string): Promise<readonly string[]> {
  const files = [
    { path: join(folder, 'model.yaml'), text: INIT_TEMPLATE },
    { path: join(folder, 'answers.yaml'), text: ANSWERS_TEMPLATE },
    { path: join(folder, 'model.schema.json'), text: `${JSON.stringify(modelJsonSchema(), undefined, 2)}\n` },
  ]
  const existing = await Promise.all(files.map(({ path }) => exists(path)))
  const taken = files.filter((_, index) => existing[index])
  if (taken.length > 0) {
    throw new ProblemError(taken.map(({ path }) => ({ code: 'file-exists', file: path, values: { path } })))
  }
  await mkdir(folder, { recursive: true })
  // `wx` refuses a file that appeared in between.
  for (const { path, text } of files) await writeFile(path, text, { flag: 'wx' })
  return files.map(({ path }) => path)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
