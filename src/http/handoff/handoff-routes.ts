import { createRoute, z } from '@hono/zod-openapi'
import { acceptHandoff } from '../../operations/handoff/accept-handoff.ts'
import { cancelHandoff } from '../../operations/handoff/cancel-handoff.ts'
import { editHandoff } from '../../operations/handoff/edit-handoff.ts'
import { listHandoffs } from '../../operations/handoff/list-handoffs.ts'
import { readHandoff } from '../../operations/handoff/read-handoff.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { etagHeader, etagOf, ifMatchHeader, isAlreadyRead, seenRevision } from '../revision.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { handoffOut, handoffSchema, recordIn, recordSchema } from './handoff-schema.ts'

const handoffPath = z.object({ handoffId: uuidSchema })
const HANDOFF = {
  description: 'The handoff.',
  headers: etagHeader,
  content: { 'application/json': { schema: handoffSchema } },
}

const listRoute = createRoute({
  method: 'get',
  path: '/handoffs',
  operationId: 'listHandoffs',
  tags: ['Handoffs'],
  summary: 'List handoffs',
  description:
    'A page of handoffs, the newest first. A CSM who sees only their own book gets those that come to them, those that they have still to hand over, and those of their accounts.',
  request: {
    query: pageQuery.extend({
      state: z.enum(['open', 'accepted', 'cancelled']).optional(),
      account: uuidSchema.optional().openapi({ description: 'Only those of this account.' }),
      person: uuidSchema
        .optional()
        .openapi({ description: 'Only those that this person gives or receives.' }),
      mine: z
        .stringbool({ truthy: ['true'], falsy: ['false'] })
        .optional()
        .openapi({ type: 'boolean', description: 'Only those that you give or receive as one of the team.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(handoffSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/handoffs/{handoffId}',
  operationId: 'readHandoff',
  tags: ['Handoffs'],
  summary: 'Read a handoff',
  description: 'One handoff with its record and what of it is missing.',
  request: { params: handoffPath },
  responses: { 200: HANDOFF, 304: { description: 'As you know it.' }, ...refusals(400, 401, 403, 404) },
})

const editRoute = createRoute({
  method: 'put',
  path: '/handoffs/{handoffId}/record',
  operationId: 'editHandoff',
  tags: ['Handoffs'],
  summary: 'Write the record of a handoff',
  description:
    'Puts this record in the place of the one there was; it need not be complete yet. The audit log keeps what it says encrypted.',
  request: {
    params: handoffPath,
    headers: ifMatchHeader,
    body: { required: true, content: { 'application/json': { schema: recordSchema } } },
  },
  responses: { 200: HANDOFF, ...refusals(400, 401, 403, 404, 409, 412, 415, 422, 428) },
})

const acceptRoute = createRoute({
  method: 'post',
  path: '/handoffs/{handoffId}/accept',
  operationId: 'acceptHandoff',
  tags: ['Handoffs'],
  summary: 'Accept a handoff',
  description:
    'The receiver has all that they need. Refused (409 `handoff-incomplete`, with the missing parts) while the record is not complete. Who receives accepts, or who decides on books.',
  request: { params: handoffPath },
  responses: { 200: HANDOFF, ...refusals(400, 401, 403, 404, 409) },
})

const cancelRoute = createRoute({
  method: 'post',
  path: '/handoffs/{handoffId}/cancel',
  operationId: 'cancelHandoff',
  tags: ['Handoffs'],
  summary: 'Cancel a handoff',
  description: 'Nobody has to hand this customer over any more. The owner stays.',
  request: { params: handoffPath },
  responses: { 200: HANDOFF, ...refusals(400, 401, 403, 404, 409) },
})

/** Accounts on their way from one person to another. */
export function addHandoffRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { after, limit, mine, account, person, state } = call.req.valid('query')
    const list = `handoffs ${JSON.stringify([mine, account, person, state])}`
    const place = readCursor(list, after, uuidSchema)
    const { items, next } = await listHandoffs(call.get('context'), {
      ...{ state, accountId: account, personId: person, isMine: mine, after: place, limit },
    })
    const cursor = next === undefined ? null : writeCursor(list, next)
    return call.json({ items: items.map(handoffOut), next: cursor }, 200)
  })

  app.openapi(readRoute, async (call) => {
    const handoff = await readHandoff(call.get('context'), call.req.valid('param'))
    if (isAlreadyRead(call, handoff.revision)) return call.body(null, 304)
    return call.json(handoffOut(handoff), 200)
  })

  app.openapi(editRoute, async (call) => {
    const edit = { ...call.req.valid('param'), seenRevision: seenRevision(call) }
    const record = recordIn(call.req.valid('json'))
    const handoff = await editHandoff(call.get('context'), { ...edit, record })
    call.header('ETag', etagOf(handoff.revision))
    return call.json(handoffOut(handoff), 200)
  })

  app.openapi(acceptRoute, async (call) => {
    const handoff = await acceptHandoff(call.get('context'), call.req.valid('param'))
    call.header('ETag', etagOf(handoff.revision))
    return call.json(handoffOut(handoff), 200)
  })

  app.openapi(cancelRoute, async (call) => {
    const handoff = await cancelHandoff(call.get('context'), call.req.valid('param'))
    call.header('ETag', etagOf(handoff.revision))
    return call.json(handoffOut(handoff), 200)
  })
}
