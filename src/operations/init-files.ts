import { join } from 'node:path'
import { ANSWERS_TEMPLATE } from '../domain/assessment/answers-template.ts'
import { INIT_TEMPLATE } from '../domain/model/init-template.ts'
import { modelJsonSchema } from '../domain/model/model-json-schema.ts'
import { writeNewFiles } from './write-new-file.ts'

/** Writes a model, its JSON Schema for editors, and an answers file. Refuses to touch files that exist; all or none are written. */
export async function initFiles(folder: string): Promise<readonly string[]> {
  const files = [
    { path: join(folder, 'model.yaml'), text: INIT_TEMPLATE },
    { path: join(folder, 'answers.yaml'), text: ANSWERS_TEMPLATE },
    { path: join(folder, 'model.schema.json'), text: `${JSON.stringify(modelJsonSchema(), undefined, 2)}\n` },
  ]
  await writeNewFiles(files)
  return files.map(({ path }) => path)
}
