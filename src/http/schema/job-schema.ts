import { z } from '@hono/zod-openapi'
import { uuidSchema } from './uuid-schema.ts'

/** The answer to a request for long work: where its progress can be read. The Location header names the same place. */
export const startedSchema = z.object({ jobId: uuidSchema }).openapi('Started')

/** 202 of a route that starts a job. */
export const STARTED = {
  202: {
    description: 'Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`.',
    content: { 'application/json': { schema: startedSchema } },
    headers: z.object({ Location: z.string() }),
  },
} as const
