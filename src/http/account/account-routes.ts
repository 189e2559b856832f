import { createRoute, z } from '@hono/zod-openapi'
import { listAccounts } from '../../operations/account/list-accounts.ts'
import { listChildAccounts } from '../../operations/account/list-child-accounts.ts'
import { readAccount } from '../../operations/account/read-account.ts'
import type { PageOf } from '../../store/account-pages.ts'
import type { ListedAccount } from '../../store/listed-account.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { accountPath } from './account-path.ts'
import { accountOut, accountSchema } from './account-schema.ts'
import { addContractRoute } from './contract-route.ts'
import { addExplanationRoute } from './explanation-route.ts'
import { addHealthRoute } from './health-route.ts'
import { addServiceRoute } from './service-route.ts'
import { addSignalRoute } from './signal-route.ts'
import { addTableRoute } from './table-route.ts'

const accountPage = pageOf(accountSchema)

const listRoute = createRoute({
  method: 'get',
  path: '/accounts',
  operationId: 'listAccounts',
  tags: ['Accounts'],
  summary: 'List accounts',
  description:
    'A page of accounts with contract, tier and owner of today, in the order of their ids. A CSM who sees only their own book gets that. Until an applied plan says otherwise, tier and owner are those of the company’s own list.',
  request: {
    query: pageQuery.extend({
      tier: z.string().max(200).optional().openapi({ description: 'Only accounts in this tier.' }),
      unplaced: z
        .stringbool({ truthy: ['true'], falsy: ['false'] })
        .optional()
        .openapi({ type: 'boolean', description: 'Only accounts in no tier, or only those in one.' }),
      owner: uuidSchema.optional().openapi({ description: 'Only the book of this person.' }),
      text: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .openapi({ description: 'A part of the name or of the source’s id, in upper or lower case.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: accountPage } } },
    ...refusals(400, 401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/accounts/{accountId}',
  operationId: 'readAccount',
  tags: ['Accounts'],
  summary: 'Read an account',
  description: 'One account with contract, tier and owner of today.',
  request: { params: accountPath },
  responses: {
    200: { description: 'The account.', content: { 'application/json': { schema: accountSchema } } },
    ...refusals(400, 401, 403, 404),
  },
})

const childrenRoute = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/children',
  operationId: 'listChildAccounts',
  tags: ['Accounts'],
  summary: 'List the accounts below one',
  description: 'A page of the accounts that name this one as their parent.',
  request: { params: accountPath, query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: accountPage } } },
    ...refusals(400, 401, 403, 404),
  },
})

export function addAccountRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { after, limit, ...filter } = call.req.valid('query')
    const list = `accounts ${JSON.stringify(filter)}`
    const page = await listAccounts(call.get('context'), {
      ...filter,
      limit,
      after: readCursor(list, after, uuidSchema),
    })
    return call.json(pageOut(page, list), 200)
  })

  // Before /accounts/{accountId}: the more special path first.
  addTableRoute(app)

  app.openapi(readRoute, async (call) => {
    const account = await readAccount(call.get('context'), call.req.valid('param'))
    return call.json(accountOut(account), 200)
  })

  app.openapi(childrenRoute, async (call) => {
    const { accountId } = call.req.valid('param')
    const { after, limit } = call.req.valid('query')
    const list = `children ${accountId}`
    const page = await listChildAccounts(call.get('context'), {
      accountId,
      limit,
      after: readCursor(list, after, uuidSchema),
    })
    return call.json(pageOut(page, list), 200)
  })

  addExplanationRoute(app)
  addServiceRoute(app)
  addContractRoute(app)
  addSignalRoute(app)
  addHealthRoute(app)
}

function pageOut({ items, next }: PageOf<ListedAccount>, list: string): z.input<typeof accountPage> {
  return { items: items.map(accountOut), next: next === undefined ? null : writeCursor(list, next) }
}
