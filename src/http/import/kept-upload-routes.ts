import { createRoute, z } from '@hono/zod-openapi'
import { importUpload } from '../../operations/import/import-upload.ts'
import { keepUpload } from '../../operations/import/keep-upload.ts'
import type { App } from '../app.ts'
import { dayInputSchema } from '../schema/day-schema.ts'
import { STARTED } from '../schema/job-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { kindSchema, sourceSchema } from './import-schema.ts'
import { FILE_CONTENT, filesIn } from './upload-route.ts'

const LONGEST_MAP = 1_000_000

const keptSchema = z.strictObject({ uploadId: uuidSchema }).openapi('KeptUpload')

const keepRoute = createRoute({
  method: 'post',
  path: '/uploads',
  operationId: 'keepUpload',
  tags: ['Imports'],
  summary: 'Send files to be tried',
  description:
    'Files as in an import, the list first. They are kept for a day, so that they can be tried with one map after another and imported without being sent again. Nothing of them is read yet.',
  request: {
    query: z.object({ fileName: z.string().max(200).optional().openapi({ example: 'customers.csv' }) }),
    body: { content: FILE_CONTENT, required: true },
  },
  responses: {
    201: { description: 'They are kept.', content: { 'application/json': { schema: keptSchema } } },
    ...refusals(400, 401, 403, 413, 415, 422),
  },
})

const importRoute = createRoute({
  method: 'post',
  path: '/uploads/{uploadId}/imports',
  operationId: 'importUpload',
  tags: ['Imports'],
  summary: 'Try or import files that were sent',
  description:
    'As an import, of files that are kept. The result of a dry run has `columns`, each with a few of its values, what they are by the headers (`guess`), the `map` that it was read with as a value, and `preview`, the first rows as they would be kept; where the list cannot be taken, its `outcome` is `refused`, with the `problems`. An import that succeeds forgets the files.',
  request: {
    params: z.object({ uploadId: uuidSchema }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              kind: kindSchema,
              source: sourceSchema,
              accountSource: sourceSchema.optional(),
              asOf: dayInputSchema.optional(),
              map: z.string().max(LONGEST_MAP).optional().openapi({
                description:
                  'A map (YAML, which JSON is too). When left out: the one that the source is remembered by, else the headers tell.',
              }),
              dryRun: z.boolean().default(false),
              skipRejected: z.boolean().default(false),
            })
            .openapi({ example: { kind: 'accounts', source: 'crm', dryRun: true } }),
        },
      },
    },
  },
  responses: { 202: STARTED[202], ...refusals(400, 401, 403, 404, 415, 422) },
})

export function addKeptUploadRoutes(app: App): void {
  app.openapi(keepRoute, async (call) => {
    const { fileName } = call.req.valid('query')
    const { uploadId } = await keepUpload(call.get('context'), filesIn(call, fileName))
    return call.json({ uploadId }, 201)
  })

  app.openapi(importRoute, async (call) => {
    const { uploadId } = call.req.valid('param')
    const { dryRun, ...request } = call.req.valid('json')
    const { jobId } = await importUpload(call.get('context'), { ...request, uploadId, isDryRun: dryRun })
    return call.json({ jobId }, 202, { Location: `/api/jobs/${jobId}` })
  })
}
