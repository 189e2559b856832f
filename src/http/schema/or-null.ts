import { z } from '@hono/zod-openapi'

/**
 * A thing of the API that has a name, or null. `.nullable()` would give the name to both, and null would be allowed wherever the
 * thing is used.
 */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()])
}
