import { createRoute, z } from '@hono/zod-openapi'
import { listActs } from '../../operations/audit/list-acts.ts'
import { listActsOfAccount } from '../../operations/audit/list-acts-of-account.ts'
import { readAct } from '../../operations/audit/read-act.ts'
import { accountPath } from '../account/account-path.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { dayInputSchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { longNumberKey, numberKey } from '../schema/key-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { actOut, actorSchema, actSchema, changedSchema } from './act-schema.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/audit/acts',
  operationId: 'listActs',
  tags: ['Audit'],
  summary: 'List acts',
  description: 'A page of who did what when, the latest first.',
  request: {
    query: pageQuery.extend({
      actor: actorSchema.optional(),
      action: z.string().max(100).optional().openapi({ example: 'plan.apply' }),
      from: dayInputSchema.optional().openapi({ description: 'The first day, in UTC.' }),
      to: dayInputSchema.optional().openapi({ description: 'The last day, in UTC.' }),
      text: z.string().max(200).optional().openapi({
        description:
          'In the action, in the details, or in the name or e-mail of a member whom it is by or about; upper case is as lower case.',
      }),
      accountId: uuidSchema.optional().openapi({ description: 'Of an account that it has changed.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(actSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const workspaceEntrySchema = z.strictObject({
  entry: z.int(),
  subject: z.string().openapi({ example: 'model_version' }),
  before: changedSchema,
  after: changedSchema,
})

const accountEntrySchema = z.strictObject({
  accountId: uuidSchema,
  name: z.string().nullable(),
  externalId: z.string().nullable().openapi({ description: 'Null once the account is gone.' }),
  entry: z.int(),
  before: changedSchema,
  after: changedSchema,
})

const toldActSchema = actSchema
  .extend({
    workspace: z
      .array(workspaceEntrySchema)
      .openapi({ description: 'What it changed of the workspace as a whole.' }),
    accounts: pageOf(accountEntrySchema).openapi({
      description: 'A page of what it changed of accounts, in the order of their ids.',
    }),
  })
  .openapi('ActWithEntries')

const readRoute = createRoute({
  method: 'get',
  path: '/audit/acts/{number}',
  operationId: 'readAct',
  tags: ['Audit'],
  summary: 'Read an act',
  description: 'One act with what was before and after. `after` goes on with its entries about accounts.',
  request: {
    params: z.object({ number: z.coerce.number().int().min(1).openapi({ example: 1 }) }),
    query: pageQuery,
  },
  responses: {
    200: { description: 'The act.', content: { 'application/json': { schema: toldActSchema } } },
    ...refusals(400, 401, 403, 404),
  },
})

const accountActSchema = z
  .strictObject({
    number: z.int(),
    actId: uuidSchema,
    action: z.string(),
    actor: z.string(),
    at: instantSchema,
    entry: z.int(),
    before: changedSchema,
    after: changedSchema,
  })
  .openapi('AccountAct')

const ofAccountRoute = createRoute({
  method: 'get',
  path: '/accounts/{accountId}/acts',
  operationId: 'listActsOfAccount',
  tags: ['Audit'],
  summary: 'List what was done to an account',
  description: 'A page of who did what to it, the latest first, also after the account is gone.',
  request: { params: accountPath, query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(accountActSchema) } } },
    ...refusals(400, 401, 403, 404),
  },
})

const entryKey = z.strictObject({ accountId: uuidSchema, entry: numberKey })
const entryOfAct = z.strictObject({ actId: uuidSchema, entry: numberKey })

export function addActRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { after, limit, ...filter } = call.req.valid('query')
    const list = `acts ${JSON.stringify(filter)}`
    const before = readCursor(list, after, longNumberKey)
    const { items, next } = await listActs(call.get('context'), { ...filter, before, limit })
    const place = next === undefined ? null : writeCursor(list, next)
    return call.json({ items: items.map(actOut), next: place }, 200)
  })

  app.openapi(readRoute, async (call) => {
    const { number } = call.req.valid('param')
    const { after, limit } = call.req.valid('query')
    const list = `entries of act ${number}`
    const place = readCursor(list, after, entryKey)
    const act = await readAct(call.get('context'), { number, after: place, limit })
    const next = act.next === undefined ? null : writeCursor(list, act.next)
    const items = act.accounts.map((entry) => ({ name: null, externalId: null, ...entry }))
    const accounts = { items, next }
    return call.json({ ...actOut(act), workspace: [...act.workspace], accounts }, 200)
  })

  app.openapi(ofAccountRoute, async (call) => {
    const { accountId } = call.req.valid('param')
    const { after, limit } = call.req.valid('query')
    const list = `acts of account ${accountId}`
    const before = readCursor(list, after, entryOfAct)
    const page = await listActsOfAccount(call.get('context'), { accountId, before, limit })
    const next = page.next === undefined ? null : writeCursor(list, page.next)
    return call.json({ items: [...page.items], next }, 200)
  })
}
