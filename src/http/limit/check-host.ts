import type { MiddlewareHandler } from 'hono'
import type { Env } from '../app.ts'
import { refuse } from '../problem/refuse.ts'

const OF_THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/**
 * Answers to the names of this machine and of the public address only. A page on the internet whose name is made to point at this
 * machine (DNS rebinding) would otherwise be let in by the browser.
 */
export function checkHost(publicUrl: string): MiddlewareHandler<Env> {
  const names = new Set([...OF_THIS_MACHINE, new URL(publicUrl).hostname])
  return async (call, next) => {
    const { hostname: host } = new URL(call.req.url)
    if (names.has(host)) return next()
    return refuse(call, [{ code: 'host-not-allowed', values: { host, publicUrl } }])
  }
}
