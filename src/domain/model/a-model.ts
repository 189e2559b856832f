import type { ModelDocument } from './document.ts'
import type { Model } from './model.ts'
import { describePath } from './model-problem.ts'
import { resolveModel } from './resolve-model.ts'

/** A model for tests: the default hybrid, or what the given parts of a document make of it. Throws on a problem. */
export function aModel(given: Partial<ModelDocument> = {}): Model {
  const resolved = resolveModel({ tierwise: 1, ...given })
  if (resolved.kind === 'model') return resolved.model
  const places = resolved.problems.map(
    ({ code, path, values }) => `${describePath(path)}: ${code} ${JSON.stringify(values)}`,
  )
  throw new Error(`not a model: ${places.join('; ')}`)
}
