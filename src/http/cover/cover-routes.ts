import { createRoute, z } from '@hono/zod-openapi'
import { endCover } from '../../operations/cover/end-cover.ts'
import { keepCovers } from '../../operations/cover/keep-covers.ts'
import { listCovers } from '../../operations/cover/list-covers.ts'
import { proposeCovers } from '../../operations/cover/propose-covers.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { dayInputSchema } from '../schema/day-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { coverOut, coverSchema, proposedCoversOut, proposedCoversSchema } from './cover-schema.ts'

const MOST_COVERS = 10_000
const place = z.object({ accountId: uuidSchema, coverId: uuidSchema })

const ABSENCE = {
  personId: uuidSchema.openapi({ description: 'Who is away.' }),
  from: dayInputSchema,
  until: dayInputSchema.openapi({ description: 'The last day.' }),
}
const example = { personId: '0197c0f0-6c00-7000-8000-000000000001', from: '2026-08-03', until: '2026-08-21' }

const proposeRoute = createRoute({
  method: 'post',
  path: '/covers/proposal',
  operationId: 'proposeCovers',
  tags: ['Books'],
  summary: 'Propose who stands in',
  description:
    'For each account of somebody who is away that has work due in those days: who could do it, with the hours they have left. It keeps nothing.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject(ABSENCE).openapi({ example }) } },
    },
  },
  responses: {
    200: { description: 'The proposal.', content: { 'application/json': { schema: proposedCoversSchema } } },
    ...refusals(400, 401, 403, 409, 422),
  },
})

const keepRoute = createRoute({
  method: 'post',
  path: '/covers',
  operationId: 'keepCovers',
  tags: ['Books'],
  summary: 'Keep who stands in',
  description:
    'In place of what was kept for the same accounts and days. The owner stays the owner; the account shows who stands in.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              ...ABSENCE,
              covers: z
                .array(z.strictObject({ accountId: uuidSchema, personId: uuidSchema }))
                .min(1)
                .max(MOST_COVERS),
            })

            .openapi({
              example: {
                ...example,
                covers: [
                  {
                    accountId: '0197c0f0-6c00-7000-8000-000000000003',
                    personId: '0197c0f0-6c00-7000-8000-000000000002',
                  },
                ],
              },
            }),
        },
      },
    },
  },
  responses: {
    201: {
      description: 'Kept.',
      content: {
        'application/json': {
          schema: z
            .strictObject({ covers: z.array(z.strictObject({ id: uuidSchema, accountId: uuidSchema })) })
            .openapi('KeptCovers'),
        },
      },
    },
    ...refusals(400, 401, 403, 404, 422),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/covers',
  operationId: 'listCovers',
  tags: ['Books'],
  summary: 'List who stands in for whom',
  description:
    'A page of covers that last today or later, by account. A CSM who sees only their own book sees where they cover and are covered.',
  request: {
    query: pageQuery.extend({
      account: uuidSchema.optional(),
      person: uuidSchema.optional().openapi({ description: 'Who stands in, or is away.' }),
      from: dayInputSchema
        .optional()
        .openapi({ description: 'Those that last on this day or later; today when left out.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(coverSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const endRoute = createRoute({
  method: 'delete',
  path: '/covers/{coverId}',
  operationId: 'endCover',
  tags: ['Books'],
  summary: 'End a cover',
  description: 'Nobody stands in for the owner of the account any more.',
  request: { params: z.object({ coverId: uuidSchema }) },
  responses: { 204: { description: 'Ended.' }, ...refusals(400, 401, 403, 404) },
})

/** Who stands in for whom. */
export function addCoverRoutes(app: App): void {
  app.openapi(proposeRoute, async (call) => {
    const proposed = await proposeCovers(call.get('context'), call.req.valid('json'))
    return call.json(proposedCoversOut(proposed), 200)
  })

  app.openapi(keepRoute, async (call) => {
    const kept = await keepCovers(call.get('context'), call.req.valid('json'))
    return call.json({ covers: kept.map(({ coverId, accountId }) => ({ id: coverId, accountId })) }, 201)
  })

  app.openapi(listRoute, async (call) => {
    const { after, limit, account, person, from } = call.req.valid('query')
    const list = `covers ${JSON.stringify([account, person, from])}`
    const { items, next } = await listCovers(call.get('context'), {
      ...{ accountId: account, personId: person, from, limit, after: readCursor(list, after, place) },
    })
    const cursor =
      next === undefined ? null : writeCursor(list, { accountId: next.accountId, coverId: next.coverId })
    return call.json({ items: items.map(coverOut), next: cursor }, 200)
  })

  app.openapi(endRoute, async (call) => {
    await endCover(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })
}
