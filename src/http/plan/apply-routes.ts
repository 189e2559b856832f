import { createRoute, z } from '@hono/zod-openapi'
import { requestApply } from '../../operations/plan/request-apply.ts'
import type { App } from '../app.ts'
import { STARTED } from '../schema/job-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { planPath } from './plan-schema.ts'

const MOST_ACCOUNTS = 10_000
const accountIds = z.array(uuidSchema).max(MOST_ACCOUNTS).optional()

const selectionSchema = z
  .strictObject({
    tiers: z
      .array(z.string().max(200))
      .max(100)
      .optional()
      .openapi({ description: 'Only accounts that the plan has in these tiers.' }),
    only: accountIds.openapi({ description: 'Only these accounts.' }),
    exclude: accountIds.openapi({ description: 'All but these accounts.' }),
    approve: z
      .union([z.literal('all'), z.array(uuidSchema).max(MOST_ACCOUNTS)])
      .optional()
      .openapi({ description: 'Pending moves that are agreed to.' }),
  })
  .openapi('ApplySelection', { example: { tiers: ['high'], approve: 'all' } })

const applyRoute = createRoute({
  method: 'post',
  path: '/plans/{planId}/apply',
  operationId: 'requestApply',
  tags: ['Plans'],
  summary: 'Apply a plan or a part of it',
  description:
    'Makes the moves of a plan, all that are asked for in one act. It is refused as a whole (409 `stale-plan`) when another version of the model is in force; accounts of which an input has changed since are left as they are and listed in the result of the job. Pending moves need to be approved. What is left out now can be applied later.',
  request: {
    params: planPath,
    body: { required: true, content: { 'application/json': { schema: selectionSchema } } },
  },
  responses: { 202: STARTED[202], ...refusals(400, 401, 403, 404, 409, 422) },
})

export function addApplyRoutes(app: App): void {
  app.openapi(applyRoute, async (call) => {
    const { planId } = call.req.valid('param')
    const { jobId } = await requestApply(call.get('context'), { planId, ...call.req.valid('json') })
    return call.json({ jobId }, 202, { Location: `/api/jobs/${jobId}` })
  })
}
