import { createRoute, z } from '@hono/zod-openapi'
import { SCOPES } from '../../operations/access/actor.ts'
import { createApiKey } from '../../operations/api-key/create-api-key.ts'
import { listApiKeys } from '../../operations/api-key/list-api-keys.ts'
import { revokeApiKey } from '../../operations/api-key/revoke-api-key.ts'
import type { ApiKey } from '../../store/api-keys.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

export const scopeSchema = z.enum(SCOPES).openapi('Scope', { example: 'read' })

const keySchema = z
  .strictObject({
    id: uuidSchema,
    name: z.string(),
    prefix: z.string().openapi({ description: 'The second part of the key, which tells one from another.' }),
    scopes: z.array(scopeSchema),
    createdBy: uuidSchema,
    createdAt: instantSchema,
    usedAt: instantSchema.nullable().openapi({ description: 'To the minute.' }),
    expiresAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .openapi('ApiKey')

const newKeySchema = z
  .strictObject({
    id: uuidSchema,
    prefix: z.string(),
    key: z.string().openapi({
      description: 'Shown this once: for the header Authorization, after the word Bearer.',
      example: 'tw_0123456789ab_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
    }),
  })
  .openapi('NewApiKey')

const keyPage = pageOf(keySchema)
const LIST = 'api-keys'

const listRoute = createRoute({
  method: 'get',
  path: '/api-keys',
  operationId: 'listApiKeys',
  tags: ['API keys'],
  summary: 'List the keys of the workspace',
  description: 'A page of keys, also revoked ones, in the order in which they were made.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: keyPage } } },
    ...refusals(400, 401, 403),
  },
})

const createKeyRoute = createRoute({
  method: 'post',
  path: '/api-keys',
  operationId: 'createApiKey',
  tags: ['API keys'],
  summary: 'Make a key for a program',
  description: 'A key can be made with a key of scope administer, which gives no more than it has itself.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            name: z.string().max(1000).openapi({ example: 'Nightly import' }),
            scopes: z.array(scopeSchema).max(SCOPES.length),
            expiresAt: instantSchema.optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: { description: 'Made.', content: { 'application/json': { schema: newKeySchema } } },
    ...refusals(400, 401, 403, 422),
  },
})

const revokeRoute = createRoute({
  method: 'delete',
  path: '/api-keys/{id}',
  operationId: 'revokeApiKey',
  tags: ['API keys'],
  summary: 'Revoke a key',
  description: 'From its next request on it lets nobody in. It stays in the list.',
  request: { params: z.object({ id: uuidSchema.openapi({ param: { in: 'path', name: 'id' } }) }) },
  responses: { 204: { description: 'Revoked.' }, ...refusals(401, 403, 404) },
})

export function addApiKeyRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const page = await listApiKeys(call.get('context'), { limit, after: readCursor(LIST, after, uuidSchema) })
    const next = page.next === undefined ? null : writeCursor(LIST, page.next)
    return call.json({ items: page.keys.map(keyOut), next }, 200)
  })

  app.openapi(createKeyRoute, async (call) => {
    return call.json(await createApiKey(call.get('context'), call.req.valid('json')), 201)
  })

  app.openapi(revokeRoute, async (call) => {
    await revokeApiKey(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })
}

function keyOut({ workspaceId, scopes, ...key }: ApiKey): z.input<typeof keySchema> {
  return {
    ...key,
    scopes: scopes as z.input<typeof scopeSchema>[],
    usedAt: key.usedAt ?? null,
    expiresAt: key.expiresAt ?? null,
    revokedAt: key.revokedAt ?? null,
  }
}
