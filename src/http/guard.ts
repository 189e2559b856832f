import type { MiddlewareHandler } from 'hono'
import type { Authenticate, Env } from './app.ts'
import { type OperationCatalogue, operationOf } from './operation-catalogue.ts'
import { refuse } from './problem/refuse.ts'

/** Lets nobody in whom we do not know, but to the operations whose route says `security: []`. */
export function guard(authenticate: Authenticate, catalogue: OperationCatalogue): MiddlewareHandler<Env> {
  return async (call, next) => {
    if (operationOf(catalogue, call)?.isOpen !== true) {
      const context = await authenticate(call)
      if (context === undefined) return refuse(call, [{ code: 'not-signed-in', values: {} }])
      call.set('context', context)
    }
    return next()
  }
}
