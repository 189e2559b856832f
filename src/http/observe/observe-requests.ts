import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import type { Call, Env } from '../app.ts'
import type { Metrics } from './metrics.ts'

/** Asked for every few seconds by machines: a line each would hide the rest. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * One line of the log and one measurement for each request. By its pattern, never by its path or query: those may hold what somebody
 * has typed. Never a body, a header, an address or a name.
 */
export function observeRequests(log: Logger, metrics: Metrics): MiddlewareHandler<Env> {
  return async (call, next) => {
    const started = performance.now()
    await next()
    const ms = performance.now() - started
    const { method } = call.req
    const { status } = call.res
    const route = patternOf(call)
    metrics.observe({ method, route, status, seconds: ms / 1000 })
    const line = {
      requestId: call.get('requestId'),
      method,
      route,
      status,
      ms: Math.round(ms * 10) / 10,
      actor: actorKindOf(call),
    }
    if (QUIET.has(route)) log.debug(line, 'request')
    else if (status >= 500) log.error(line, 'request')
    else log.info(line, 'request')
  }
}

/** The pattern of the route that answered; what no route answered is one name, so that nobody fills the metrics with paths. */
function patternOf(call: Call): string {
  return matchedRoutes(call).find(({ method }) => method !== 'ALL')?.path ?? '(none)'
}

function actorKindOf(call: Call): string {
  return (call.get('context') as Env['Variables']['context'] | undefined)?.actor.kind ?? 'nobody'
}
