import type { CustomFields } from '../domain/model/condition-fields.ts'
import { type ParsedModel, parseModel } from '../domain/model/parse-model.ts'
import { ProblemError } from './problem.ts'
import { readText } from './read-text.ts'

export type LoadedModel = Extract<ParsedModel, { readonly kind: 'model' }>

/** Reads and resolves a model document, with the places of its parts. Throws every problem with its line and column. */
export async function loadModel(path: string, customFields?: CustomFields): Promise<LoadedModel> {
  const parsed = parseModel(await readText(path), { customFields })
  if (parsed.kind === 'model') return parsed
  throw new ProblemError(parsed.problems.map((problem) => ({ ...problem, file: path })))
}

/**
 * Reads a model document before its customer list. Throws what no list can mend; undefined when a condition is at fault that
 * may be right once the list says what its own columns hold.
 */
export async function loadModelAlone(path: string): Promise<LoadedModel | undefined> {
  try {
    return await loadModel(path)
  } catch (error) {
    const isOpen =
      error instanceof ProblemError && error.problems.some(({ code }) => code.startsWith('condition_'))
    if (isOpen) return undefined
    throw error
  }
}
