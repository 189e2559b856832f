import { createRoute, z } from '@hono/zod-openapi'
import { listAccountPilots } from '../../operations/pilot/list-account-pilots.ts'
import { accountPath } from '../account/account-path.ts'
import type { App } from '../app.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { stateSchema } from './pilot-schema.ts'

const pilotOfAccountSchema = z
  .strictObject({
    pilotId: uuidSchema,
    name: z.string(),
    treatment: z.string().openapi({ description: 'What the treated accounts get.' }),
    state: stateSchema,
    startsOn: daySchema,
    endsOn: daySchema.openapi({ description: 'The first day after the treatment.' }),
    arm: z.enum(['treated', 'control']),
  })
  .openapi('PilotOfAccount')

const route = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/pilots',
  operationId: 'listAccountPilots',
  tags: ['Pilots'],
  summary: 'List the pilots of an account',
  description:
    'In which it takes or took part, and whether it is treated. A CSM who sees only their own book sees those of their accounts.',
  request: { params: accountPath },
  responses: {
    200: {
      description: 'The newest first.',
      content: { 'application/json': { schema: z.object({ items: z.array(pilotOfAccountSchema) }) } },
    },
    ...refusals(400, 401, 403, 404),
  },
})

export function addAccountPilotsRoute(app: App): void {
  app.openapi(route, async (call) => {
    const pilots = await listAccountPilots(call.get('context'), call.req.valid('param'))
    const items = pilots.map((pilot) => ({
      ...pilot,
      ...{ startsOn: dayOut(pilot.startsOn)!, endsOn: dayOut(pilot.endsOn)! },
    }))
    return call.json({ items }, 200)
  })
}
