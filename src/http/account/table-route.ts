import { hash } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { readAccountTable } from '../../operations/account/read-account-table.ts'
import type { App } from '../app.ts'
import { isAlreadyRead } from '../revision.ts'
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
    200: {
      description: 'The table.',
      headers: z.object({
        ETag: z.string().openapi({
          description: 'For If-None-Match: the table is sent again only when it has changed.',
          example: '"0f6b3a2c9d1e4f5a6b7c8d9e0f1a2b3c"',
        }),
      }),
      content: { 'application/json': { schema: tableSchema } },
    },
    304: { description: 'As you know it.' },
    ...refusals(401, 403),
  },
})

/** A newer program may know more columns: what a browser has kept of an older one is then no answer. */
const SHAPE = Object.keys(tableSchema.shape).join()

export function addTableRoute(app: App): void {
  app.openapi(route, async (call) => {
    const table = await readAccountTable(call.get('context'), (version) =>
      isAlreadyRead(call, hash('sha256', `${SHAPE} ${version}`).slice(0, 32)),
    )
    return table === undefined ? call.body(null, 304) : call.json(await tableOut(table), 200)
  })
}
