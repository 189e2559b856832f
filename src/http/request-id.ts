import type { MiddlewareHandler } from 'hono'
import type { Env } from './app.ts'

/** What another server may call a request: short, and nothing that means something in a log or a header. */
const SANE = /^[\w.-]{8,64}$/

/** Gives each request an id, or keeps the one that a proxy has given; it is in every answer. */
export function nameRequest(): MiddlewareHandler<Env> {
  return async (call, next) => {
    const given = call.req.header('x-request-id')
    const requestId = given !== undefined && SANE.test(given) ? given : call.get('surroundings').newId()
    call.set('requestId', requestId)
    await next()
    call.res.headers.set('X-Request-Id', requestId)
  }
}
