import { createRoute } from '@hono/zod-openapi'
import { readAccountTable } from '../../operations/account/read-account-table.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { tableOut, tableSchema } from './table-schema.ts'

const route = createRoute({
  method: 'get',
  path: '/accounts/table',
  operationId: 'readAccountTable',
  tags: ['Accounts'],
  summary: 'Read all accounts as a table',
  description:
    'Every account that has not left, with contract, tier and owner of today, column by column: the same place of each array is the same account. For programs that sort, filter and add up themselves; a page at a time is `listAccounts`. A CSM who sees only their own book gets that.',
  responses: {
    200: { description: 'The table.', content: { 'application/json': { schema: tableSchema } } },
    ...refusals(401, 403),
  },
})

export function addTableRoute(app: App): void {
  app.openapi(route, async (call) => call.json(tableOut(await readAccountTable(call.get('context'))), 200))
}
