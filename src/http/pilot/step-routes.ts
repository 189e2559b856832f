import { createRoute, z } from '@hono/zod-openapi'
import { cancelPilot } from '../../operations/pilot/cancel-pilot.ts'
import { decidePilot } from '../../operations/pilot/decide-pilot.ts'
import { finishPilot } from '../../operations/pilot/finish-pilot.ts'
import { startPilot } from '../../operations/pilot/start-pilot.ts'
import type { App } from '../app.ts'
import { etagHeader, etagOf, ifMatchHeader, seenRevision } from '../revision.ts'
import { refusals } from '../schema/problem-schema.ts'
import { verdictSchema } from './look-schema.ts'
import { pilotOut, pilotPath, pilotSchema } from './pilot-schema.ts'

const PILOT = {
  description: 'The pilot as it is now.',
  headers: etagHeader,
  content: { 'application/json': { schema: pilotSchema } },
}
const reasonSchema = z.string().trim().min(1).max(4000)
const request = { params: pilotPath, headers: ifMatchHeader }
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
})

const startRoute = createRoute({
  method: 'post',
  path: '/pilots/{pilotId}/start',
  operationId: 'startPilot',
  tags: ['Pilots'],
  summary: 'Lock the protocol of a pilot and begin it',
  description:
    'Keeps the protocol’s text with its SHA-256, draws the accounts by its seed and freezes them: until the end no plan and no daily run moves them. All of it or nothing.',
  request,
  responses: { 200: PILOT, ...refusals(400, 401, 403, 404, 409, 412, 422, 428) },
})

const finishRoute = createRoute({
  method: 'post',
  path: '/pilots/{pilotId}/finish',
  operationId: 'finishPilot',
  tags: ['Pilots'],
  summary: 'End a pilot',
  description:
    'Measures the last day of treatment, keeps the whole analysis as the last look with the verdict of the locked rule, and lets the accounts move again. Before its day it needs a reason, and only what holds at every look decides.',
  request: {
    ...request,
    body: bodyOf(z.strictObject({ reason: reasonSchema.optional() }).openapi({ example: {} })),
  },
  responses: { 200: PILOT, ...refusals(400, 401, 403, 404, 409, 412, 415, 422, 428) },
})

const decisionRoute = createRoute({
  method: 'post',
  path: '/pilots/{pilotId}/decision',
  operationId: 'decidePilot',
  tags: ['Pilots'],
  summary: 'Decide what follows from a pilot',
  description:
    'Keeps the decision beside the verdict of the locked rule. Where it differs it needs a written reason.',
  request: {
    ...request,
    body: bodyOf(
      z
        .strictObject({ choice: verdictSchema, note: reasonSchema.optional() })
        .openapi('PilotChoice', { example: { choice: 'scale' } }),
    ),
  },
  responses: { 200: PILOT, ...refusals(400, 401, 403, 404, 409, 412, 415, 422, 428) },
})

const cancelRoute = createRoute({
  method: 'post',
  path: '/pilots/{pilotId}/cancel',
  operationId: 'cancelPilot',
  tags: ['Pilots'],
  summary: 'Call a pilot off',
  description: 'A draft or a running one. Its accounts may move again; what was seen of it stays.',
  request: {
    ...request,
    body: bodyOf(
      z
        .strictObject({ reason: reasonSchema })
        .openapi({ example: { reason: 'The team that was to call has left.' } }),
    ),
  },
  responses: { 200: PILOT, ...refusals(400, 401, 403, 404, 409, 412, 415, 422, 428) },
})

/** What is done with a pilot, one step after the other. */
export function addStepRoutes(app: App): void {
  app.openapi(startRoute, async (call) => {
    const step = { ...call.req.valid('param'), seenRevision: seenRevision(call) }
    const pilot = await startPilot(call.get('context'), step)
    call.header('ETag', etagOf(pilot.revision))
    return call.json(pilotOut(pilot), 200)
  })

  app.openapi(finishRoute, async (call) => {
    const step = { ...call.req.valid('param'), seenRevision: seenRevision(call), ...call.req.valid('json') }
    const { pilot } = await finishPilot(call.get('context'), step)
    call.header('ETag', etagOf(pilot.revision))
    return call.json(pilotOut(pilot), 200)
  })

  app.openapi(decisionRoute, async (call) => {
    const step = { ...call.req.valid('param'), seenRevision: seenRevision(call), ...call.req.valid('json') }
    const pilot = await decidePilot(call.get('context'), step)
    call.header('ETag', etagOf(pilot.revision))
    return call.json(pilotOut(pilot), 200)
  })

  app.openapi(cancelRoute, async (call) => {
    const step = { ...call.req.valid('param'), seenRevision: seenRevision(call), ...call.req.valid('json') }
    const pilot = await cancelPilot(call.get('context'), step)
    call.header('ETag', etagOf(pilot.revision))
    return call.json(pilotOut(pilot), 200)
  })
}
