import { createRoute, z } from '@hono/zod-openapi'
import { acceptLink } from '../../operations/user/accept-link.ts'
import { readLink } from '../../operations/user/read-link.ts'
import { requestPasswordReset } from '../../operations/user/request-password-reset.ts'
import type { App } from '../app.ts'
import { chooseLanguage } from '../problem/choose-language.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { orNull } from '../schema/or-null.ts'
import { refusals } from '../schema/problem-schema.ts'
import { findSessionOf } from '../session/session-of.ts'
import { beginIn } from '../session/session-routes.ts'
import {
  emailSchema,
  passwordSchema,
  roleSchema,
  sessionOut,
  sessionSchema,
} from '../session/session-schema.ts'

const linkPath = z.object({
  token: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { in: 'path', name: 'token' }, description: 'The last part of the link.' }),
})

const linkSchema = z
  .strictObject({
    kind: z.enum(['owner', 'invitation', 'password_reset']),
    workspace: z.string().openapi({ description: 'Its name.' }),
    email: z.string().nullable().openapi({ description: 'For whom; null: whoever has the link.' }),
    role: orNull(roleSchema),
    hasPassword: z
      .boolean()
      .openapi({ description: 'Whether the person is a user with a password already.' }),
    expiresAt: instantSchema,
  })
  .openapi('Link')

const readRoute = createRoute({
  method: 'get',
  path: '/links/{token}',
  operationId: 'readLink',
  tags: ['Session'],
  summary: 'What a one-time link is for',
  description: 'Answers 404 for a link that is unknown, was used or has expired.',
  security: [],
  request: { params: linkPath },
  responses: {
    200: { description: 'The link.', content: { 'application/json': { schema: linkSchema } } },
    ...refusals(404),
  },
})

const acceptRoute = createRoute({
  method: 'post',
  path: '/links/{token}',
  operationId: 'acceptLink',
  tags: ['Session'],
  summary: 'Use a one-time link',
  description:
    'The first owner says e-mail, name and password; an invited person name and password, or the password that they have, or nothing while they are signed in; somebody who sets a new password that. Afterwards the person is signed in, but not by setting a password.',
  security: [],
  request: {
    params: linkPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            email: emailSchema.optional(),
            name: z.string().max(1000).optional(),
            password: passwordSchema.optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: { description: 'Signed in.', content: { 'application/json': { schema: sessionSchema } } },
    204: { description: 'The new password is set. Sign in with it.' },
    ...refusals(400, 403, 404, 409, 422, 429),
  },
})

const resetRoute = createRoute({
  method: 'post',
  path: '/password-resets',
  operationId: 'requestPasswordReset',
  tags: ['Session'],
  summary: 'Have a link to set a new password mailed',
  description:
    'The answer is the same whether the e-mail is known or not. 409 where no mail server is set up: an owner of the workspace can make a link.',
  security: [],
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ email: emailSchema }) } },
    },
  },
  responses: { 202: { description: 'On its way.' }, ...refusals(400, 409, 422, 429) },
})

export function addLinkRoutes(app: App): void {
  app.openapi(readRoute, async (call) => {
    const { email, role, ...offer } = await readLink(call.get('surroundings'), call.req.valid('param'))
    const link = {
      ...offer,
      email: email ?? null,
      role: (role ?? null) as z.input<typeof linkSchema>['role'],
    }
    return call.json(link, 200)
  })

  app.openapi(acceptRoute, async (call) => {
    const session = await findSessionOf(call)
    const answer = {
      ...call.req.valid('json'),
      ...call.req.valid('param'),
      address: call.get('address'),
    }
    const accepted = await acceptLink(call.get('surroundings'), answer, session?.signedIn)
    if (accepted.kind === 'password-set') return call.body(null, 204)
    return call.json(sessionOut(call, await beginIn(call, accepted.session)), 201)
  })

  app.openapi(resetRoute, async (call) => {
    await requestPasswordReset(call.get('surroundings'), {
      ...call.req.valid('json'),
      address: call.get('address'),
      language: chooseLanguage(call.req.header('accept-language')),
    })
    return call.body(null, 202)
  })
}
