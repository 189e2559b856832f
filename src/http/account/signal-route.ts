import { createRoute, z } from '@hono/zod-openapi'
import { listAccountSignals } from '../../operations/account/list-account-signals.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { dayInputSchema, dayOut, daySchema } from '../schema/day-schema.ts'
import { dayKey } from '../schema/key-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { accountPath } from './account-path.ts'

const signalSchema = z
  .strictObject({
    metric: z.string().openapi({ example: 'active_users' }),
    day: daySchema,
    value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .openapi({ example: '42.5', description: 'An exact decimal number, as text.' }),
    source: z.string(),
  })
  .openapi('Signal')

const keySchema = z.object({ metric: z.string(), day: dayKey })

const route = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/signals',
  operationId: 'listAccountSignals',
  tags: ['Accounts'],
  summary: 'List the signals of an account',
  description: 'A page of what was measured of an account, by metric and then by day.',
  request: {
    params: accountPath,
    query: pageQuery.extend({
      metric: z.string().max(200).optional().openapi({ description: 'Only this metric.' }),
      from: dayInputSchema.optional().openapi({ description: 'The first day.' }),
      until: dayInputSchema.optional().openapi({ description: 'The last day.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(signalSchema) } } },
    ...refusals(400, 401, 403, 404),
  },
})

export function addSignalRoute(app: App): void {
  app.openapi(route, async (call) => {
    const { accountId } = call.req.valid('param')
    const { after, limit, ...filter } = call.req.valid('query')
    const list = `signals ${accountId} ${JSON.stringify(filter)}`
    const page = await listAccountSignals(call.get('context'), {
      ...filter,
      accountId,
      limit,
      after: readCursor(list, after, keySchema),
    })
    return call.json(
      {
        items: page.items.map((signal) => ({ ...signal, day: dayOut(signal.day)! })),
        next: page.next === undefined ? null : writeCursor(list, page.next),
      },
      200,
    )
  })
}
