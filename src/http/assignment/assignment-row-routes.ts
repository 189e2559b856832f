import { createRoute, z } from '@hono/zod-openapi'
import type { AssignmentColumns } from '../../operations/assignment/assignment-columns.ts'
import { compareAssignmentPlans } from '../../operations/assignment/compare-assignment-plans.ts'
import { explainAssignment } from '../../operations/assignment/explain-assignment.ts'
import { readAssignmentTable } from '../../operations/assignment/read-assignment-table.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { codedOut, codedSchema } from '../schema/coded-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { assignmentPlanOut, assignmentPlanPath, assignmentPlanSchema } from './assignment-plan-schema.ts'
import { explainedAssignmentOut, explainedAssignmentSchema } from './assignment-row-schema.ts'
import { assignmentSummaryOut, assignmentSummarySchema } from './assignment-summary-schema.ts'

const numbers = z.array(z.number().nullable())

const tableSchema = z
  .strictObject({
    count: z.int(),
    id: z.array(z.string()),
    externalId: z.array(z.string()),
    name: z.array(z.string().nullable()),
    kind: codedSchema,
    tier: codedSchema,
    acvMinor: numbers,
    hours: numbers.openapi({ description: 'Of work in a year.' }),
    ownerBefore: codedSchema.openapi({ description: 'Ids of people; their names are in `people`.' }),
    ownerBeforeName: codedSchema.openapi({
      description: 'As the company’s list calls owners whom the team lacks.',
    }),
    ownerAfter: codedSchema,
    reason: codedSchema.openapi({ description: 'Why this person; of an uncovered account why nobody.' }),
    before: codedSchema.openapi({ description: 'Why not the owner before.' }),
    appliedRun: numbers,
    refused: z
      .array(z.int())
      .openapi({ description: 'Places of the rows that the latest apply has refused.' }),
    people: z.record(z.string(), z.string()).openapi({ description: 'What people are called, by id.' }),
  })
  .openapi('AssignmentTable')

const tableRoute = createRoute({
  method: 'get',
  path: '/assignment-plans/{assignmentPlanId}/table',
  operationId: 'readAssignmentTable',
  tags: ['Books'],
  summary: 'Read the rows of a plan of books as a table',
  description:
    'Everything that the plan says of accounts that people should serve, column by column: the same place of each array is the same account. A CSM who sees only their own book gets that.',
  request: { params: assignmentPlanPath },
  responses: {
    200: { description: 'The table.', content: { 'application/json': { schema: tableSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

const explainRoute = createRoute({
  method: 'get',
  path: '/assignment-plans/{assignmentPlanId}/rows/{accountId}',
  operationId: 'explainAssignment',
  tags: ['Books'],
  summary: 'Say why an account goes to whom',
  description:
    'Why this person, and what every other who serves the tier would have cost at the prices of the plan, with owners, placements and model as the plan saw them. It looks at every account.',
  request: { params: assignmentPlanPath.extend({ accountId: uuidSchema }) },
  responses: {
    200: {
      description: 'The row and why.',
      content: { 'application/json': { schema: explainedAssignmentSchema } },
    },
    ...refusals(400, 401, 403, 404, 409),
  },
})

const comparedSchema = z.strictObject({
  ...assignmentPlanSchema.shape,
  summary: assignmentSummarySchema,
})

const comparisonSchema = z
  .strictObject({
    one: comparedSchema,
    other: comparedSchema,
    differences: z.int().openapi({ description: 'Accounts that they give to different people.' }),
    items: z.array(
      z.strictObject({
        accountId: uuidSchema,
        externalId: z.string(),
        name: z.string().nullable(),
        acvMinor: minorSchema,
        currency: currencySchema.nullable(),
        ownerBefore: uuidSchema.nullable(),
        one: uuidSchema.nullable().openapi({ description: 'To whom the first gives it; null: to nobody.' }),
        other: uuidSchema.nullable(),
      }),
    ),
    next: z.string().nullable(),
    people: z.record(z.string(), z.string()).openapi({ description: 'What people are called, by id.' }),
  })
  .openapi('AssignmentComparison')

const compareRoute = createRoute({
  method: 'get',
  path: '/assignment-plans/{assignmentPlanId}/comparison',
  operationId: 'compareAssignmentPlans',
  tags: ['Books'],
  summary: 'Compare two plans of books',
  description: 'Their figures, and a page of the accounts that they give to different people.',
  request: {
    params: assignmentPlanPath,
    query: pageQuery.extend({ with: uuidSchema.openapi({ description: 'The other plan.' }) }),
  },
  responses: {
    200: { description: 'The comparison.', content: { 'application/json': { schema: comparisonSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

export function addAssignmentRowRoutes(app: App): void {
  app.openapi(tableRoute, async (call) => {
    const columns = await readAssignmentTable(call.get('context'), call.req.valid('param'))
    return call.json(tableOut(columns), 200)
  })

  app.openapi(explainRoute, async (call) => {
    const explained = await explainAssignment(call.get('context'), call.req.valid('param'))
    return call.json(explainedAssignmentOut(explained), 200)
  })

  app.openapi(compareRoute, async (call) => {
    const { assignmentPlanId } = call.req.valid('param')
    const { after, limit, with: otherPlanId } = call.req.valid('query')
    const list = `books ${assignmentPlanId} ${otherPlanId}`
    const place = readCursor(list, after, uuidSchema)
    const wish = { assignmentPlanId, otherPlanId, after: place, limit }
    const { one, other, differences, items, next, names } = await compareAssignmentPlans(
      call.get('context'),
      wish,
    )
    const shown = (plan: typeof one) => ({
      ...assignmentPlanOut(plan),
      summary: assignmentSummaryOut(plan.summary, names),
    })
    return call.json(
      {
        ...{ one: shown(one), other: shown(other), differences, people: Object.fromEntries(names) },
        items: items.map((item) => ({
          ...{ accountId: item.accountId, externalId: item.externalId, name: item.name ?? null },
          ...{ acvMinor: item.acvMinor ?? null, currency: item.currency ?? null },
          ...{ ownerBefore: item.ownerBefore ?? null, one: item.one ?? null, other: item.other ?? null },
        })),
        next: next === undefined ? null : writeCursor(list, next),
      },
      200,
    )
  })
}

function tableOut(columns: AssignmentColumns): z.input<typeof tableSchema> {
  const { id, externalId, name, acvMinor, hours, appliedRun, refused, people } = columns
  return {
    ...{ count: id.length, id, externalId, name, acvMinor, hours, appliedRun, refused, people },
    kind: codedOut(columns.kind),
    tier: codedOut(columns.tier),
    ownerBefore: codedOut(columns.ownerBefore),
    ownerBeforeName: codedOut(columns.ownerBeforeName),
    ownerAfter: codedOut(columns.ownerAfter),
    reason: codedOut(columns.reason),
    before: codedOut(columns.before),
  }
}
