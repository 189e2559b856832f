import { createRoute, z } from '@hono/zod-openapi'
import { listLooks } from '../../operations/pilot/list-looks.ts'
import { takeLook } from '../../operations/pilot/take-look.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { dayInputSchema } from '../schema/day-schema.ts'
import { numberKey } from '../schema/key-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { lookOut, lookSchema } from './look-schema.ts'
import { pilotPath } from './pilot-schema.ts'

const takeRoute = createRoute({
  method: 'post',
  path: '/pilots/{pilotId}/looks',
  operationId: 'takeLook',
  tags: ['Pilots'],
  summary: 'Look at a running pilot',
  description:
    'Measures every metric as of a day and keeps who has seen what. The interval holds however often one looks; the others are there at the end.',
  request: {
    params: pilotPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              asOf: dayInputSchema.optional().openapi({ description: 'Today when left out.' }),
            })
            .openapi({ example: {} }),
        },
      },
    },
  },
  responses: {
    201: { description: 'What is seen.', content: { 'application/json': { schema: lookSchema } } },
    ...refusals(400, 401, 403, 404, 409, 415, 422),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/pilots/{pilotId}/looks',
  operationId: 'listLooks',
  tags: ['Pilots'],
  summary: 'List the looks at a pilot',
  description: 'A page of what was seen and by whom, the latest first; the final analysis is the last look.',
  request: { params: pilotPath, query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(lookSchema) } } },
    ...refusals(400, 401, 403, 404),
  },
})

export function addLookRoutes(app: App): void {
  app.openapi(takeRoute, async (call) => {
    const look = { ...call.req.valid('param'), ...call.req.valid('json') }
    return call.json(lookOut(await takeLook(call.get('context'), look)), 201)
  })

  app.openapi(listRoute, async (call) => {
    const { pilotId } = call.req.valid('param')
    const { after, limit } = call.req.valid('query')
    const list = `looks ${pilotId}`
    const place = readCursor(list, after, numberKey)
    const { items, next } = await listLooks(call.get('context'), { pilotId, after: place, limit })
    const cursor = next === undefined ? null : writeCursor(list, next)
    return call.json({ items: items.map(lookOut), next: cursor }, 200)
  })
}
