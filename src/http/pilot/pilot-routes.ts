import { createRoute } from '@hono/zod-openapi'
import { createPilot } from '../../operations/pilot/create-pilot.ts'
import { editPilot } from '../../operations/pilot/edit-pilot.ts'
import { listPilots } from '../../operations/pilot/list-pilots.ts'
import { previewPilot } from '../../operations/pilot/preview-pilot.ts'
import { readPilot } from '../../operations/pilot/read-pilot.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { etagHeader, etagOf, ifMatchHeader, isAlreadyRead, seenRevision } from '../revision.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { addAccountPilotsRoute } from './account-pilots-route.ts'
import { drawOut, drawSchema } from './draw-schema.ts'
import { addLookRoutes } from './look-routes.ts'
import { addMemberRoutes } from './member-routes.ts'
import { listedPilotOut, listedPilotSchema, pilotOut, pilotPath, pilotSchema } from './pilot-schema.ts'
import { protocolIn, protocolInputSchema } from './protocol-schema.ts'
import { addSignalsRoute } from './signals-route.ts'
import { addStepRoutes } from './step-routes.ts'

const PILOT = {
  description: 'The pilot.',
  headers: etagHeader,
  content: { 'application/json': { schema: pilotSchema } },
}
const body = { required: true, content: { 'application/json': { schema: protocolInputSchema } } }

const createRouteOf = createRoute({
  method: 'post',
  path: '/pilots',
  operationId: 'createPilot',
  tags: ['Pilots'],
  summary: 'Draft a pilot',
  description: 'Keeps the protocol as a draft. Nothing else changes before the start.',
  request: { body },
  responses: { 201: PILOT, ...refusals(400, 401, 403, 415, 422) },
})

const listRoute = createRoute({
  method: 'get',
  path: '/pilots',
  operationId: 'listPilots',
  tags: ['Pilots'],
  summary: 'List pilots',
  description: 'A page of pilots, the newest first.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(listedPilotSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/pilots/{pilotId}',
  operationId: 'readPilot',
  tags: ['Pilots'],
  summary: 'Read a pilot',
  description:
    'The protocol, what the draw came to, how it ended and what was decided. Each reading compares the protocol with the one that was locked: `lock.isIntact`.',
  request: { params: pilotPath },
  responses: { 200: PILOT, 304: { description: 'As you know it.' }, ...refusals(400, 401, 403, 404) },
})

const editRoute = createRoute({
  method: 'put',
  path: '/pilots/{pilotId}',
  operationId: 'editPilot',
  tags: ['Pilots'],
  summary: 'Change the draft of a pilot',
  description: 'Puts this protocol in the place of the one there was. Once a pilot has begun nobody can.',
  request: { params: pilotPath, headers: ifMatchHeader, body },
  responses: { 200: PILOT, ...refusals(400, 401, 403, 404, 409, 412, 415, 422, 428) },
})

const previewRoute = createRoute({
  method: 'post',
  path: '/pilots/{pilotId}/preview',
  operationId: 'previewPilot',
  tags: ['Pilots'],
  summary: 'See what the draw of a draft would come to',
  description:
    'Who may take part and why the others may not, how the arms compare, and whether the pilot can show its effect in the weeks it has; where it cannot, a metric that would show sooner. The protocol is the one in the body, saved or not. Nothing is written.',
  request: { params: pilotPath, body },
  responses: {
    200: { description: 'The draw.', content: { 'application/json': { schema: drawSchema } } },
    ...refusals(400, 401, 403, 404, 409, 415, 422),
  },
})

/** Pilots: what is tried on whom, and what follows. */
export function addPilotRoutes(app: App): void {
  app.openapi(createRouteOf, async (call) => {
    const pilot = await createPilot(call.get('context'), { protocol: protocolIn(call.req.valid('json')) })
    const headers = { ETag: etagOf(pilot.revision), Location: `/api/pilots/${pilot.id}` }
    return call.json(pilotOut(pilot), 201, headers)
  })

  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const place = readCursor('pilots', after, uuidSchema)
    const { items, next } = await listPilots(call.get('context'), { after: place, limit })
    const cursor = next === undefined ? null : writeCursor('pilots', next)
    return call.json({ items: items.map(listedPilotOut), next: cursor }, 200)
  })

  app.openapi(readRoute, async (call) => {
    const pilot = await readPilot(call.get('context'), call.req.valid('param'))
    if (isAlreadyRead(call, pilot.revision)) return call.body(null, 304)
    return call.json(pilotOut(pilot), 200)
  })

  app.openapi(editRoute, async (call) => {
    const edit = { ...call.req.valid('param'), seenRevision: seenRevision(call) }
    const protocol = protocolIn(call.req.valid('json'))
    const pilot = await editPilot(call.get('context'), { ...edit, protocol })
    call.header('ETag', etagOf(pilot.revision))
    return call.json(pilotOut(pilot), 200)
  })

  app.openapi(previewRoute, async (call) => {
    const protocol = protocolIn(call.req.valid('json'))
    const draw = await previewPilot(call.get('context'), { ...call.req.valid('param'), protocol })
    return call.json(drawOut(draw), 200)
  })

  addStepRoutes(app)
  addLookRoutes(app)
  addMemberRoutes(app)
  addAccountPilotsRoute(app)
  addSignalsRoute(app)
}
