import type { z } from 'zod'
import type { ModelPath } from './model-problem.ts'
import { schemasAt } from './schema-at.ts'

/** The closed list of what may stand at a place, as it is written: enum entries, fixed words, true and false. Empty where none is closed. */
export function allowedValues(path: ModelPath): readonly string[] {
  return [
    ...new Set(
      schemasAt(path).flatMap((schema): readonly string[] => {
        switch (schema.def.type) {
          case 'enum':
            return Object.values((schema.def as z.core.$ZodEnumDef).entries).map(String)
          case 'literal':
            return (schema.def as z.core.$ZodLiteralDef<z.core.util.Literal>).values.map(String)
          case 'boolean':
            return ['true', 'false']
          default:
            return []
        }
      }),
    ),
  ]
}
