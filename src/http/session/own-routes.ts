import { createRoute, z } from '@hono/zod-openapi'
import { endOtherSessions } from '../../operations/session/end-other-sessions.ts'
import { listOwnSessions } from '../../operations/session/list-own-sessions.ts'
import { renameSelf } from '../../operations/user/rename-self.ts'
import type { App } from '../app.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { sessionOf } from './session-of.ts'
import { sessionOut, sessionSchema } from './session-schema.ts'

const ownSessionSchema = z
  .strictObject({
    createdAt: instantSchema,
    seenAt: instantSchema.openapi({ description: 'To the minute.' }),
    expiresAt: instantSchema,
    isThis: z.boolean().openapi({ description: 'The one that asks.' }),
  })
  .openapi('OwnSession')

const listRoute = createRoute({
  method: 'get',
  path: '/sessions',
  operationId: 'listOwnSessions',
  tags: ['Session'],
  summary: 'List where you are signed in',
  description: 'The browser that was seen last is at the beginning.',
  security: [{ session: [] }],
  responses: {
    200: {
      description: 'All of them.',
      content: { 'application/json': { schema: z.strictObject({ items: z.array(ownSessionSchema) }) } },
    },
    ...refusals(401),
  },
})

const endRoute = createRoute({
  method: 'delete',
  path: '/sessions',
  operationId: 'endOtherSessions',
  tags: ['Session'],
  summary: 'Sign out in all other browsers',
  description: 'You stay signed in in this one.',
  security: [{ session: [] }],
  responses: {
    200: {
      description: 'Signed out.',
      content: { 'application/json': { schema: z.strictObject({ ended: z.int() }) } },
    },
    ...refusals(401, 403),
  },
})

const renameRoute = createRoute({
  method: 'patch',
  path: '/session',
  operationId: 'renameSelf',
  tags: ['Session'],
  summary: 'Change what you are called',
  description: 'In all of your workspaces.',
  security: [{ session: [] }],
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ name: z.string().max(1000) }) } },
    },
  },
  responses: {
    200: { description: 'The session.', content: { 'application/json': { schema: sessionSchema } } },
    ...refusals(400, 401, 403, 422),
  },
})

/** What is a person's own: where they are signed in, and what they are called. */
export function addOwnRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    return call.json({ items: [...(await listOwnSessions(call.get('surroundings'), signedIn))] }, 200)
  })

  app.openapi(endRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    return call.json({ ended: await endOtherSessions(call.get('surroundings'), signedIn) }, 200)
  })

  app.openapi(renameRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    await renameSelf(call.get('surroundings'), signedIn, call.req.valid('json'))
    return call.json(sessionOut(call, await sessionOf(call)), 200)
  })
}
