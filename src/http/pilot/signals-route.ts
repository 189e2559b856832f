import { createRoute, z } from '@hono/zod-openapi'
import { listPilotSignals } from '../../operations/pilot/list-pilot-signals.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'

const route = createRoute({
  method: 'get',
  path: '/pilot-signals',
  operationId: 'listPilotSignals',
  tags: ['Pilots'],
  summary: 'List the signals that a pilot can be measured by',
  description: 'Those of the last 180 days, those that most accounts have first; 100 at most.',
  responses: {
    200: {
      description: 'Their names.',
      content: { 'application/json': { schema: z.object({ items: z.array(z.string()) }) } },
    },
    ...refusals(401, 403),
  },
})

export function addSignalsRoute(app: App): void {
  app.openapi(route, async (call) =>
    call.json({ items: [...(await listPilotSignals(call.get('context')))] }, 200),
  )
}
