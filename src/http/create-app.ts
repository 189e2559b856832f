import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import type { Logger } from 'pino'
import type { Surroundings } from '../operations/context.ts'
import { addAboutRoute } from './about/about-route.ts'
import { addAccountRoutes } from './account/account-routes.ts'
import { addAnswersRoutes } from './answers/answers-routes.ts'
import { addApiKeyRoutes } from './api-key/api-key-routes.ts'
import type { App, Authenticate, Env } from './app.ts'
import { addAssignmentRoutes } from './assignment/assignment-routes.ts'
import { addAuditRoutes } from './audit/audit-routes.ts'
import { addContactRoutes } from './contact/contact-routes.ts'
import { addCoverRoutes } from './cover/cover-routes.ts'
import { addDailyRoutes } from './daily/daily-routes.ts'
import { addDocs } from './docs/add-docs.ts'
import { addHandoffRoutes } from './handoff/handoff-routes.ts'
import { addHealthBacktestRoutes } from './health/backtest-routes.ts'
import { addHealth, type Readiness } from './health.ts'
import { addHistoryRoutes } from './history/history-routes.ts'
import { doOnce } from './idempotency/do-once.ts'
import { identify, refuseStrangers } from './identify.ts'
import { addImportRoutes } from './import/import-routes.ts'
import { addJobRoutes } from './job/job-routes.ts'
import { callerAddress } from './limit/caller-address.ts'
import { checkHost } from './limit/check-host.ts'
import { limitBody } from './limit/limit-body.ts'
import { limitRate } from './limit/limit-rate.ts'
import { DEFAULT_LIMITS, type Limits } from './limit/limits.ts'
import { addLinkRoutes } from './link/link-routes.ts'
import { addModelRoutes } from './model/model-routes.ts'
import { createMetrics, type Metrics } from './observe/metrics.ts'
import { observeRequests } from './observe/observe-requests.ts'
import { tellError } from './observe/tell-error.ts'
import { fillCatalogue, type OperationCatalogue } from './operation-catalogue.ts'
import { addOutlookRoutes } from './outlook/outlook-routes.ts'
import { addPersonRoutes } from './person/person-routes.ts'
import { addPilotRoutes } from './pilot/pilot-routes.ts'
import { addPlanRoutes } from './plan/plan-routes.ts'
import { addPoolRoutes } from './pool/pool-routes.ts'
import { problemsIn } from './problem/problems-in.ts'
import { confessFault, refuse } from './problem/refuse.ts'
import { refuseInvalid } from './problem/refuse-invalid.ts'
import { refuseMethod } from './problem/refuse-method.ts'
import { refuseUnstorable } from './problem/refuse-unstorable.ts'
import { nameRequest } from './request-id.ts'
import { addRetentionRoutes } from './retention/retention-routes.ts'
import { secureAnswers } from './secure-answers.ts'
import { addOpenIdRoutes } from './session/open-id-routes.ts'
import { addOwnRoutes } from './session/own-routes.ts'
import { addPages } from './session/pages/add-pages.ts'
import { addSessionRoutes } from './session/session-routes.ts'
import { addSettingsRoute } from './session/settings-route.ts'
import { addInvitationRoutes } from './user/invitation-routes.ts'
import { addUserRoutes } from './user/user-routes.ts'
import { addViewRoutes } from './view/view-routes.ts'
import { addWeb } from './web/add-web.ts'
import { addAccessRoutes } from './workspace/access-routes.ts'
import { addWorkspaceRoutes } from './workspace/workspace-routes.ts'

