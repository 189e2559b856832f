import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { exportAudit } from '../../operations/audit/export-audit.ts'
import { verifyAudit } from '../../operations/audit/verify-audit.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { addActRoutes } from './act-routes.ts'

const verificationSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('intact'),
      acts: z.int(),
      lastHash: z.string().openapi({ description: 'Note it elsewhere: it proves the end of the log.' }),
    }),
    z.strictObject({
      kind: z.literal('tampered'),
      act: z.int().openapi({ description: 'The number of the act at which it shows.' }),
      what: z
        .enum(['rows', 'act', 'order'])
        .openapi({ description: 'What it changed, the act itself, or that acts follow each other.' }),
    }),
  ])
  .openapi('AuditVerification')

const verifyRoute = createRoute({
  method: 'get',
  path: '/audit/verification',
  operationId: 'verifyAudit',
  tags: ['Audit'],
  summary: 'Verify the log',
  description:
    'Computes every digest and every hash anew. With a hash that you have noted, the log must still hold it. A long log takes its time.',
  request: {
    query: z.object({
      knownHash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .openapi({ description: 'The `lastHash` of an earlier verification.' }),
    }),
  },
  responses: {
    200: {
      description: 'Whether it is as it was written.',
      content: { 'application/json': { schema: verificationSchema } },
    },
    ...refusals(400, 401, 403),
  },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/audit/export',
  operationId: 'exportAudit',
  tags: ['Audit'],
  summary: 'Export the log',
  description:
    'All acts with what they changed, as lines of JSON that anyone can verify without Tierwise: the rows of an act, the act, the SHA-256 of its line. Texts about people stay sealed.',
  request: {
    query: z.object({
      after: z.coerce.number().int().min(0).default(0).openapi({
        description: 'The number of the last act that you have already.',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The log.',
      content: { 'application/x-ndjson': { schema: z.string() } },
    },
    ...refusals(400, 401, 403),
  },
})

/** Who did what when. */
export function addAuditRoutes(app: App): void {
  addActRoutes(app)

  app.openapi(verifyRoute, async (call) => {
    return call.json(await verifyAudit(call.get('context'), call.req.valid('query')), 200)
  })

  app.openapi(exportRoute, async (call) => {
    const lines = exportAudit(call.get('context'), call.req.valid('query'))
    call.header('Content-Type', 'application/x-ndjson')
    call.header('Content-Disposition', 'attachment; filename="audit.ndjson"')
    // A fault in the midst of it breaks the connection, so that nobody takes a part for the whole.
    const text = Readable.toWeb(Readable.from(lines, { objectMode: false }))
    // The types take lines of JSON for one JSON.
    return call.body(text as ReadableStream, 200) as never
  })
}
