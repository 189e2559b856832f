import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { OpenIdSettings } from '../open-id/open-id-settings.ts'

/** What the provider says of somebody, beside their name there. */
export type Claims = Readonly<Record<string, unknown>>

export type TestProvider = {
  readonly settings: OpenIdSettings
  /** Who sits in front of the browser: whoever the provider asks gives this name. */
  readonly people: Map<string, Claims>
  /** Goes with a browser from our address to the provider, signs in there, and gives the parameters that come back to us. */
  readonly visit: (url: string, person: string) => Promise<URLSearchParams>
  readonly close: () => Promise<void>
}

/** A real OpenID provider on this machine, which asks for no more than a name. */
export async function anOpenIdProvider({
  callback,
  method = 'client_secret_basic',
}: {
  readonly callback: string
  readonly method?: 'client_secret_basic' | 'client_secret_post'
}): Promise<TestProvider> {
  const people = new Map<string, Claims>()
  let person = ''
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return provider.callback()(request, response)
    provider.interactionFinished(request, response, { login: { accountId: person } }).catch((error) => {
      response.statusCode = 500
      response.end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = {
    client_id: 'tierwise',
    client_secret: 'a secret of the client: with % and space',
    redirect_uris: [callback],
    token_endpoint_auth_method: method,
  }
  const provider = new Provider(issuer, {
    clients: [client],
    clientAuthMethods: [method],
    cookies: { keys: ['test'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    ttl: { Interaction: 60, Session: 60, Grant: 60, IdToken: 60, AccessToken: 60 },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...people.get(accountId) }),
    }),
    loadExistingGrant: async ({
      oidc,
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } }
    }) => {
      const { clientId } = oidc.client
      const grant = new provider.Grant({ clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid email profile groups')
      await grant.save()
      return grant
    },
  })
  return {
    people,
    settings: {
      ...{ issuer, clientId: client.client_id, clientSecret: client.client_secret, groupsClaim: 'groups' },
      ...{ roleOfGroup: {}, workspaceId: undefined },
    },
    visit: async (url, who) => {
      person = who
      return walk(url, callback)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Follows redirects with the cookies of one browser until they lead back to us. */
async function walk(from: string, callback: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>()
  for (let url = from; ; ) {
    if (url.startsWith(callback)) return new URL(url).searchParams
    const headers = { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const answer = await fetch(url, { redirect: 'manual', headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      cookies.set(name!, value!)
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`${answer.status} of ${url}: ${await answer.text()}`)
    url = new URL(location, url).href
  }
}
