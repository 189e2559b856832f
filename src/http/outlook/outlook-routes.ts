import { createRoute } from '@hono/zod-openapi'
import { answerWith } from '../../domain/forecast/outlook-answer.ts'
import { readOutlook } from '../../operations/outlook/read-outlook.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { outlookSchema } from './outlook-schema.ts'

const route = createRoute({
  method: 'get',
  path: '/people/outlook',
  operationId: 'readOutlook',
  tags: ['People'],
  summary: 'Read what the years ahead follow from',
  description:
    'Sums by tier, the capacity of the people by month, and every assumption with its value, its spread and its source, as of today: enough to compute forecasts, scenarios and hiring plans. No account is in it. 409 `no-model` before the first commit.',
  responses: {
    200: { description: 'The outlook.', content: { 'application/json': { schema: outlookSchema } } },
    ...refusals(401, 403, 409),
  },
})

export function addOutlookRoutes(app: App): void {
  app.openapi(route, async (call) => {
    const { outlook, modelNumber } = await readOutlook(call.get('context'))
    return call.json({ modelNumber, ...answerWith(outlook) }, 200)
  })
}
