import { createRoute, z } from '@hono/zod-openapi'
import type { PlanColumns } from '../../operations/plan/plan-columns.ts'
import { readPlanTable } from '../../operations/plan/read-plan-table.ts'
import type { App } from '../app.ts'
import { codedOut, codedSchema } from '../schema/coded-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { planPath } from './plan-schema.ts'

const numbers = z.array(z.number().nullable())
const tableSchema = z
  .strictObject({
    count: z.int(),
    id: z.array(z.string()),
    externalId: z.array(z.string()),
    name: z.array(z.string().nullable()),
    kind: codedSchema,
    from: codedSchema,
    to: codedSchema.openapi({ description: 'Of a held account the tier that it would otherwise be in.' }),
    reason: codedSchema.openapi({ description: 'Of a held account the rule that holds it.' }),
    acvMinor: numbers,
    csCostBeforeMinor: numbers,
    csCostAfterMinor: numbers,
    ownerBefore: codedSchema.openapi({ description: 'By name.' }),
    ownerAfter: codedSchema.openapi({ description: 'By name.' }),
    heldUntil: numbers.openapi({
      description:
        'Of a held account the first day on which it is free, in days since 1970-01-01; null where that is no matter of time.',
    }),
    missing: codedSchema.openapi({
      description: 'Of an unplaced account the fields that were needed and not known, with commas between.',
    }),
    appliedRun: numbers,
    refused: z
      .array(z.int())
      .openapi({ description: 'Places of the rows that the latest apply has refused.' }),
  })
  .openapi('PlanTable')

const route = createRoute({
  method: 'get',
  path: '/plans/{planId}/table',
  operationId: 'readPlanTable',
  tags: ['Plans'],
  summary: 'Read the rows of a plan as a table',
  description:
    'Everything that a plan says of accounts, column by column: the same place of each array is the same account. Steady ones are left out. For programs that sort, filter and add up themselves; a page at a time with all details is `listPlanRows`.',
  request: { params: planPath },
  responses: {
    200: { description: 'The table.', content: { 'application/json': { schema: tableSchema } } },
    ...refusals(400, 401, 403, 404, 409),
  },
})

export function addPlanTableRoute(app: App): void {
  app.openapi(route, async (call) => {
    const columns = await readPlanTable(call.get('context'), call.req.valid('param'))
    return call.json(tableOut(columns), 200)
  })
}

function tableOut(columns: PlanColumns): z.input<typeof tableSchema> {
  const { id, externalId, name, acvMinor, csCostBeforeMinor, csCostAfterMinor } = columns
  return {
    ...{ count: id.length, id, externalId, name, acvMinor, csCostBeforeMinor, csCostAfterMinor },
    kind: codedOut(columns.kind),
    from: codedOut(columns.from),
    to: codedOut(columns.to),
    reason: codedOut(columns.reason),
    ownerBefore: codedOut(columns.ownerBefore),
    ownerAfter: codedOut(columns.ownerAfter),
    heldUntil: columns.heldUntil,
    missing: codedOut(columns.missing),
    appliedRun: columns.appliedRun,
    refused: columns.refused,
  }
}
