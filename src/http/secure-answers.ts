import type { MiddlewareHandler } from 'hono'
import type { Env } from './app.ts'

/** Nothing from elsewhere, no script or style inside a page, no frame around it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
const ONE_YEAR_SECONDS = 31_536_000

/** Puts into each answer what a browser may do with it. An answer that says nothing else is kept by nobody. */
export function secureAnswers(publicUrl: string): MiddlewareHandler<Env> {
  const isEncrypted = publicUrl.startsWith('https:')
  return async (call, next) => {
    await next()
    const { headers } = call.res
    for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value)
    if (isEncrypted) headers.set('Strict-Transport-Security', `max-age=${ONE_YEAR_SECONDS}`)
    if (!headers.has('Cache-Control')) {
      headers.set('Cache-Control', headers.has('ETag') ? 'private, no-cache' : 'no-store')
    }
  }
}
