import { createRoute, z } from '@hono/zod-openapi'
import { hasOwners } from '../../domain/model/has-owners.ts'
import { LANGUAGES } from '../../domain/model/model.ts'
import { listTiers } from '../../operations/model/list-tiers.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'

const tierSchema = z
  .strictObject({
    id: z.string(),
    touch: z.enum(['high', 'low', 'tech']),
    label: z
      .partialRecord(z.enum(LANGUAGES), z.string())
      .openapi({ description: 'What the model’s author calls it, by language; often empty.' }),
    hasOwners: z.boolean().openapi({
      description:
        'Whether each account of it should have a CSM of its own; others share a pool, or have nobody.',
    }),
  })
  .openapi('Tier')

const route = createRoute({
  method: 'get',
  path: '/model/tiers',
  operationId: 'listTiers',
  tags: ['Model'],
  summary: 'List the tiers',
  description: 'The tiers of the model in force, in its order; none before the first commit.',
  responses: {
    200: {
      description: 'The tiers.',
      content: { 'application/json': { schema: z.strictObject({ items: z.array(tierSchema) }) } },
    },
    ...refusals(401, 403),
  },
})

export function addTierRoute(app: App): void {
  app.openapi(route, async (call) => {
    const tiers = await listTiers(call.get('context'))
    const items = tiers.map(({ id, touch, label, ratio, pool }) => ({
      ...{ id, touch, label },
      hasOwners: hasOwners({ ratio, pool }),
    }))
    return call.json({ items }, 200)
  })
}
