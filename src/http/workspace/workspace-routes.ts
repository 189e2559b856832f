import { createRoute, z } from '@hono/zod-openapi'
import { createWorkspace } from '../../operations/workspace/create-workspace.ts'
import { editWorkspace } from '../../operations/workspace/edit-workspace.ts'
import { listOwnWorkspaces } from '../../operations/workspace/list-own-workspaces.ts'
import { readWorkspace } from '../../operations/workspace/read-workspace.ts'
import type { App } from '../app.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { currencySchema } from '../schema/money-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { sessionOf } from '../session/session-of.ts'
import { roleSchema } from '../session/session-schema.ts'

const csmSeesSchema = z
  .enum(['book', 'all'])
  .openapi({ description: 'Whether a CSM sees the accounts of their own book or all of them.' })

const workspaceSchema = z
  .strictObject({
    id: uuidSchema,
    name: z.string(),
    currency: currencySchema,
    csmSees: csmSeesSchema,
    createdAt: instantSchema,
  })
  .openapi('Workspace')

const ownWorkspacesSchema = z.strictObject({
  items: z.array(
    z
      .strictObject({ workspaceId: uuidSchema, name: z.string(), currency: currencySchema, role: roleSchema })
      .openapi('OwnWorkspace'),
  ),
})

const readRoute = createRoute({
  method: 'get',
  path: '/workspace',
  operationId: 'readWorkspace',
  tags: ['Workspaces'],
  summary: 'The workspace that the session or the key is for',
  description: 'Its name, its currency and what its CSMs see.',
  responses: {
    200: { description: 'It.', content: { 'application/json': { schema: workspaceSchema } } },
    ...refusals(401, 403),
  },
})

const editRoute = createRoute({
  method: 'patch',
  path: '/workspace',
  operationId: 'editWorkspace',
  tags: ['Workspaces'],
  summary: 'Rename the workspace, or change what CSMs see',
  description: 'What is left out stays. The currency cannot be changed.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            name: z.string().max(1000).optional(),
            csmSees: csmSeesSchema.optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'As it is now.', content: { 'application/json': { schema: workspaceSchema } } },
    ...refusals(400, 401, 403, 422),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/workspaces',
  operationId: 'listOwnWorkspaces',
  tags: ['Workspaces'],
  summary: 'List the workspaces that you belong to',
  description: 'The one that you joined first is at the beginning.',
  security: [{ session: [] }],
  responses: {
    200: { description: 'All of them.', content: { 'application/json': { schema: ownWorkspacesSchema } } },
    ...refusals(401),
  },
})

const createWorkspaceRoute = createRoute({
  method: 'post',
  path: '/workspaces',
  operationId: 'createWorkspace',
  tags: ['Workspaces'],
  summary: 'Make an empty workspace',
  description: 'You become the owner of it. Your session stays in the workspace where it is.',
  security: [{ session: [] }],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ name: z.string().max(1000), currency: currencySchema }),
        },
      },
    },
  },
  responses: {
    201: {
      description: 'Made.',
      content: { 'application/json': { schema: z.strictObject({ workspaceId: uuidSchema }) } },
    },
    ...refusals(400, 401, 403, 422),
  },
})

export function addWorkspaceRoutes(app: App): void {
  app.openapi(readRoute, async (call) => call.json(await readWorkspace(call.get('context')), 200))

  app.openapi(editRoute, async (call) => {
    return call.json(await editWorkspace(call.get('context'), call.req.valid('json')), 200)
  })

  app.openapi(listRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    const items = await listOwnWorkspaces(call.get('surroundings'), signedIn)
    return call.json({ items: items as z.input<typeof ownWorkspacesSchema>['items'] }, 200)
  })

  app.openapi(createWorkspaceRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    const workspaceId = await createWorkspace(call.get('surroundings'), signedIn, call.req.valid('json'))
    return call.json({ workspaceId }, 201)
  })
}
