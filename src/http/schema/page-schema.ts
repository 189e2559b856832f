import { z } from '@hono/zod-openapi'

const LARGEST_PAGE = 1000

/** Which page of a list: `after` is the `next` of the page before. */
export const pageQuery = z.object({
  after: z.string().max(1000).optional().openapi({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(100),
})

/** A page of a list; `next` is null after the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}
