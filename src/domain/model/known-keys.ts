import type { ModelPath } from './model-problem.ts'
import { schemasAt, shapeOf } from './schema-at.ts'

/** The keys that the schema knows at a place of the document; empty where any name may stand. */
export function knownKeys(path: ModelPath): readonly string[] {
  return [
    ...new Set(
      schemasAt(path).flatMap((schema) => (schema.def.type === 'object' ? Object.keys(shapeOf(schema)) : [])),
    ),
  ]
}
