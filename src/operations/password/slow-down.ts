import { hash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import {
  countAttempt,
  forgetAttempts,
  removeOldAttempts,
  uncountAttempt,
} from '../../store/sign-in-failures.ts'
import type { Surroundings } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { later, MINUTE } from '../session/later.ts'

const WINDOW_SECONDS = 15 * MINUTE
/** Within one window. Many people may sit behind one address. */
const LIMITS = {
  'sign-in': { email: 10, address: 100 },
  'password-reset': { email: 3, address: 30 },
} as const

/** Somebody's attempt to prove who they are, or to be sent a mail. */
export type Attempt = {
  readonly kind: keyof typeof LIMITS
  readonly email: string
  /** From where; an empty one is not counted. */
  readonly address: string
}

/**
 * Counts an attempt before it is looked at, so that many at once count as well. Throws `sign-in-throttled` when there were too
 * many, whether this one would have been right or not.
 */
export async function countOrRefuse({ database, now }: Surroundings, attempt: Attempt): Promise<void> {
  const at = now()
  const windowBefore = later(at, -WINDOW_SECONDS)
  let seconds = 0
  for (const { keyHash, limit } of countersOf(attempt)) {
    const { count, windowAt } = await countAttempt(database, keyHash, { at, windowBefore })
    const left = (Date.parse(later(windowAt, WINDOW_SECONDS)) - Date.parse(at)) / 1000
    if (count > limit) seconds = Math.max(seconds, Math.ceil(left))
  }
  if (seconds === 0) return
  throw new ProblemError([
    { code: 'sign-in-throttled', values: { seconds, minutes: Math.ceil(seconds / MINUTE) } },
  ])
}

/** Takes an attempt back that was right: the person's count begins anew, and the address has one less. */
export async function forgiveAttempt({ database, now }: Surroundings, attempt: Attempt): Promise<void> {
  const [ofEmail, ofAddress] = countersOf(attempt)
  await forgetAttempts(database, ofEmail!.keyHash)
  if (ofAddress !== undefined) await uncountAttempt(database, ofAddress.keyHash)
  await removeOldAttempts(database, later(now(), -WINDOW_SECONDS))
}

function countersOf({ kind, email, address }: Attempt): { keyHash: Buffer; limit: number }[] {
  const { email: ofEmail, address: ofAddress } = LIMITS[kind]
  const counters: { keyHash: Buffer; limit: number }[] = [
    { keyHash: keyOf(kind, 'email', email), limit: ofEmail },
  ]
  if (address !== '') counters.push({ keyHash: keyOf(kind, 'address', networkOf(address)), limit: ofAddress })
  return counters
}

/** Whoever has one IPv6 address has the 2^64 of its network. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail = ''] = address.split('::')
  const [first, last] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const zeros = address.includes('::') ? Array(8 - first!.length - last!.length).fill('0') : []
  return [...first!, ...zeros, ...last!].slice(0, 4).join(':')
}

/** Neither addresses nor e-mails of people who merely tried are kept in the clear. */
function keyOf(...parts: readonly [kind: string, of: string, name: string]): Buffer {
  return hash('sha256', JSON.stringify(parts), 'buffer')
}
