import { createRoute, z } from '@hono/zod-openapi'
import { assignAccount } from '../../operations/assignment/assign-account.ts'
import { accountPath } from '../account/account-path.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const assignedSchema = z
  .strictObject({
    accountId: uuidSchema,
    ownerId: uuidSchema.nullable(),
    run: z.int().nullable().openapi({ description: 'The run that made it so; null: it was so already.' }),
  })
  .openapi('AssignedAccount')

const route = createRoute({
  method: 'put',
  path: '/accounts/{accountId}/owner',
  operationId: 'assignAccount',
  tags: ['Books'],
  summary: 'Give an account to somebody',
  description:
    'From today on the account belongs to this person, or to nobody. It is a run like any other and is taken back as one; where somebody had the account a handoff is opened. The same owner again changes nothing.',
  request: {
    params: accountPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({ personId: uuidSchema.nullable() })
            .openapi({ example: { personId: '0197c0f0-6c00-7000-8000-000000000001' } }),
        },
      },
    },
  },
  responses: {
    200: { description: 'Whose it is.', content: { 'application/json': { schema: assignedSchema } } },
    ...refusals(400, 401, 403, 404, 409, 422),
  },
})

export function addOwnerRoute(app: App): void {
  app.openapi(route, async (call) => {
    const { accountId } = call.req.valid('param')
    const { personId } = call.req.valid('json')
    const { owner = null, run = null } = await assignAccount(call.get('context'), { accountId, personId })
    return call.json({ accountId, ownerId: owner, run }, 200)
  })
}
