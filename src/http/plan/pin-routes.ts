import { createRoute, z } from '@hono/zod-openapi'
import type { OneChange } from '../../operations/placement/change-one-account.ts'
import { pinAccount } from '../../operations/placement/pin-account.ts'
import { unpinAccount } from '../../operations/placement/unpin-account.ts'
import { accountPath } from '../account/account-path.ts'
import { reasonSchema } from '../account/account-schema.ts'
import type { App } from '../app.ts'
import { dayInputSchema, dayOut, daySchema } from '../schema/day-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const changedSchema = z
  .strictObject({
    accountId: uuidSchema,
    tier: z.string(),
    since: daySchema.nullable(),
    reason: reasonSchema.nullable(),
    pin: z.strictObject({ tier: z.string(), reason: z.string(), until: daySchema }).nullable(),
    run: z.int().nullable().openapi({ description: 'The run that made it so; null: it was so already.' }),
  })
  .openapi('PinnedPlacement')

const pinRoute = createRoute({
  method: 'put',
  path: '/accounts/{accountId}/pin',
  operationId: 'pinAccount',
  tags: ['Plans'],
  summary: 'Pin an account to a tier',
  description:
    'Fixes the tier of an account from today up to and including a day, at most two years ahead. It replaces everything that the model says. The same pin again changes nothing.',
  request: {
    params: accountPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              tier: z.string().min(1).max(200),
              reason: z
                .string()
                .trim()
                .min(1)
                .max(1000)
                .openapi({ description: 'Why; it is kept in the log.' }),
              until: dayInputSchema.openapi({ description: 'The last day.' }),
            })
            .openapi({ example: { tier: 'high', reason: 'Lighthouse customer', until: '2026-12-31' } }),
        },
      },
    },
  },
  responses: {
    200: { description: 'Pinned.', content: { 'application/json': { schema: changedSchema } } },
    ...refusals(400, 401, 403, 404, 409, 422),
  },
})

const unpinRoute = createRoute({
  method: 'delete',
  path: '/accounts/{accountId}/pin',
  operationId: 'unpinAccount',
  tags: ['Plans'],
  summary: 'End the pin of an account',
  description:
    'From today on the account is where the model has it, as far as no rule holds it back. In a model with bounded tiers the whole base is ranked for this, which takes its time.',
  request: { params: accountPath },
  responses: {
    200: { description: 'No longer pinned.', content: { 'application/json': { schema: changedSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

export function addPinRoutes(app: App): void {
  app.openapi(pinRoute, async (call) => {
    const { accountId } = call.req.valid('param')
    const changed = await pinAccount(call.get('context'), { accountId, ...call.req.valid('json') })
    return call.json(changedOut(changed), 200)
  })

  app.openapi(unpinRoute, async (call) => {
    const changed = await unpinAccount(call.get('context'), call.req.valid('param'))
    return call.json(changedOut(changed), 200)
  })
}

function changedOut({ placement, run }: OneChange): z.input<typeof changedSchema> {
  const { accountId, tier, since, reason, pin } = placement
  return {
    ...{ accountId, tier, since: dayOut(since), reason: reason ?? null, run: run ?? null },
    pin: pin === undefined ? null : { ...pin, until: dayOut(pin.until)! },
  }
}
