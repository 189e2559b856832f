import { createRoute, z } from '@hono/zod-openapi'
import { listConditionFields } from '../../operations/model/list-condition-fields.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'

const fieldSchema = z
  .strictObject({
    name: z.string().openapi({ example: 'custom.seats' }),
    type: z.enum(['double', 'string', 'bool']),
    known: z.int().openapi({ description: 'Accounts for which it is known.' }),
    values: z
      .array(z.string())
      .openapi({ description: 'Texts that accounts have, the most frequent first, at most 50.' }),
  })
  .openapi('ConditionField')

const fieldsSchema = z
  .strictObject({
    items: z.array(fieldSchema),
    accounts: z.int().openapi({ description: 'How many accounts were looked at.' }),
  })
  .openapi('ConditionFields')

const route = createRoute({
  method: 'get',
  path: '/model/fields',
  operationId: 'listConditionFields',
  tags: ['Model'],
  summary: 'List the fields for conditions',
  description:
    'What the conditions of a model can ask for: the fields that every account may have and those of the workspace’s own lists, with their types and the texts that really occur.',
  responses: {
    200: { description: 'The fields.', content: { 'application/json': { schema: fieldsSchema } } },
    ...refusals(401, 403),
  },
})

export function addFieldRoute(app: App): void {
  app.openapi(route, async (call) => {
    const { items, accounts } = await listConditionFields(call.get('context'))
    return call.json({ items: items.map((item) => ({ ...item, values: [...item.values] })), accounts }, 200)
  })
}