export type AppOptions = {
  readonly surroundings: Surroundings
  readonly authenticate: Authenticate
  readonly log: Logger
  /** Of the program, for the API reference. */
  readonly version?: string
  readonly limits?: Partial<Limits>
  /** How many proxies stand before this server whose word about the caller's address is taken. */
  readonly trustedProxies?: number
  /** Whether only this machine reaches the server: then a wrong name in the Host header is an attack. */
  readonly isLoopback?: boolean
  /** Who runs the database. */
  readonly database?: 'embedded' | 'external'
  readonly metrics?: Metrics
  readonly readReadiness?: () => Promise<Readiness>
  /** Aborted when the server is about to stop. */
  readonly draining?: AbortSignal
  /** Where the built web application lies; undefined: there is none, only the API and the pages to sign in. */
  readonly webFolder?: string
}

/** Adds the routes of one resource. Their paths begin below /api. */
type AddRoutes = (app: App) => void

/** One line for each resource, in the order of the documentation. */
const RESOURCES: readonly AddRoutes[] = [
  addImportRoutes,
  addOutlookRoutes,
  addPersonRoutes,
  addAccountRoutes,
  addContactRoutes,
  addAnswersRoutes,
  addModelRoutes,
  addPlanRoutes,
  addPilotRoutes,
  addPoolRoutes,
  addRetentionRoutes,
  addAssignmentRoutes,
  addHandoffRoutes,
  addCoverRoutes,
  addHealthBacktestRoutes,
  addHistoryRoutes,
  addViewRoutes,
  addJobRoutes,
  addDailyRoutes,
  addSessionRoutes,
  addOwnRoutes,
  addOpenIdRoutes,
  addLinkRoutes,
  addUserRoutes,
  addInvitationRoutes,
  addApiKeyRoutes,
  addWorkspaceRoutes,
  addAccessRoutes,
  addSettingsRoute,
  addAuditRoutes,
]

/** Of a request whose sender went away before the answer, as nginx has it: no fault of the server. */
const GONE = 499

/** The whole HTTP door. */
export function createApp(options: AppOptions): App {
  const { surroundings, authenticate, log, webFolder, trustedProxies = 0 } = options
  const { metrics = createMetrics(), draining = new AbortController().signal } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const { publicUrl } = surroundings
  const catalogue: OperationCatalogue = new Map()
  const app: App = new OpenAPIHono<Env>()

  app.onError((error, call) => {
    const { signal } = call.req.raw
    // Whoever has asked is gone, and the work has ended for that: nobody reads an answer.
    if (signal.aborted && error === signal.reason) return new Response(null, { status: GONE })
    const problems = problemsIn(error, call)
    if (problems !== undefined) return refuse(call, problems)
    log.error({ requestId: call.get('requestId'), error: tellError(error) }, 'fault')
    return confessFault(call)
  })
  app.notFound((call) => refuse(call, [{ code: 'path-not-found', values: { path: call.req.path } }]))

  app.use(async (call, next) => {
    call.set('surroundings', surroundings)
    call.set('draining', draining)
    call.set('address', callerAddress(call, trustedProxies))
    await next()
  })
  app.use(nameRequest())
  app.use(observeRequests(log, metrics))
  app.use(secureAnswers(publicUrl))
  app.use(compress({ encoding: 'gzip' }))
  app.use(refuseMethod(app))
  addHealth(app, options.readReadiness ?? (async () => ({ isReady: true })), metrics)
  // Whoever watches over the process calls it by its address.
  if (options.isLoopback === true) app.use(checkHost(publicUrl))
  const { version = '0', database = 'embedded' } = options
  addDocs(app, { version, publicUrl })

  const api: App = new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
  api.use(identify(authenticate, catalogue))
  api.use(limitRate(limits))
  api.use(refuseStrangers(catalogue))
  api.use(limitBody(catalogue, limits))
  api.use(doOnce())
  api.use(refuseUnstorable())
  for (const addRoutes of RESOURCES) addRoutes(api)
  addAboutRoute(api, { version, database, limits })
  addPages(app, { hasHome: webFolder === undefined })
  if (webFolder !== undefined) addWeb(app, webFolder)
  app.route('/api', api)
  fillCatalogue(catalogue, app)
  return app
}
