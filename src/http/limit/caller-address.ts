import type { Call } from '../app.ts'

/**
 * The address of whoever calls. Behind so many trusted proxies it is the one that the outermost of them has seen: counted from the
 * end of X-Forwarded-For, because what stands before it is the caller's own word.
 */
export function callerAddress(call: Call, trustedProxies: number): string {
  const direct = call.env?.incoming?.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return direct
  const forwarded = (call.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return forwarded.at(-trustedProxies) || direct
}
