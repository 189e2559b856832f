import { ProblemError } from '../../operations/problem.ts'
import { findSignedIn } from '../../operations/session/find-signed-in.ts'
import type { SignedIn } from '../../operations/session/signed-in.ts'
import type { Call } from '../app.ts'
import { csrfTokenOf, refuseForgery } from './forgery.ts'
import { readSessionCookie } from './session-cookie.ts'

/** Who is signed in in the browser that calls, and what its pages prove themselves with. */
export type BrowserSession = { readonly signedIn: SignedIn; readonly csrfToken: string }

/** The session of a call; undefined where there is none. Throws for a request that another site's page has made. */
export async function findSessionOf(call: Call, csrfField?: string): Promise<BrowserSession | undefined> {
  const token = readSessionCookie(call)
  const signedIn = await findSignedInOf(call)
  if (token === undefined || signedIn === undefined) return undefined
  refuseForgery(call, token, csrfField)
  return { signedIn, csrfToken: csrfTokenOf(token) }
}

/** The session of a call that only a person in a browser can make. Throws `not-signed-in`. */
export async function sessionOf(call: Call): Promise<BrowserSession> {
  const session = await findSessionOf(call)
  if (session === undefined) throw new ProblemError([{ code: 'not-signed-in', values: {} }])
  return session
}

/** Who is signed in; whoever uses this for a change has seen to it by other means that no other site has asked for it. */
export async function findSignedInOf(call: Call): Promise<SignedIn | undefined> {
  const token = readSessionCookie(call)
  return token === undefined ? undefined : findSignedIn(call.get('surroundings'), token)
}
