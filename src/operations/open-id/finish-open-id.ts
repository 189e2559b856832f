import { timingSafeEqual } from 'node:crypto'
import { authorizationCodeGrant, type Configuration, fetchUserInfo } from 'openid-client'
import { type SignInRequest, takeSignInRequest } from '../../store/sign-in-requests.ts'
import type { Surroundings } from '../context.ts'
import { ProblemError } from '../problem.ts'
import type { StartedSession } from '../session/signed-in.ts'
import { hashToken } from '../session/token.ts'
import { admitByOpenId } from './admit-by-open-id.ts'
import { openIdCallback, openIdOf } from './begin-open-id.ts'
import { discoverProvider } from './discover-provider.ts'
import { type OpenIdClaims, readClaims } from './open-id-claims.ts'

export type OpenIdAnswer = {
  /** What the provider has added to the address to which it sends people back. */
  readonly parameters: URLSearchParams
  /** What the browser has kept since it was sent there. */
  readonly state: string | undefined
}

/** What the library says: the provider's code, or which claim of its token is not as it must be. */
type ProviderError = {
  readonly error?: string
  readonly message: string
  readonly cause?: { readonly claim?: string; readonly cause?: { readonly claim?: string } }
}

/**
 * Ends a sign-in at the company's provider. Throws `open-id-refused` where the answer does not belong to a sign-in that this
 * browser has begun, was used before, or does not bear out.
 */
export async function finishOpenId(
  surroundings: Surroundings,
  { parameters, state }: OpenIdAnswer,
): Promise<{ readonly session: StartedSession; readonly returnTo: string | undefined }> {
  const { database, now, publicUrl } = surroundings
  const settings = openIdOf(surroundings)
  const given = parameters.get('state') ?? ''
  if (state === undefined || !timingSafeEqual(hashToken(state), hashToken(given))) throw refused('state')
  const request = await takeSignInRequest(database, hashToken(state), now())
  if (request === undefined) throw refused('state')
  const provider = await discoverProvider(settings)
  const address = new URL(openIdCallback(publicUrl))
  address.search = parameters.toString()
  const claims = await exchange(provider, { address, state, request, groupsClaim: settings.groupsClaim })
  const session = await admitByOpenId(surroundings, settings, claims)
  return { session, returnTo: request.returnTo }
}

async function exchange(
  provider: Configuration,
  answer: {
    readonly address: URL
    readonly state: string
    readonly request: SignInRequest
    readonly groupsClaim: string
  },
): Promise<OpenIdClaims> {
  const { address, state, request, groupsClaim } = answer
  try {
    const tokens = await authorizationCodeGrant(provider, address, {
      pkceCodeVerifier: request.codeVerifier,
      expectedNonce: request.nonce,
      expectedState: state,
      idTokenExpected: true,
    })
    const token = tokens.claims()!
    const { issuer, userinfo_endpoint: more } = provider.serverMetadata()
    const further = more === undefined ? {} : await fetchUserInfo(provider, tokens.access_token, token.sub)
    return readClaims({ ...token, ...further }, { issuer, subject: token.sub, groupsClaim })
  } catch (error) {
    const { error: code, message, cause } = error as ProviderError
    const claim = cause?.claim ?? cause?.cause?.claim
    throw refused(code ?? (claim === undefined ? message : `${message}: ${claim}`), error)
  }
}

function refused(reason: string, cause?: unknown): ProblemError {
  const problem = new ProblemError([{ code: 'open-id-refused', values: { reason } }])
  problem.cause = cause
  return problem
}
