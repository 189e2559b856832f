import { createRoute, z } from '@hono/zod-openapi'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { beginOpenId, OPEN_ID_SECONDS } from '../../operations/open-id/begin-open-id.ts'
import { finishOpenId } from '../../operations/open-id/finish-open-id.ts'
import { ProblemError } from '../../operations/problem.ts'
import type { App, Call } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { returnToSchema } from './return-to.ts'
import { attributesFor, writeSessionCookie } from './session-cookie.ts'

/** What the browser keeps while it is at the provider, so that nobody can be signed in as somebody else by a prepared link. */
const STATE_COOKIE = 'tierwise_openid'

const beginRoute = createRoute({
  method: 'get',
  path: '/sign-in/openid',
  operationId: 'beginOpenId',
  tags: ['Session'],
  summary: 'Sign in with single sign-on',
  description: 'For a browser: goes to the OpenID provider of the company, which sends it back.',
  security: [],
  request: {
    query: z.object({
      returnTo: returnToSchema
        .optional()
        .openapi({ description: 'A path of this server to go to afterwards.', example: '/docs' }),
    }),
  },
  responses: { 302: { description: 'To the provider.' }, ...refusals(400, 404, 422, 503) },
})

const finishRoute = createRoute({
  method: 'get',
  path: '/sign-in/openid/callback',
  operationId: 'finishOpenId',
  tags: ['Session'],
  summary: 'Come back from single sign-on',
  description: 'Where the OpenID provider sends browsers to. Register it there as the redirect URI.',
  security: [],
  responses: { 302: { description: 'Into the product, or to the sign-in page with what went wrong.' } },
})

export function addOpenIdRoutes(app: App): void {
  app.openapi(beginRoute, async (call) => {
    const { url, state } = await beginOpenId(call.get('surroundings'), call.req.valid('query'))
    setCookie(call, STATE_COOKIE, state, { ...stateAttributes(call), maxAge: OPEN_ID_SECONDS })
    return call.redirect(url, 302)
  })

  app.openapi(finishRoute, async (call) => {
    const state = getCookie(call, STATE_COOKIE)
    const { searchParams } = new URL(call.req.url)
    deleteCookie(call, STATE_COOKIE, stateAttributes(call))
    try {
      const { session, returnTo = '/' } = await finishOpenId(call.get('surroundings'), {
        parameters: searchParams,
        state,
      })
      writeSessionCookie(call, session)
      return call.redirect(returnTo, 302)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return call.redirect(`/sign-in?problem=${error.problems[0]!.code}`, 302)
    }
  })
}

function stateAttributes(call: Call) {
  return { ...attributesFor(call), path: '/api/sign-in/openid' }
}
