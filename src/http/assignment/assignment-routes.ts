import { createRoute, z } from '@hono/zod-openapi'
import { cancelAssignmentPlan } from '../../operations/assignment/cancel-assignment-plan.ts'
import { discardAssignmentPlan } from '../../operations/assignment/discard-assignment-plan.ts'
import { listAssignmentPlans } from '../../operations/assignment/list-assignment-plans.ts'
import { readAssignmentPlan } from '../../operations/assignment/read-assignment-plan.ts'
import { requestAssignmentApply } from '../../operations/assignment/request-assignment-apply.ts'
import { requestAssignmentPlan } from '../../operations/assignment/request-assignment-plan.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { STARTED } from '../schema/job-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { assignmentRequestSchema, optionsIn } from './assignment-options-schema.ts'
import {
  assignmentPlanOut,
  assignmentPlanPath,
  assignmentPlanSchema,
  wholeAssignmentPlanOut,
  wholeAssignmentPlanSchema,
} from './assignment-plan-schema.ts'
import { addAssignmentRowRoutes } from './assignment-row-routes.ts'
import { addOwnerRoute } from './owner-route.ts'

const MOST_ACCOUNTS = 10_000
const accountIds = z.array(uuidSchema).max(MOST_ACCOUNTS).optional()

const requestRoute = createRoute({
  method: 'post',
  path: '/assignment-plans',
  operationId: 'requestAssignmentPlan',
  tags: ['Books'],
  summary: 'Plan books',
  description:
    'Plans who owns which account today: first as little uncovered ARR as possible, then the soft goals of the model, with a proven bound for both. It changes nothing. The plan is there at once and ready when its job is done; while it is computed, reading it tells the best so far.',
  request: {
    body: { required: true, content: { 'application/json': { schema: assignmentRequestSchema } } },
  },
  responses: {
    202: {
      description: STARTED[202].description,
      content: {
        'application/json': {
          schema: z
            .strictObject({ assignmentPlanId: uuidSchema, jobId: uuidSchema })
            .openapi('StartedAssignmentPlan'),
        },
      },
      headers: STARTED[202].headers,
    },
    ...refusals(400, 401, 403, 404, 409, 422),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/assignment-plans',
  operationId: 'listAssignmentPlans',
  tags: ['Books'],
  summary: 'List plans of books',
  description: 'A page of plans of books, the newest first.',
  request: { query: pageQuery },
  responses: {
    200: {
      description: 'A page.',
      content: { 'application/json': { schema: pageOf(assignmentPlanSchema) } },
    },
    ...refusals(400, 401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/assignment-plans/{assignmentPlanId}',
  operationId: 'readAssignmentPlan',
  tags: ['Books'],
  summary: 'Read a plan of books',
  description:
    'A plan of books with its figures, whether it still speaks of what is there, and what was applied of it. A CSM who sees only their own book sees what that comes to.',
  request: { params: assignmentPlanPath },
  responses: {
    200: {
      description: 'The plan.',
      content: { 'application/json': { schema: wholeAssignmentPlanSchema } },
    },
    ...refusals(400, 401, 403, 404),
  },
})

const cancelRoute = createRoute({
  method: 'post',
  path: '/assignment-plans/{assignmentPlanId}/cancel',
  operationId: 'cancelAssignmentPlan',
  tags: ['Books'],
  summary: 'End the search of a plan of books',
  description:
    'The best that was found so far becomes the plan, within a second. To put it away, discard it.',
  request: { params: assignmentPlanPath },
  responses: { 204: { description: 'It ends.' }, ...refusals(400, 401, 403, 404, 409) },
})

const discardRoute = createRoute({
  method: 'delete',
  path: '/assignment-plans/{assignmentPlanId}',
  operationId: 'discardAssignmentPlan',
  tags: ['Books'],
  summary: 'Discard a plan of books',
  description: 'Puts a plan away with all its rows; whoever computes it stops. What was applied of it stays.',
  request: { params: assignmentPlanPath },
  responses: { 204: { description: 'Discarded.' }, ...refusals(400, 401, 403, 404, 409) },
})

const applyRoute = createRoute({
  method: 'post',
  path: '/assignment-plans/{assignmentPlanId}/apply',
  operationId: 'requestAssignmentApply',
  tags: ['Books'],
  summary: 'Apply a plan of books or a part of it',
  description:
    'Gives the accounts that the plan moves to their new owners, all that are asked for in one act, and opens a handoff for each that goes from one person to another. Accounts that nobody can cover keep whom they have. It is refused as a whole (409 `stale-plan`) when another version of the model is in force; accounts whose tier or owner has changed since are left as they are and listed in the result of the job. It is taken back as any run is.',
  request: {
    params: assignmentPlanPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              only: accountIds.openapi({ description: 'Only these accounts.' }),
              exclude: accountIds.openapi({ description: 'All but these accounts.' }),
            })
            .openapi('AssignmentSelection', { example: {} }),
        },
      },
    },
  },
  responses: { 202: STARTED[202], ...refusals(400, 401, 403, 404, 409, 422) },
})

/** Plans of books and what is done with them. */
export function addAssignmentRoutes(app: App): void {
  app.openapi(requestRoute, async (call) => {
    const started = await requestAssignmentPlan(call.get('context'), optionsIn(call.req.valid('json')))
    return call.json({ ...started }, 202, { Location: `/api/jobs/${started.jobId}` })
  })

  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const place = readCursor('assignment plans', after, uuidSchema)
    const { items, next } = await listAssignmentPlans(call.get('context'), { after: place, limit })
    const cursor = next === undefined ? null : writeCursor('assignment plans', next)
    return call.json({ items: items.map(assignmentPlanOut), next: cursor }, 200)
  })

  app.openapi(readRoute, async (call) => {
    const plan = await readAssignmentPlan(call.get('context'), call.req.valid('param'))
    return call.json(wholeAssignmentPlanOut(plan), 200)
  })

  app.openapi(cancelRoute, async (call) => {
    await cancelAssignmentPlan(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })

  app.openapi(discardRoute, async (call) => {
    await discardAssignmentPlan(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })

  app.openapi(applyRoute, async (call) => {
    const { assignmentPlanId } = call.req.valid('param')
    const request = { assignmentPlanId, ...call.req.valid('json') }
    const { jobId } = await requestAssignmentApply(call.get('context'), request)
    return call.json({ jobId }, 202, { Location: `/api/jobs/${jobId}` })
  })

  addAssignmentRowRoutes(app)
  addOwnerRoute(app)
}
