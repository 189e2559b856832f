import { createRoute, z } from '@hono/zod-openapi'
import { listPlacementsOn } from '../../operations/history/list-placements-on.ts'
import { readAccountHistory } from '../../operations/history/read-account-history.ts'
import { readAccountOn } from '../../operations/history/read-account-on.ts'
import { accountPath } from '../account/account-path.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { dayInputSchema, dayOut, daySchema } from '../schema/day-schema.ts'
import { orNull } from '../schema/or-null.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { addExportRoute } from './export-route.ts'
import {
  basePlacementOut,
  basePlacementSchema,
  historySchema,
  ownerPeriodOut,
  placementPeriodOut,
} from './history-schema.ts'

const historyRoute = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/history',
  operationId: 'readAccountHistory',
  tags: ['History'],
  summary: 'Read the history of an account',
  description:
    'Every tier and every owner that the account has had, the oldest first, each with its period, its reason, the version of the model, and the rule and values that decided.',
  request: { params: accountPath },
  responses: {
    200: { description: 'The history.', content: { 'application/json': { schema: historySchema } } },
    ...refusals(400, 401, 403, 404),
  },
})

const onRoute = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/placements/{day}',
  operationId: 'readAccountOn',
  tags: ['History'],
  summary: 'Read where an account was on a day',
  description:
    'The tier, the owner and the reason on any day. The placement is null for a day before the first.',
  request: { params: accountPath.extend({ day: dayInputSchema }) },
  responses: {
    200: {
      description: 'The state of that day.',
      content: {
        'application/json': {
          schema: z
            .strictObject({ day: daySchema, placement: orNull(basePlacementSchema) })
            .openapi('AccountOnDay'),
        },
      },
    },
    ...refusals(400, 401, 403, 404),
  },
})

const baseRoute = createRoute({
  method: 'get',
  path: '/placements',
  operationId: 'listPlacementsOn',
  tags: ['History'],
  summary: 'List the whole base as it was on a day',
  description:
    'A page of every account that had been placed by then, in the order of their ids: tier, owner, reason and ACV of that day. Without `on`: today.',
  request: {
    query: pageQuery.extend({
      on: dayInputSchema.optional().openapi({ description: 'The day; today when left out.' }),
      tier: z.string().max(200).optional().openapi({ description: 'Only accounts that were in this tier.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(basePlacementSchema) } } },
    ...refusals(400, 401, 403),
  },
})

export function addHistoryRoutes(app: App): void {
  app.openapi(historyRoute, async (call) => {
    const history = await readAccountHistory(call.get('context'), call.req.valid('param'))
    return call.json(
      {
        placements: history.placements.map(placementPeriodOut),
        owners: history.owners.map(ownerPeriodOut),
      },
      200,
    )
  })

  app.openapi(onRoute, async (call) => {
    const { accountId, day } = call.req.valid('param')
    const placement = await readAccountOn(call.get('context'), { accountId, day })
    return call.json(
      { day: dayOut(day)!, placement: placement === undefined ? null : basePlacementOut(placement) },
      200,
    )
  })

  // Before /placements: the more special path first.
  addExportRoute(app)

  app.openapi(baseRoute, async (call) => {
    const context = call.get('context')
    const { after, limit, tier, on = context.today() } = call.req.valid('query')
    const list = `placements ${on} ${tier ?? ''}`
    const page = await listPlacementsOn(context, {
      ...{ day: on, tier, limit },
      after: readCursor(list, after, uuidSchema),
    })
    return call.json(
      {
        items: page.items.map(basePlacementOut),
        next: page.next === undefined ? null : writeCursor(list, page.next),
      },
      200,
    )
  })
}
