import { z } from '@hono/zod-openapi'

/** A path of this server to go to after signing in: no other host, nothing that could become one. */
export const returnToSchema = z
  .string()
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/)
  .max(500)

/** The path that a page was asked with; undefined for none, and for one that leads elsewhere. */
export function readReturnTo(given: string | undefined): string | undefined {
  return returnToSchema.safeParse(given).data
}
