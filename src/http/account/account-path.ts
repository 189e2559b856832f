import { z } from '@hono/zod-openapi'
import { uuidSchema } from '../schema/uuid-schema.ts'

/** The account that a path names. */
export const accountPath = z.object({ accountId: uuidSchema })
