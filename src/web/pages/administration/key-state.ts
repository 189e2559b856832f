import { type Day, formatDay } from '../../../domain/kernel/day.ts'
import type { Schema } from '../../api/client.ts'

type Key = Pick<Schema<'ApiKey'>, 'expiresAt' | 'revokedAt'>

/** Whether a key lets a program in at an instant, and else why not. */
export function keyStateAt({ expiresAt, revokedAt }: Key, now: number): 'active' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active'
}

/** How long a new key may live, in days; null: until it is revoked. */
export const LIVES = [30, 90, 365, null] as const
export type Life = (typeof LIVES)[number]

/** When a key ends that begins today: with the last of its days, in UTC. */
export function endOf(life: Life, today: Day): string | undefined {
  return life === null ? undefined : `${formatDay(today + life)}T23:59:59Z`
}
