import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client'
import { addSignInRequest, removeOldSignInRequests } from '../../store/sign-in-requests.ts'
import type { Surroundings } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { later, MINUTE } from '../session/later.ts'
import { hashToken, newToken } from '../session/token.ts'
import { discoverProvider } from './discover-provider.ts'
import type { OpenIdSettings } from './open-id-settings.ts'

/** How long somebody may take at the provider. */
export const OPEN_ID_SECONDS = 10 * MINUTE

/** Where the provider sends people back to. */
export function openIdCallback(publicUrl: string): string {
  return `${publicUrl}/api/sign-in/openid/callback`
}

/**
 * Begins a sign-in at the company's provider: where to send the browser, and the state that it must bring back, in the address
 * and in a cookie alike. `returnTo` is a path of ours.
 */
export async function beginOpenId(
  surroundings: Surroundings,
  { returnTo }: { readonly returnTo?: string | undefined } = {},
): Promise<{ readonly url: string; readonly state: string }> {
  const { database, now, publicUrl } = surroundings
  const settings = openIdOf(surroundings)
  const provider = await discoverProvider(settings)
  const [state, nonce, codeVerifier] = [0, 1, 2].map(() => newToken(surroundings)) as [string, string, string]
  const at = now()
  const expiresAt = later(at, OPEN_ID_SECONDS)
  await removeOldSignInRequests(database, at)
  await addSignInRequest(database, hashToken(state), { nonce, codeVerifier, returnTo, expiresAt })
  const { scopes_supported: scopes = [] } = provider.serverMetadata()
  const scope = ['openid', 'email', 'profile']
  // Some providers give groups only to those who ask for a scope of that name.
  if (scopes.includes(settings.groupsClaim)) scope.push(settings.groupsClaim)
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: openIdCallback(publicUrl),
    scope: scope.join(' '),
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, state }
}

/** The settings of single sign-on. Throws `open-id-off` where there are none. */
export function openIdOf({ openId }: Surroundings): OpenIdSettings {
  if (openId === undefined) throw new ProblemError([{ code: 'open-id-off', values: {} }])
  return openId
}
