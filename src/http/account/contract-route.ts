import { createRoute, z } from '@hono/zod-openapi'
import { listAccountContracts } from '../../operations/account/list-account-contracts.ts'
import type { App } from '../app.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { accountPath } from './account-path.ts'

const contractSchema = z
  .strictObject({
    from: daySchema,
    until: daySchema
      .nullable()
      .openapi({ description: 'The first day on which it no longer holds; null: lasts.' }),
    acvMinor: minorSchema,
    currency: currencySchema,
    renewalOn: daySchema.nullable(),
  })
  .openapi('Contract')

const route = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/contracts',
  operationId: 'listAccountContracts',
  tags: ['Accounts'],
  summary: 'List the contracts of an account',
  description: 'What the account was, is and will be worth, the oldest first.',
  request: { params: accountPath },
  responses: {
    200: {
      description: 'The contracts.',
      content: { 'application/json': { schema: z.strictObject({ items: z.array(contractSchema) }) } },
    },
    ...refusals(400, 401, 403, 404),
  },
})

export function addContractRoute(app: App): void {
  app.openapi(route, async (call) => {
    const contracts = await listAccountContracts(call.get('context'), call.req.valid('param'))
    const items = contracts.map(({ from, until, acvMinor, currency, renewalOn }) => ({
      ...{ from: dayOut(from)!, until: dayOut(until ?? undefined), acvMinor, currency },
      renewalOn: dayOut(renewalOn ?? undefined),
    }))
    return call.json({ items }, 200)
  })
}
