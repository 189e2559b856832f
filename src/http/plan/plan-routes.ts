import { createRoute, z } from '@hono/zod-openapi'
import { discardPlan } from '../../operations/plan/discard-plan.ts'
import { listPlans } from '../../operations/plan/list-plans.ts'
import { readPlan } from '../../operations/plan/read-plan.ts'
import { requestPlan } from '../../operations/plan/request-plan.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { dayInputSchema } from '../schema/day-schema.ts'
import { STARTED } from '../schema/job-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { addApplyRoutes } from './apply-routes.ts'
import { addCommentRoutes } from './comment-routes.ts'
import { addPinRoutes } from './pin-routes.ts'
import { addPlanRowRoutes } from './plan-row-routes.ts'
import { planOut, planPath, planSchema, wholePlanOut, wholePlanSchema } from './plan-schema.ts'
import { addPlanTableRoute } from './plan-table-route.ts'
import { addReportRoutes } from './report-routes.ts'
import { addRunRoutes } from './run-routes.ts'

const requestRoute = createRoute({
  method: 'post',
  path: '/plans',
  operationId: 'requestPlan',
  tags: ['Plans'],
  summary: 'Make a plan',
  description:
    'Plans the whole customer base with the model in force. It changes nothing. The plan is there at once and ready when its job is done.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              asOf: dayInputSchema.optional().openapi({ description: 'Today when left out.' }),
            })
            .openapi({ example: { asOf: '2026-07-01' } }),
        },
      },
    },
  },
  responses: {
    202: {
      description: STARTED[202].description,
      content: {
        'application/json': {
          schema: z.strictObject({ planId: uuidSchema, jobId: uuidSchema }).openapi('StartedPlan'),
        },
      },
      headers: STARTED[202].headers,
    },
    ...refusals(400, 401, 403, 409),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/plans',
  operationId: 'listPlans',
  tags: ['Plans'],
  summary: 'List plans',
  description: 'A page of plans, the newest first.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(planSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/plans/{planId}',
  operationId: 'readPlan',
  tags: ['Plans'],
  summary: 'Read a plan',
  description:
    'A plan with its figures, what it has seen, whether that still holds, and what was applied of it.',
  request: { params: planPath },
  responses: {
    200: { description: 'The plan.', content: { 'application/json': { schema: wholePlanSchema } } },
    ...refusals(400, 401, 403, 404),
  },
})

const discardRoute = createRoute({
  method: 'delete',
  path: '/plans/{planId}',
  operationId: 'discardPlan',
  tags: ['Plans'],
  summary: 'Discard a plan',
  description: 'Puts a plan away with all its rows. What was applied of it stays.',
  request: { params: planPath },
  responses: { 204: { description: 'Discarded.' }, ...refusals(400, 401, 403, 404, 409) },
})

/** Plans, what is done with them, and pins. */
export function addPlanRoutes(app: App): void {
  app.openapi(requestRoute, async (call) => {
    const started = await requestPlan(call.get('context'), call.req.valid('json'))
    return call.json({ ...started }, 202, { Location: `/api/jobs/${started.jobId}` })
  })

  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const place = readCursor('plans', after, uuidSchema)
    const { items, next } = await listPlans(call.get('context'), { after: place, limit })
    const cursor = next === undefined ? null : writeCursor('plans', next)
    return call.json({ items: items.map(planOut), next: cursor }, 200)
  })

  app.openapi(readRoute, async (call) => {
    const plan = await readPlan(call.get('context'), call.req.valid('param'))
    return call.json(wholePlanOut(plan), 200)
  })

  app.openapi(discardRoute, async (call) => {
    await discardPlan(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })

  addPlanTableRoute(app)
  addPlanRowRoutes(app)
  addReportRoutes(app)
  addCommentRoutes(app)
  addApplyRoutes(app)
  addRunRoutes(app)
  addPinRoutes(app)
}
