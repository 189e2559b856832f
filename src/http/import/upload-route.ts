import { createRoute, z } from '@hono/zod-openapi'
import type { UploadedFile } from '../../operations/import/receive-upload.ts'
import { requestImport } from '../../operations/import/request-import.ts'
import { ProblemError } from '../../operations/problem.ts'
import type { App, Call } from '../app.ts'
import { dayInputSchema } from '../schema/day-schema.ts'
import { STARTED } from '../schema/job-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { kindSchema, sourceSchema } from './import-schema.ts'
import { readForm } from './read-form.ts'

const LONGEST_MAP = 8000

const yesNo = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')

const querySchema = z.object({
  kind: kindSchema,
  source: sourceSchema,
  accountSource: sourceSchema.optional().openapi({
    description:
      'Of contracts and signals: the source whose account ids the list uses. When left out: `source`, where it has accounts, else the only one that has some.',
  }),
  fileName: z.string().max(200).optional().openapi({ example: 'customers.csv' }),
  asOf: dayInputSchema
    .optional()
    .openapi({ description: 'The day that the list is true for; today when left out.' }),
  map: z.string().max(LONGEST_MAP).optional().openapi({
    description:
      'A map (YAML) for this import. When left out: the one that the source is remembered by, else the headers tell.',
  }),
  dryRun: yesNo.openapi({ description: 'Read and count, and change nothing.' }),
  skipRejected: yesNo.openapi({ description: 'Import the accepted rows although others are rejected.' }),
})

/** Files of any size are no values to be validated, so their schemas only describe them. */
const FILE = { type: 'string', format: 'binary' } as const
export const FILE_CONTENT = {
  'text/csv': { schema: FILE },
  'application/octet-stream': { schema: FILE },
  'application/gzip': { schema: FILE },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: FILE },
  'application/vnd.apache.parquet': { schema: FILE },
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: {
        file: { type: 'array', items: FILE, description: 'The list first, then what its map joins.' },
      },
      required: ['file'] as string[],
    },
  },
} as const

const route = createRoute({
  method: 'post',
  path: '/imports',
  operationId: 'requestImport',
  tags: ['Imports'],
  summary: 'Import a list',
  description:
    'The body is the file: CSV, gzipped CSV, XLSX or Parquet; or a form with several files, of which a map joins the later ones to the first. The work is a job whose id is also that of the import. All of the list is taken or nothing; the same list again changes nothing; the newest import can be undone.',
  request: { query: querySchema, body: { content: FILE_CONTENT, required: true } },
  responses: { 202: STARTED[202], ...refusals(400, 401, 403, 413, 415, 422) },
})

export function addUploadRoute(app: App): void {
  app.openapi(route, async (call) => {
    const { dryRun, fileName, ...rest } = call.req.valid('query')
    const request = { ...rest, isDryRun: dryRun }
    const { jobId } = await requestImport(call.get('context'), request, filesIn(call, fileName))
    return call.json({ jobId }, 202, { Location: `/api/jobs/${jobId}` })
  })
}

/** The files of a request, as they come. What curl sends without being told has the type of a form, and is a file. */
export async function* filesIn(call: Call, name: string | undefined): AsyncGenerator<UploadedFile> {
  const contentType = call.req.header('content-type') ?? ''
  const bytes = bytesOf(call)
  if (/^application\/(\w+\+)?json\b/i.test(contentType)) {
    const values = { found: contentType }
    throw new ProblemError([{ code: 'unsupported-media-type', path: 'header.content-type', values }])
  }
  if (/^multipart\/form-data\b/i.test(contentType)) yield* readForm(bytes, contentType)
  else yield { name, bytes }
}

async function* bytesOf(call: Call): AsyncGenerator<Uint8Array> {
  const { body } = call.req.raw
  if (body !== null) yield* body as AsyncIterable<Uint8Array>
}
