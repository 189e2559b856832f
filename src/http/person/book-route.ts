import { createRoute, z } from '@hono/zod-openapi'
import { readBook } from '../../operations/person/read-book.ts'
import type { App } from '../app.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const ownedSchema = z
  .strictObject({
    count: z.int().openapi({ description: 'Of the whole book.' }),
    items: z
      .array(
        z.strictObject({
          accountId: uuidSchema,
          externalId: z.string(),
          name: z.string().nullable(),
          tier: z.string().nullable(),
          acvMinor: minorSchema,
          currency: currencySchema.nullable(),
          health: z.number().nullable(),
          renewalOn: daySchema.nullable(),
          hours: z.number().nullable().openapi({
            description: 'Of the tier’s own people in the twelve months ahead; null in no tier of the model.',
          }),
        }),
      )
      .openapi({ description: 'Those that take the most hours first.' }),
  })
  .openapi('OwnedAccounts')

const route = createRoute({
  method: 'get',
  path: '/people/{personId}/book',
  operationId: 'readBook',
  tags: ['People'],
  summary: 'Read the book of one person',
  description:
    'The accounts that a person owns with the hours that each takes by the model in force, the most hours first. 404 for a person whom the reader may not see, 409 `no-model` before the first commit.',
  request: {
    params: z.strictObject({ personId: uuidSchema }),
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(200) }),
  },
  responses: {
    200: { description: 'The book.', content: { 'application/json': { schema: ownedSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

export function addBookRoute(app: App): void {
  app.openapi(route, async (call) => {
    const { count, accounts } = await readBook(call.get('context'), {
      ...call.req.valid('param'),
      ...call.req.valid('query'),
    })
    return call.json(
      {
        count,
        items: accounts.map(({ account, hours }) => ({
          ...{ accountId: account.id, externalId: account.externalId, name: account.name ?? null },
          ...{ tier: account.tier ?? null, acvMinor: account.acvMinor ?? null },
          ...{ currency: account.currency ?? null, health: account.health ?? null },
          renewalOn: dayOut(account.renewalOn),
          hours: hours === undefined ? null : Math.round(hours * 100) / 100,
        })),
      },
      200,
    )
  })
}
