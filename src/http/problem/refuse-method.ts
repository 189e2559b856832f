import type { MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { App, Env } from '../app.ts'
import { refuse } from './refuse.ts'

/** Says which methods a path knows to whoever comes with another one. */
export function refuseMethod(app: App): MiddlewareHandler<Env> {
  return methodNotAllowed<Env>({
    app,
    onMethodNotAllowed: (call, known) => {
      const allowed = known.toSorted()
      const { path, method } = call.req
      const answer = refuse(call, [{ code: 'method-not-allowed', values: { path, method, allowed } }])
      answer.headers.set('Allow', allowed.join(', '))
      return answer
    },
  })
}
