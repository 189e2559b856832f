import type { z } from 'zod'
import { ModelDocument } from './document.ts'
import type { ModelPath } from './model-problem.ts'

export type Schema = z.core.$ZodType & { readonly def: z.core.$ZodTypeDef }

/** What the schema allows at a place of the document: several where it is one of several; none where nothing may stand. */
export function schemasAt(path: ModelPath): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, part) => schemas.flatMap((schema) => partOf(schema, part)).flatMap(unwrap),
    [ModelDocument as unknown as Schema],
  )
}

function partOf(schema: Schema, part: string | number): readonly Schema[] {
  if (schema.def.type === 'array') return [(schema.def as z.core.$ZodArrayDef).element as Schema]
  if (schema.def.type === 'record') return [(schema.def as z.core.$ZodRecordDef).valueType as Schema]
  if (schema.def.type !== 'object') return []
  const shape = shapeOf(schema)
  return Object.hasOwn(shape, part) ? [shape[part] as Schema] : []
}

export function shapeOf(schema: Schema): Readonly<Record<string, z.core.$ZodType>> {
  return (schema.def as z.core.$ZodObjectDef).shape
}

/** Through what may be left out and what may be one of several. */
function unwrap(schema: Schema): readonly Schema[] {
  if (schema.def.type === 'optional')
    return unwrap((schema.def as z.core.$ZodOptionalDef).innerType as Schema)
  if (schema.def.type === 'union') {
    return (schema.def as z.core.$ZodUnionDef).options.flatMap((option) => unwrap(option as Schema))
  }
  return [schema]
}
