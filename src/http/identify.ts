import type { MiddlewareHandler } from 'hono'
import type { Authenticate, Env } from './app.ts'
import { type OperationCatalogue, operationOf } from './operation-catalogue.ts'
import { refuse } from './problem/refuse.ts'

/** Finds out who calls, for every operation but those whose route says `security: []`. */
export function identify(authenticate: Authenticate, catalogue: OperationCatalogue): MiddlewareHandler<Env> {
  return async (call, next) => {
    if (operationOf(catalogue, call)?.isOpen !== true) {
      const context = await authenticate(call)
      if (context !== undefined) call.set('context', context)
    }
    return next()
  }
}

/** Lets nobody further whom `identify` does not know, again but to the open operations. */
export function refuseStrangers(catalogue: OperationCatalogue): MiddlewareHandler<Env> {
  return async (call, next) => {
    const isKnown = call.get('context') !== undefined
    if (isKnown || operationOf(catalogue, call)?.isOpen === true) return next()
    return refuse(call, [{ code: 'not-signed-in', values: {} }])
  }
}
