import createClient, { type Middleware } from 'openapi-fetch'
import type { components, paths } from './api-types.ts'
import { refusalOf, Unreachable } from './problem.ts'

/** The things of the API by name: `Schema<'Account'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

/** What goes with every request; the shell sets it when it changes. */
export const manner = { language: 'en', csrfToken: '' }

const speak: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', manner.language)
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', manner.csrfToken)
    return request
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return undefined
    if (response.status === 401) goToSignIn()
    throw await refusalOf(response)
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError'
      ? error
      : new Unreachable(String(error))
  },
}

/**
 * The HTTP API, typed by its OpenAPI document. What the server refuses is thrown as a `Refusal`, no answer as `Unreachable`:
 * whoever gets an answer has its data.
 */
export const api = createClient<paths>({ baseUrl: location.origin })
api.use(speak)

/** The data of an answer: `await take(api.GET('/api/accounts'))`. */
export async function take<Data>(answer: Promise<{ readonly data?: Data }>): Promise<Data> {
  return (await answer).data as Data
}

/** Whoever is not signed in any more comes back here after having signed in again. */
export function goToSignIn(): void {
  const here = location.pathname + location.search
  location.assign(here === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(here)}`)
}
