import { createRoute, z } from '@hono/zod-openapi'
import { CANDIDATE_NAME } from '../../operations/model/candidate.ts'
import { listCandidates } from '../../operations/model/list-candidates.ts'
import { readCandidate } from '../../operations/model/read-candidate.ts'
import { requestTrial } from '../../operations/model/request-trial.ts'
import type { App } from '../app.ts'
import { documentSchema } from '../schema/document-schema.ts'
import { STARTED } from '../schema/job-schema.ts'
import { refusals } from '../schema/problem-schema.ts'

const candidateSchema = z.string().regex(CANDIDATE_NAME).openapi({
  description:
    '`in-force`, `draft`, `recommended` (what the assessment recommends), `version-N`, `default-hybrid`, `default-high`, `default-low`, `default-tech`, or `example-` and the file of a model that ships with the product.',
  example: 'default-hybrid',
})

const listedSchema = z
  .strictObject({
    candidate: candidateSchema,
    kind: z.enum(['in-force', 'draft', 'version', 'recommended', 'default', 'example']),
    number: z.int().nullable().openapi({ description: 'Of a version, also of the one in force.' }),
    name: z.string().nullable().openapi({ description: 'Of a model of a real company.' }),
  })
  .openapi('ModelCandidate')

const listRoute = createRoute({
  method: 'get',
  path: '/model/candidates',
  operationId: 'listCandidates',
  tags: ['Model'],
  summary: 'List the models to compare',
  description:
    'Every model that a trial takes by its name. Examples only where their amounts are in the workspace’s currency.',
  responses: {
    200: {
      description: 'The candidates.',
      content: { 'application/json': { schema: z.strictObject({ items: z.array(listedSchema) }) } },
    },
    ...refusals(401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/model/candidates/{candidate}',
  operationId: 'readCandidate',
  tags: ['Model'],
  summary: 'Read a candidate',
  description: 'Its document, made anew where it follows from the accounts and the answers.',
  request: { params: z.object({ candidate: candidateSchema }) },
  responses: {
    200: {
      description: 'The document.',
      content: {
        'application/json': {
          schema: z.strictObject({ candidate: candidateSchema, document: documentSchema }),
        },
      },
    },
    ...refusals(400, 401, 403, 404, 409),
  },
})

const requestRoute = createRoute({
  method: 'post',
  path: '/model/trials',
  operationId: 'requestTrial',
  tags: ['Model'],
  summary: 'Try a model on the customer list',
  description:
    'Plans the whole customer base with a candidate or with a text, and keeps nothing: no placement, no plan. The result of the job has the figures of each tier and of all, who would change tier, findings by code with the money at stake, and the sizes ahead.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .union([
              z.strictObject({ candidate: candidateSchema }),
              z.strictObject({ document: documentSchema }),
            ])
            .openapi({ example: { candidate: 'default-hybrid' } }),
        },
      },
    },
  },
  responses: { 202: STARTED[202], ...refusals(400, 401, 403, 404, 413, 415, 422) },
})

/** Models beside each other on the real customer list. */
export function addTrialRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const items = await listCandidates(call.get('context'))
    const out = items.map(({ number, name, ...item }) => ({
      ...item,
      number: number ?? null,
      name: name ?? null,
    }))
    return call.json({ items: out }, 200)
  })

  app.openapi(readRoute, async (call) =>
    call.json(await readCandidate(call.get('context'), call.req.valid('param')), 200),
  )

  app.openapi(requestRoute, async (call) => {
    const { jobId } = await requestTrial(call.get('context'), call.req.valid('json'))
    return call.json({ jobId }, 202, { Location: `/api/jobs/${jobId}` })
  })
}
