import type { Model } from '../domain/model/model.ts'
import { parseModel } from '../domain/model/parse-model.ts'
import type { CustomFields } from '../domain/model/condition-fields.ts'
import { ProblemError } from './problem.ts'
import { readText } from './read-text.ts'

/** Reads and resolves a model document. Throws every problem with its line and column. */
export async function loadModel(path: string, customFields?: CustomFields): Promise<Model> {
  const parsed = parseModel(await readText(path), { customFields })
  if (parsed.kind === 'model') return parsed.model
  throw new ProblemError(parsed.problems.map((problem) => ({ ...problem, file: path })))
}
