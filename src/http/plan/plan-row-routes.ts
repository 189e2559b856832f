import { createRoute, z } from '@hono/zod-openapi'
import { tellExplanation } from '../../operations/account/tell-explanation.ts'
import { comparePlans } from '../../operations/plan/compare-plans.ts'
import { explainPlanRow } from '../../operations/plan/explain-plan-row.ts'
import { listPlanChanges } from '../../operations/plan/list-plan-changes.ts'
import { listPlanRows } from '../../operations/plan/list-plan-rows.ts'
import { toldValueOf } from '../../operations/plan/told-change.ts'
import { explanationOut, explanationSchema } from '../account/explanation-schema.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { wordsFor } from '../problem/words-for.ts'
import { dayOut } from '../schema/day-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { comparisonOut, comparisonSchema } from './comparison-schema.ts'
import { kindSchema, planRowOut, planRowSchema, refusalSchema } from './plan-row-schema.ts'
import { planPath } from './plan-schema.ts'

const tierQuery = z.string().max(200).optional()

const listRoute = createRoute({
  method: 'get',
  path: '/plans/{planId}/rows',
  operationId: 'listPlanRows',
  tags: ['Plans'],
  summary: 'List what a plan says of accounts',
  description:
    'A page of the accounts that would move, that a rule holds, or that have no tier, in the order of their ids. Steady ones are listed only when their kind is asked for.',
  request: {
    params: planPath,
    query: pageQuery.extend({
      kind: kindSchema.optional(),
      from: tierQuery.openapi({ description: 'Only accounts that are in this tier until now.' }),
      to: tierQuery.openapi({ description: 'Only accounts that would be in this tier.' }),
      reason: tierQuery.openapi({ description: 'Only this reason; of held accounts the rule.' }),
      refused: z
        .stringbool({ truthy: ['true'], falsy: ['false'] })
        .optional()
        .openapi({ type: 'boolean', description: 'Only accounts that an apply has refused, or the others.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(planRowSchema) } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

const explainedSchema = z
  .strictObject({
    row: planRowSchema,
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()).openapi({
      description: 'Everything that the decision looked at: money in whole minor units, null for unknown.',
    }),
    explanation: explanationSchema,
  })
  .openapi('ExplainedPlanRow')

const explainRoute = createRoute({
  method: 'get',
  path: '/plans/{planId}/rows/{accountId}',
  operationId: 'explainPlanRow',
  tags: ['Plans'],
  summary: 'Say why a plan says what it says of an account',
  description:
    'Every rule with its values as the plan saw them, also those that made no difference, whatever the account has become since. In the words of the Accept-Language header.',
  request: { params: planPath.extend({ accountId: uuidSchema }) },
  responses: {
    200: { description: 'The row and why.', content: { 'application/json': { schema: explainedSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

const changesSchema = z
  .strictObject({ modelChanged: z.boolean(), refused: z.int(), items: z.array(refusalSchema) })
  .openapi('PlanChanges')

const changesRoute = createRoute({
  method: 'get',
  path: '/plans/{planId}/changes',
  operationId: 'listPlanChanges',
  tags: ['Plans'],
  summary: 'List what has changed since a plan was made',
  description:
    'The moves that an apply would refuse now, with what has changed of each; `items` has the first of them. It looks at every account, which takes seconds for a million.',
  request: { params: planPath, query: pageQuery.pick({ limit: true }) },
  responses: {
    200: { description: 'The changes.', content: { 'application/json': { schema: changesSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

const compareRoute = createRoute({
  method: 'get',
  path: '/plans/{planId}/comparison',
  operationId: 'comparePlans',
  tags: ['Plans'],
  summary: 'Compare two plans',
  description: 'Their totals by tier, and a page of the accounts of which they do not say the same.',
  request: {
    params: planPath,
    query: pageQuery.extend({ with: uuidSchema.openapi({ description: 'The other plan.' }) }),
  },
  responses: {
    200: { description: 'The comparison.', content: { 'application/json': { schema: comparisonSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

export function addPlanRowRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { planId } = call.req.valid('param')
    const { after, limit, ...filter } = call.req.valid('query')
    const list = `plan rows ${planId} ${JSON.stringify(filter)}`
    const place = readCursor(list, after, uuidSchema)
    const page = await listPlanRows(call.get('context'), { planId, filter, after: place, limit })
    const next = page.next === undefined ? null : writeCursor(list, page.next)
    return call.json({ items: page.items.map(planRowOut), next }, 200)
  })

  app.openapi(explainRoute, async (call) => {
    const explained = await explainPlanRow(call.get('context'), call.req.valid('param'))
    const { row, inputs, asOf, account, model, explanation } = explained
    const words = wordsFor(call, model.currency)
    const told = tellExplanation(account, explanation, { words, tiers: model.tiers })
    const values = Object.entries(inputs).map(([name, value]) => [name, toldValueOf(name, value)])
    call.header('Content-Language', words.locale)
    return call.json(
      {
        row: planRowOut(row),
        inputs: Object.fromEntries(values),
        explanation: explanationOut(explained, told, dayOut(asOf)!),
      },
      200,
    )
  })

  app.openapi(changesRoute, async (call) => {
    const { planId } = call.req.valid('param')
    const { limit } = call.req.valid('query')
    const { items, ...changes } = await listPlanChanges(call.get('context'), { planId, limit })
    const told = items.map(({ accountId, changes: found }) => ({ accountId, changes: [...found] }))
    return call.json({ ...changes, items: told }, 200)
  })

  app.openapi(compareRoute, async (call) => {
    const { planId } = call.req.valid('param')
    const { after, limit, with: otherPlanId } = call.req.valid('query')
    const list = `comparison ${planId} ${otherPlanId}`
    const place = readCursor(list, after, uuidSchema)
    const comparison = await comparePlans(call.get('context'), { planId, otherPlanId, after: place, limit })
    const next = comparison.next === undefined ? null : writeCursor(list, comparison.next)
    return call.json(comparisonOut(comparison, next), 200)
  })
}
