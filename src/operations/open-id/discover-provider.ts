import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  None,
} from 'openid-client'
import { ProblemError } from '../problem.ts'
import type { OpenIdSettings } from './open-id-settings.ts'

const TIMEOUT_SECONDS = 10

const found = new WeakMap<OpenIdSettings, Promise<Configuration>>()

/** What a provider says of itself, asked once. Throws `open-id-unreachable` where it does not answer; the next call asks again. */
export function discoverProvider(settings: OpenIdSettings): Promise<Configuration> {
  let asked = found.get(settings)
  if (asked === undefined) {
    asked = ask(settings).catch((error) => {
      found.delete(settings)
      const { issuer } = settings
      throw new ProblemError([
        { code: 'open-id-unreachable', values: { issuer, reason: (error as Error).message } },
      ])
    })
    found.set(settings, asked)
  }
  return asked
}

function ask({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const server = new URL(issuer)
  return discovery(server, clientId, {}, authentication(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    // Nobody listens on the way to this machine itself.
    execute: isLoopback(server) ? [allowInsecureRequests] : [],
  })
}

/** The method that a provider knows by default (OpenID Connect Core 1.0, section 9), unless it says that it does not. */
function authentication(clientSecret: string | undefined): ClientAuth {
  if (clientSecret === undefined) return None()
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)]
  return (server, ...call) => {
    const supported = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return supported.includes('client_secret_basic') ? basic(server, ...call) : post(server, ...call)
  }
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}
