import { createRoute } from '@hono/zod-openapi'
import { listPeople } from '../../operations/person/list-people.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { addBookRoute } from './book-route.ts'
import { addBooksRoute } from './books-route.ts'
import { personOut, personSchema } from './person-schema.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/people',
  operationId: 'listPeople',
  tags: ['People'],
  summary: 'List the team',
  description:
    'A page of the people who look after accounts, with their capacity and leave, in the order of their ids.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(personSchema) } } },
    ...refusals(400, 401, 403),
  },
})

export function addPersonRoutes(app: App): void {
  addBooksRoute(app)
  addBookRoute(app)
  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const page = await listPeople(call.get('context'), {
      after: readCursor('people', after, uuidSchema),
      limit,
    })
    const next = page.next === undefined ? null : writeCursor('people', page.next)
    return call.json({ items: page.people.map(personOut), next }, 200)
  })
}
