import { createRoute, z } from '@hono/zod-openapi'
import { cancelInvitation } from '../../operations/user/cancel-invitation.ts'
import { inviteUser } from '../../operations/user/invite-user.ts'
import { listInvitations } from '../../operations/user/list-invitations.ts'
import type { App } from '../app.ts'
import { chooseLanguage } from '../problem/choose-language.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { emailSchema, roleSchema } from '../session/session-schema.ts'
import { newLinkSchema } from './user-routes.ts'

const invitationSchema = z
  .strictObject({
    id: uuidSchema,
    email: z.string(),
    role: roleSchema,
    createdAt: instantSchema,
    expiresAt: instantSchema,
  })
  .openapi('Invitation')

const invitedSchema = newLinkSchema.extend({ id: uuidSchema, isMailed: z.boolean() }).openapi('Invited')

const listSchema = z.strictObject({ items: z.array(invitationSchema) })

const listRoute = createRoute({
  method: 'get',
  path: '/invitations',
  operationId: 'listInvitations',
  tags: ['Users'],
  summary: 'List who was invited and has not come yet',
  description: 'The oldest invitation first.',
  responses: {
    200: { description: 'All of them.', content: { 'application/json': { schema: listSchema } } },
    ...refusals(401, 403),
  },
})

const inviteRoute = createRoute({
  method: 'post',
  path: '/invitations',
  operationId: 'inviteUser',
  tags: ['Users'],
  summary: 'Invite somebody',
  description:
    'Gives a link that the person can use once within seven days, and mails it where a mail server is set up. A former invitation of the same e-mail is taken back.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ email: emailSchema, role: roleSchema }) },
      },
    },
  },
  responses: {
    201: { description: 'Invited.', content: { 'application/json': { schema: invitedSchema } } },
    ...refusals(400, 401, 403, 409, 422),
  },
})

const cancelRoute = createRoute({
  method: 'delete',
  path: '/invitations/{id}',
  operationId: 'cancelInvitation',
  tags: ['Users'],
  summary: 'Take an invitation back',
  description: 'Its link lets nobody in any more.',
  request: { params: z.object({ id: uuidSchema.openapi({ param: { in: 'path', name: 'id' } }) }) },
  responses: { 204: { description: 'Taken back.' }, ...refusals(401, 403, 404) },
})

export function addInvitationRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const items = await listInvitations(call.get('context'))
    return call.json({ items: items as z.input<typeof invitationSchema>[] }, 200)
  })

  app.openapi(inviteRoute, async (call) => {
    const invited = await inviteUser(call.get('context'), {
      ...call.req.valid('json'),
      language: chooseLanguage(call.req.header('accept-language')),
    })
    return call.json(invited, 201)
  })

  app.openapi(cancelRoute, async (call) => {
    await cancelInvitation(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })
}
