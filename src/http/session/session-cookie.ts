import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { StartedSession } from '../../operations/session/signed-in.ts'
import type { Call } from '../app.ts'

const NAME = 'tierwise_session'

/** The token that a browser has brought; undefined where it has none. */
export function readSessionCookie(call: Call): string | undefined {
  return getCookie(call, nameFor(call))
}

/** Hands a session to the browser. Pages of other sites cannot make it send the cookie but by a link, and no script reads it. */
export function writeSessionCookie(call: Call, { token, expiresAt }: StartedSession): void {
  const { now } = call.get('surroundings')
  const maxAge = Math.floor((Date.parse(expiresAt) - Date.parse(now())) / 1000)
  setCookie(call, nameFor(call), token, { ...attributesFor(call), maxAge })
}

export function removeSessionCookie(call: Call): void {
  deleteCookie(call, nameFor(call), attributesFor(call))
}

/** Of every cookie of ours. */
export function attributesFor(call: Call) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isEncrypted(call) } as const
}

/** With the prefix a browser takes the cookie from this host only, never from a sister site of the domain. */
function nameFor(call: Call): string {
  return isEncrypted(call) ? `__Host-${NAME}` : NAME
}

function isEncrypted(call: Call): boolean {
  return call.get('surroundings').publicUrl.startsWith('https:')
}
