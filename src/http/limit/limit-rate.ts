import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { nameOfActor } from '../../operations/access/actor.ts'
import type { Env } from '../app.ts'
import { refuse } from '../problem/refuse.ts'
import type { Limits } from './limits.ts'

const SECONDS = 60

/**
 * Gives each user, key and unknown address so many requests a minute, counted by this process, and tells in each answer what is
 * left (draft-ietf-httpapi-ratelimit-headers-10). Whoever is over gets 429 with Retry-After.
 */
export function limitRate({ requestsPerMinute, signedOutRequestsPerMinute }: Limits): MiddlewareHandler<Env> {
  const known = budgetOf('signed-in', requestsPerMinute)
  const unknown = budgetOf('signed-out', signedOutRequestsPerMinute)
  return async (call, next) => {
    const context = call.get('context') as Env['Variables']['context'] | undefined
    const budget = context === undefined ? unknown : known
    if (budget === undefined) return next()
    const spent = await budget.spend(context === undefined ? call.get('address') : nameOfActor(context.actor))
    const seconds = Math.ceil(spent.msBeforeNext / 1000)
    if (spent.isOver) call.res = refuse(call, [{ code: 'too-many-requests', values: { seconds } }])
    else await next()
    call.res.headers.set('RateLimit-Policy', budget.policy)
    call.res.headers.set('RateLimit', `"${budget.name}";r=${spent.remainingPoints};t=${seconds}`)
  }
}

function budgetOf(name: string, points: number) {
  if (points === 0) return undefined
  const limiter = new RateLimiterMemory({ points, duration: SECONDS })
  return {
    name,
    policy: `"${name}";q=${points};w=${SECONDS}`,
    async spend(who: string) {
      try {
        const { msBeforeNext, remainingPoints } = await limiter.consume(who)
        return { msBeforeNext, remainingPoints, isOver: false }
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        return { msBeforeNext: error.msBeforeNext, remainingPoints: 0, isOver: true }
      }
    },
  }
}
