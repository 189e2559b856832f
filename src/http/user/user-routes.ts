import { createRoute, z } from '@hono/zod-openapi'
import { createPasswordLink } from '../../operations/user/create-password-link.ts'
import { editUser } from '../../operations/user/edit-user.ts'
import { eraseUser } from '../../operations/user/erase-user.ts'
import { listUsers } from '../../operations/user/list-users.ts'
import { removeUser } from '../../operations/user/remove-user.ts'
import type { Member } from '../../store/memberships.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { roleSchema } from '../session/session-schema.ts'

const standingSchema = z
  .strictObject({
    userId: uuidSchema,
    role: roleSchema,
    personId: uuidSchema.nullable().openapi({ description: 'Which of the team’s people the user is.' }),
  })
  .openapi('Standing')

const userSchema = standingSchema
  .extend({ email: z.string(), name: z.string().nullable(), createdAt: instantSchema })
  .openapi('User')

export const newLinkSchema = z
  .strictObject({
    link: z.url().openapi({ description: 'Shown this once. It can be used once.' }),
    expiresAt: instantSchema,
  })
  .openapi('NewLink')

const userPage = pageOf(userSchema)
const userPath = z.object({ userId: uuidSchema.openapi({ param: { in: 'path', name: 'userId' } }) })
const LIST = 'users'

const listRoute = createRoute({
  method: 'get',
  path: '/users',
  operationId: 'listUsers',
  tags: ['Users'],
  summary: 'List the users of the workspace',
  description: 'A page of users in the order in which they became users.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: userPage } } },
    ...refusals(400, 401, 403),
  },
})

const editRoute = createRoute({
  method: 'patch',
  path: '/users/{userId}',
  operationId: 'editUser',
  tags: ['Users'],
  summary: 'Change somebody’s role, or which of the people they are',
  description:
    'What is left out stays. The change counts from the user’s next request on. The last owner keeps the role.',
  request: {
    params: userPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            role: roleSchema.optional(),
            personId: uuidSchema.nullable().optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'As it is now.', content: { 'application/json': { schema: standingSchema } } },
    ...refusals(400, 401, 403, 404, 409, 422),
  },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/users/{userId}',
  operationId: 'removeUser',
  tags: ['Users'],
  summary: 'Remove somebody from the workspace',
  description: 'From their next request on. The last owner cannot be removed.',
  request: { params: userPath },
  responses: { 204: { description: 'Removed.' }, ...refusals(401, 403, 404, 409) },
})

const eraseRoute = createRoute({
  method: 'post',
  path: '/users/{userId}/erasure',
  operationId: 'eraseUser',
  tags: ['Users'],
  summary: 'Erase what is known of somebody',
  description:
    'Removes the user and makes what the audit log says of them unreadable; the log stays chained. Also for somebody who was removed before. Cannot be undone.',
  request: { params: userPath },
  responses: { 204: { description: 'Erased.' }, ...refusals(401, 403, 404, 409) },
})

const passwordLinkRoute = createRoute({
  method: 'post',
  path: '/users/{userId}/password-link',
  operationId: 'createPasswordLink',
  tags: ['Users'],
  summary: 'Make a link to set a new password',
  description:
    'To be handed to the person, where no mail can be sent. Within 24 hours, once. Refused for somebody who also belongs to a workspace that you do not own.',
  request: { params: userPath },
  responses: {
    201: { description: 'The link.', content: { 'application/json': { schema: newLinkSchema } } },
    ...refusals(401, 403, 404, 409),
  },
})

export function addUserRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const page = await listUsers(call.get('context'), { limit, after: readCursor(LIST, after, uuidSchema) })
    const next = page.next === undefined ? null : writeCursor(LIST, page.next)
    return call.json({ items: page.users.map(userOut), next }, 200)
  })

  app.openapi(editRoute, async (call) => {
    const change = { ...call.req.valid('param'), ...call.req.valid('json') }
    const { userId, role, personId } = await editUser(call.get('context'), change)
    return call.json({ userId, role: role as Role, personId: personId ?? null }, 200)
  })

  app.openapi(removeRoute, async (call) => {
    await removeUser(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })

  app.openapi(eraseRoute, async (call) => {
    await eraseUser(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })

  app.openapi(passwordLinkRoute, async (call) => {
    return call.json(await createPasswordLink(call.get('context'), call.req.valid('param')), 201)
  })
}

type Role = z.input<typeof roleSchema>

function userOut({ name, personId, role, ...member }: Member): z.input<typeof userSchema> {
  return { ...member, role: role as Role, name: name ?? null, personId: personId ?? null }
}
