import type { RouteConfig } from '@hono/zod-openapi'
import { matchedRoutes } from 'hono/route'
import type { App, Call } from './app.ts'

/** What the frame knows of an operation from its route. */
export type Operation = {
  readonly operationId: string
  /** The pattern, as Hono writes it: /api/plans/:id. */
  readonly path: string
  /**
   * Whether the frame lets everybody through: its route says `security: []`, or `[{ session: [] }]` and looks itself at who is
   * signed in, also where they are in no workspace.
   */
  readonly isOpen: boolean
  /** Whether its body is a file of any size, not JSON. */
  readonly isUpload: boolean
}

/** The operations of an application by method and pattern; filled by `fillCatalogue` once the routes are there. */
export type OperationCatalogue = Map<string, Operation>

/** Takes up every operation that an application's routes describe. */
export function fillCatalogue(catalogue: OperationCatalogue, app: App): void {
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const { method, path, operationId = '', security, request } = definition.route as RouteConfig
    const pattern = path.replaceAll(/\{(.+?)\}/g, ':$1')
    const content = Object.keys(request?.body?.content ?? {})
    catalogue.set(`${method.toUpperCase()} ${pattern}`, {
      operationId,
      path: pattern,
      isOpen: security !== undefined && !security.some((way) => 'key' in way),
      isUpload: content.length > 0 && !content.some((type) => /json|urlencoded/.test(type)),
    })
  }
}

/** The operation that a request will reach; undefined where there is none. */
export function operationOf(catalogue: OperationCatalogue, call: Call): Operation | undefined {
  const route = matchedRoutes(call).find(({ method }) => method !== 'ALL')
  return route && catalogue.get(`${route.method} ${route.path}`)
}
