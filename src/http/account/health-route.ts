import { createRoute, z } from '@hono/zod-openapi'
import { endOverride } from '../../operations/health/end-override.ts'
import { readHealth } from '../../operations/health/read-health.ts'
import { setOverride } from '../../operations/health/set-override.ts'
import type { App } from '../app.ts'
import { dayInputSchema } from '../schema/day-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { accountPath } from './account-path.ts'
import { healthOut, healthSchema } from './health-schema.ts'

const answer = (description: string) => ({
  200: { description, content: { 'application/json': { schema: healthSchema } } },
})

const readRoute = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/health',
  operationId: 'readHealth',
  tags: ['Accounts'],
  summary: 'Read the health of an account',
  description:
    'The score of today, open to what made it, how it went, and with `since` why it is another than on that day. Needs a model whose health section has signals.',
  request: {
    params: accountPath,
    query: z.object({
      since: dayInputSchema
        .optional()
        .openapi({ description: 'Say why the score is another than on this day.' }),
    }),
  },
  responses: { ...answer('The health.'), ...refusals(400, 401, 403, 404, 409) },
})

const reason = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .openapi({ description: 'Why; it is shown beside the score.' })
const until = dayInputSchema.openapi({ description: 'The last day, within a year; then it ends by itself.' })

const setRoute = createRoute({
  method: 'put',
  path: '/accounts/{accountId}/health/override',
  operationId: 'setOverride',
  tags: ['Accounts'],
  summary: 'Say what the health of an account is',
  description:
    'A score, or a band as a sentiment, from today up to and including a day, in place of what was said before. The computed score stays visible. The same again changes nothing. A CSM may do so for the accounts of their book.',
  request: {
    params: accountPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .union([
              z.strictObject({ score: z.number().min(0).max(100), reason, until }),
              z.strictObject({ band: z.enum(['red', 'yellow', 'green']), reason, until }),
            ])
            .openapi({ example: { band: 'red', reason: 'The champion left', until: '2026-09-30' } }),
        },
      },
    },
  },
  responses: { ...answer('What counts from now on.'), ...refusals(400, 401, 403, 404, 409, 422) },
})

const endRoute = createRoute({
  method: 'delete',
  path: '/accounts/{accountId}/health/override',
  operationId: 'endOverride',
  tags: ['Accounts'],
  summary: 'End the override of an account’s health',
  description: 'From now on the computed score counts again. Where there is no override nothing changes.',
  request: { params: accountPath },
  responses: { ...answer('What counts from now on.'), ...refusals(400, 401, 403, 404, 409) },
})

export function addHealthRoute(app: App): void {
  app.openapi(readRoute, async (call) => {
    const { accountId } = call.req.valid('param')
    const { since } = call.req.valid('query')
    return call.json(healthOut(await readHealth(call.get('context'), { accountId, since })), 200)
  })
  app.openapi(setRoute, async (call) => {
    const { accountId } = call.req.valid('param')
    const said = await setOverride(call.get('context'), { accountId, ...call.req.valid('json') })
    return call.json(healthOut(said), 200)
  })
  app.openapi(endRoute, async (call) => {
    return call.json(healthOut(await endOverride(call.get('context'), call.req.valid('param'))), 200)
  })
}
