import { createHmac, timingSafeEqual } from 'node:crypto'
import { ProblemError } from '../../operations/problem.ts'
import type { Call } from '../app.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** What a page of ours knows of its session and a page of another site cannot: it follows from the cookie that no script reads. */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('csrf').digest('base64url')
}

/**
 * Refuses a request that changes something and was made by a page of another site with the cookie of ours: the page must be ours
 * and know the token of the session, from a header or a field of a form.
 */
export function refuseForgery(call: Call, sessionToken: string, field?: string): void {
  if (SAFE_METHODS.includes(call.req.method)) return
  refuseForeignOrigin(call)
  const given = Buffer.from(field ?? call.req.header('x-csrf-token') ?? '')
  const expected = Buffer.from(csrfTokenOf(sessionToken))
  if (given.length === expected.length && timingSafeEqual(given, expected)) return
  throw new ProblemError([{ code: 'csrf-token-wrong', path: 'header.x-csrf-token', values: {} }])
}

/**
 * Refuses what a page of another site has sent. Browsers say where a page is from: in Sec-Fetch-Site where the connection can be
 * trusted, in Origin always.
 */
export function refuseForeignOrigin(call: Call): void {
  const { publicUrl } = call.get('surroundings')
  const site = call.req.header('sec-fetch-site')
  const isOurs =
    site === undefined ? call.req.header('origin') === new URL(publicUrl).origin : site === 'same-origin'
  if (isOurs) return
  throw new ProblemError([{ code: 'foreign-origin', path: 'header.origin', values: { publicUrl } }])
}
