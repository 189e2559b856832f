import { createRoute, z } from '@hono/zod-openapi'
import { closeCase } from '../../operations/pool/close-case.ts'
import { handBackCase } from '../../operations/pool/hand-back-case.ts'
import { listPoolCases } from '../../operations/pool/list-pool-cases.ts'
import { openCase } from '../../operations/pool/open-case.ts'
import { respondToCase } from '../../operations/pool/respond-to-case.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { caseOut, caseSchema, caseStateSchema } from './case-schema.ts'
import { poolPath } from './pool-schema.ts'

const LONGEST_NEED = 100
const MOST_MINUTES = 100_000
const casePath = z.object({ caseId: uuidSchema })
const CASE = { description: 'The case.', content: { 'application/json': { schema: caseSchema } } }

const listRoute = createRoute({
  method: 'get',
  path: '/pools/{pool}/cases',
  operationId: 'listPoolCases',
  tags: ['Pools'],
  summary: 'List the cases of a pool',
  description:
    'A page of cases, the newest first, each with who has it and why, or with what keeps everybody from it now.',
  request: {
    params: poolPath,
    query: pageQuery.extend({
      state: z
        .union([caseStateSchema, z.literal('open')])
        .optional()
        .openapi({ description: '`open`: every one that is not closed.' }),
      personId: uuidSchema.optional().openapi({ description: 'Only those of this person.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(caseSchema) } } },
    ...refusals(400, 401, 403, 404),
  },
})

const openRoute = createRoute({
  method: 'post',
  path: '/pool-cases',
  operationId: 'openCase',
  tags: ['Pools'],
  summary: 'Open a case',
  description:
    'For an account in a tier with a pool. It goes at once to somebody who can take it; else it waits, and `why` says what keeps everybody from it. The title is about the matter: nothing about people belongs into it.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              accountId: uuidSchema,
              title: z.string().trim().min(1).max(200),
              language: z.string().trim().min(1).max(LONGEST_NEED).optional().openapi({
                description:
                  'What whoever takes it must speak. Left out: the language of the account, where somebody of the pool speaks it.',
              }),
              skill: z.string().trim().min(1).max(LONGEST_NEED).optional(),
            })
            .openapi({
              example: {
                accountId: '01890a5d-ac96-774b-bcce-b302099a8057',
                title: 'The export of invoices stops',
                skill: 'billing',
              },
            }),
        },
      },
    },
  },
  responses: { 201: { ...CASE, description: 'Opened.' }, ...refusals(400, 401, 403, 404, 409, 415, 422) },
})

const respondRoute = createRoute({
  method: 'post',
  path: '/pool-cases/{caseId}/respond',
  operationId: 'respondToCase',
  tags: ['Pools'],
  summary: 'Note the first response',
  description: 'The customer has had it now. The first time counts.',
  request: { params: casePath },
  responses: { 200: CASE, ...refusals(400, 401, 403, 404, 409) },
})

const closeRoute = createRoute({
  method: 'post',
  path: '/pool-cases/{caseId}/close',
  operationId: 'closeCase',
  tags: ['Pools'],
  summary: 'Close a case',
  description:
    'Whoever had it gets the next at once. A case without a first response has had it by that; one that waits is withdrawn, for which `pool.manage` is needed.',
  request: {
    params: casePath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              minutes: z
                .int()
                .min(0)
                .max(MOST_MINUTES)
                .optional()
                .openapi({ description: 'That it took, preparation and follow-up with it.' }),
            })
            .openapi({ example: { minutes: 35 } }),
        },
      },
    },
  },
  responses: { 200: CASE, ...refusals(400, 401, 403, 404, 409, 415) },
})

const handBackRoute = createRoute({
  method: 'post',
  path: '/pool-cases/{caseId}/hand-back',
  operationId: 'handBackCase',
  tags: ['Pools'],
  summary: 'Hand a case back',
  description: 'It keeps its age and its promise, and goes to somebody else, at once where somebody can.',
  request: { params: casePath },
  responses: { 200: CASE, ...refusals(400, 401, 403, 404, 409) },
})

export function addCaseRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { pool } = call.req.valid('param')
    const { after, limit, state, personId } = call.req.valid('query')
    const list = `cases ${pool} ${state} ${personId}`
    const states = state === 'open' ? OPEN : state && [state]
    const before = readCursor(list, after, uuidSchema)
    const page = await listPoolCases(call.get('context'), { pool, states, personId, before, limit })
    const next = page.next === undefined ? null : writeCursor(list, page.next)
    return call.json({ items: page.items.map(caseOut), next }, 200)
  })

  app.openapi(openRoute, async (call) =>
    call.json(caseOut(await openCase(call.get('context'), call.req.valid('json'))), 201),
  )

  app.openapi(respondRoute, async (call) =>
    call.json(caseOut(await respondToCase(call.get('context'), call.req.valid('param'))), 200),
  )

  app.openapi(closeRoute, async (call) => {
    const request = { ...call.req.valid('param'), ...call.req.valid('json') }
    return call.json(caseOut(await closeCase(call.get('context'), request)), 200)
  })

  app.openapi(handBackRoute, async (call) =>
    call.json(caseOut(await handBackCase(call.get('context'), call.req.valid('param'))), 200),
  )
}

const OPEN = ['waiting', 'assigned', 'responded'] as const
