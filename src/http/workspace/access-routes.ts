import { createRoute, z } from '@hono/zod-openapi'
import { listRights } from '../../operations/access/list-rights.ts'
import { listOwners } from '../../operations/workspace/list-owners.ts'
import { scopeSchema } from '../api-key/api-key-routes.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { operationSchema, roleSchema } from '../session/session-schema.ts'

const rightSchema = z
  .strictObject({
    right: operationSchema,
    roles: z.array(roleSchema),
    scope: scopeSchema.openapi({ description: 'What a key needs for it.' }),
  })
  .openapi('Right')

const rightsRoute = createRoute({
  method: 'get',
  path: '/rights',
  operationId: 'listRights',
  tags: ['Workspaces'],
  summary: 'List who may do what',
  description: 'Every right with the roles that have it and the scope that gives it to a key.',
  responses: {
    200: {
      description: 'All of them.',
      content: { 'application/json': { schema: z.strictObject({ items: z.array(rightSchema) }) } },
    },
    ...refusals(401, 403),
  },
})

const ownerSchema = z
  .strictObject({
    userId: uuidSchema,
    name: z.string().openapi({ description: 'Or the e-mail, where no name is known.' }),
  })
  .openapi('WorkspaceOwner')

const ownersRoute = createRoute({
  method: 'get',
  path: '/workspace/owners',
  operationId: 'listOwners',
  tags: ['Workspaces'],
  summary: 'List the owners of the workspace',
  description: 'Who can give somebody a role. The one who came first is at the beginning.',
  responses: {
    200: {
      description: 'All of them.',
      content: { 'application/json': { schema: z.strictObject({ items: z.array(ownerSchema) }) } },
    },
    ...refusals(401, 403),
  },
})

/** Who may do what, and whom to ask for it. */
export function addAccessRoutes(app: App): void {
  app.openapi(rightsRoute, async (call) => {
    const items = listRights(call.get('context')).map((line) => ({ ...line, roles: [...line.roles] }))
    return call.json({ items }, 200)
  })

  app.openapi(ownersRoute, async (call) => {
    return call.json({ items: [...(await listOwners(call.get('context')))] }, 200)
  })
}
