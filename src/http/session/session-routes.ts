import { createRoute, z } from '@hono/zod-openapi'
import { findSignedIn } from '../../operations/session/find-signed-in.ts'
import { signIn } from '../../operations/session/sign-in.ts'
import { signOut } from '../../operations/session/sign-out.ts'
import type { StartedSession } from '../../operations/session/signed-in.ts'
import { switchWorkspace } from '../../operations/session/switch-workspace.ts'
import { changePassword } from '../../operations/user/change-password.ts'
import { leaveWorkspace } from '../../operations/user/leave-workspace.ts'
import type { App, Call } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { csrfTokenOf } from './forgery.ts'
import { removeSessionCookie, writeSessionCookie } from './session-cookie.ts'
import { type BrowserSession, sessionOf } from './session-of.ts'
import { emailSchema, passwordSchema, sessionOut, sessionSchema } from './session-schema.ts'

const NEEDS_SESSION = 'Also for somebody who was removed from the workspace that they are in.'

const SESSION_ANSWER = {
  description: 'The session.',
  content: { 'application/json': { schema: sessionSchema } },
} as const

const signInRoute = createRoute({
  method: 'post',
  path: '/session',
  operationId: 'signIn',
  tags: ['Session'],
  summary: 'Sign in with e-mail and password',
  description:
    'Gives the cookie of a session. After ten failures within 15 minutes for an e-mail, or a hundred from an address, it answers 429 until the 15 minutes are over, also to the right password.',
  security: [],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ email: emailSchema, password: passwordSchema }),
        },
      },
    },
  },
  responses: { 201: SESSION_ANSWER, ...refusals(400, 401, 403, 422, 429) },
})

const readRoute = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'readSession',
  tags: ['Session'],
  summary: 'Who is signed in',
  description: NEEDS_SESSION,
  security: [{ session: [] }],
  responses: { 200: SESSION_ANSWER, ...refusals(401) },
})

const signOutRoute = createRoute({
  method: 'delete',
  path: '/session',
  operationId: 'signOut',
  tags: ['Session'],
  summary: 'Sign out',
  description: NEEDS_SESSION,
  security: [{ session: [] }],
  request: {
    query: z.object({
      everywhere: z
        .stringbool({ truthy: ['true'], falsy: ['false'] })
        .optional()
        .openapi({ type: 'boolean', description: 'In all browsers of the person.' }),
    }),
  },
  responses: { 204: { description: 'Signed out.' }, ...refusals(400, 401, 403) },
})

const switchRoute = createRoute({
  method: 'put',
  path: '/session/workspace',
  operationId: 'switchWorkspace',
  tags: ['Session'],
  summary: 'Go to another workspace of yours',
  description: NEEDS_SESSION,
  security: [{ session: [] }],
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ workspaceId: uuidSchema }) } },
    },
  },
  responses: { 200: SESSION_ANSWER, ...refusals(400, 401, 403, 404, 422) },
})

const leaveRoute = createRoute({
  method: 'delete',
  path: '/session/workspace',
  operationId: 'leaveWorkspace',
  tags: ['Session'],
  summary: 'Leave the workspace that you are in',
  description: `${NEEDS_SESSION} The last owner cannot leave.`,
  security: [{ session: [] }],
  responses: { 204: { description: 'Left.' }, ...refusals(401, 403, 404, 409) },
})

const passwordRoute = createRoute({
  method: 'put',
  path: '/session/password',
  operationId: 'changePassword',
  tags: ['Session'],
  summary: 'Change your password',
  description: `${NEEDS_SESSION} All other sessions of yours end.`,
  security: [{ session: [] }],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ oldPassword: passwordSchema, newPassword: passwordSchema }),
        },
      },
    },
  },
  responses: { 204: { description: 'Changed.' }, ...refusals(400, 401, 403, 422, 429) },
})

export function addSessionRoutes(app: App): void {
  app.openapi(signInRoute, async (call) => {
    const session = await signIn(call.get('surroundings'), {
      ...call.req.valid('json'),
      address: call.get('address'),
    })
    return call.json(sessionOut(call, await beginIn(call, session)), 201)
  })

  app.openapi(readRoute, async (call) => call.json(sessionOut(call, await sessionOf(call)), 200))

  app.openapi(signOutRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    await signOut(call.get('surroundings'), signedIn, { everywhere: call.req.valid('query').everywhere })
    removeSessionCookie(call)
    return call.body(null, 204)
  })

  app.openapi(switchRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    await switchWorkspace(call.get('surroundings'), signedIn, call.req.valid('json'))
    return call.json(sessionOut(call, await sessionOf(call)), 200)
  })

  app.openapi(leaveRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    await leaveWorkspace(call.get('surroundings'), signedIn)
    return call.body(null, 204)
  })

  app.openapi(passwordRoute, async (call) => {
    const { signedIn } = await sessionOf(call)
    await changePassword(call.get('surroundings'), signedIn, {
      ...call.req.valid('json'),
      address: call.get('address'),
    })
    return call.body(null, 204)
  })
}

/** Hands a session that has just begun to the browser. */
export async function beginIn(call: Call, session: StartedSession): Promise<BrowserSession> {
  writeSessionCookie(call, session)
  const signedIn = (await findSignedIn(call.get('surroundings'), session.token))!
  return { signedIn, csrfToken: csrfTokenOf(session.token) }
}
