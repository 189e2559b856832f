import { OpenAPIHono } from '@hono/zod-openapi'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { Logger } from 'pino'
import type { Surroundings } from '../operations/context.ts'
import type { App, Authenticate, Env } from './app.ts'
import { guard } from './guard.ts'
import { fillCatalogue, type OperationCatalogue } from './operation-catalogue.ts'
import { problemsIn } from './problem/problems-in.ts'
import { confessFault, refuse } from './problem/refuse.ts'
import { refuseInvalid } from './problem/refuse-invalid.ts'
import { nameRequest } from './request-id.ts'

export type AppOptions = {
  readonly surroundings: Surroundings
  readonly authenticate: Authenticate
  readonly log: Logger
  /** Aborted when the server is about to stop. */
  readonly draining?: AbortSignal
}

/** Adds the routes of one resource. Their paths begin below /api. */
type AddRoutes = (app: App) => void

/** One line for each resource, in the order of the documentation. */
const RESOURCES: readonly AddRoutes[] = []

/** The whole HTTP door. */
export function createApp(options: AppOptions): App {
  const { surroundings, authenticate, log, draining = new AbortController().signal } = options
  const app: App = new OpenAPIHono<Env>()
  const catalogue: OperationCatalogue = new Map()

  app.onError((error, call) => {
    const problems = problemsIn(error, call)
    if (problems !== undefined) return refuse(call, problems)
    log.error({ requestId: call.get('requestId'), error }, 'fault')
    return confessFault(call)
  })
  app.notFound((call) => refuse(call, [{ code: 'path-not-found', values: { path: call.req.path } }]))

  app.use(async (call, next) => {
    call.set('surroundings', surroundings)
    call.set('draining', draining)
    call.set('address', call.env?.incoming?.socket.remoteAddress ?? '')
    await next()
  })
  app.use(nameRequest())
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (call, allowed) => {
        const { path, method } = call.req
        const answer = refuse(call, [{ code: 'method-not-allowed', values: { path, method, allowed } }])
        answer.headers.set('Allow', allowed.join(', '))
        return answer
      },
    }),
  )

  const api: App = new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
  api.use(guard(authenticate, catalogue))
  for (const addRoutes of RESOURCES) addRoutes(api)
  app.route('/api', api)
  fillCatalogue(catalogue, app)
  return app
}
