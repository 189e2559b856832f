import type { MiddlewareHandler } from 'hono'
import type { Context } from '../../operations/context.ts'
import { ProblemError } from '../../operations/problem.ts'
import type { Database } from '../../store/database.ts'
import {
  findKey,
  type Hold,
  hasWritten,
  holdKey,
  keepAnswer,
  keepHold,
  markWritten,
  releaseKey,
} from '../../store/idempotency-keys.ts'
import type { Call, Env } from '../app.ts'
import { digestRequest, type RequestDigest, readToTheEnd } from './digest-request.ts'
import { hashKey, openAnswer, sealAnswer } from './seal-answer.ts'

const LONGEST_KEY = 255
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000
/** A request that is worked on says so every ten seconds; one not heard of for thirty was cut off. */
const HELD_MILLISECONDS = 30_000
const BEAT_MILLISECONDS = 10_000

/**
 * Does a request with an Idempotency-Key once: whoever repeats it gets the answer of the first time. The key is marked in the same
 * transaction as what the request changes, so that a server that was killed in between does not do it a second time either.
 */
export function doOnce(): MiddlewareHandler<Env> {
  return async (call, next) => {
    const key = call.req.header('idempotency-key')
    const context = call.get('context') as Context | undefined
    if (call.req.method !== 'POST' || key === undefined || context === undefined) return next()
    if (key === '' || key.length > LONGEST_KEY) {
      const values = { detail: `1–${LONGEST_KEY}` }
      throw new ProblemError([{ code: 'invalid-request', path: 'header.idempotency-key', values }])
    }
    const digest = digestRequest(call)
    const hold = holdOf(context, hashKey(key))
    const held = { ...hold, digest: digest.head }
    if (!(await holdKey(context.database, held))) return repeatAnswer(call, { hold: held, key, digest })

    const beat = setInterval(() => {
      const heldUntil = later(context.now(), HELD_MILLISECONDS)
      keepHold(context.database, { ...hold, heldUntil }).catch(() => {})
    }, BEAT_MILLISECONDS)
    try {
      call.set('context', { ...context, database: marking(context.database, held, context) })
      await next()
      if (call.res.ok) {
        const { status, headers } = call.res
        const sealed = sealAnswer(key, {
          contentType: headers.get('content-type'),
          location: headers.get('location'),
          etag: headers.get('etag'),
          body: await call.res.clone().text(),
        })
        // It was done: where its answer cannot be kept, the one who has waited gets it all the same.
        await keepAnswer(context.database, {
          ...held,
          digest: digest.whole(),
          answer: { status, sealed },
        }).catch(() => {})
      } else {
        await releaseKey(context.database, { ...hold, at: context.now() }).catch(() => {})
      }
    } finally {
      clearInterval(beat)
    }
  }
}

function holdOf({ workspaceId, now, newId }: Context, keyHash: string): Omit<Hold, 'digest'> {
  const at = now()
  const [heldUntil, expiresAt] = [later(at, HELD_MILLISECONDS), later(at, KEPT_MILLISECONDS)]
  return { workspaceId, keyHash, heldBy: newId(), at, heldUntil, expiresAt }
}

/** What to answer to a request whose key is taken. */
async function repeatAnswer(
  call: Call,
  { hold, key, digest }: { readonly hold: Hold; readonly key: string; readonly digest: RequestDigest },
): Promise<Response> {
  const found = await findKey(call.get('context').database, hold)
  // It was given back between two looks.
  if (found === undefined) throw refusal('idempotency-key-in-use', 1)
  if (!found.digest.startsWith(digest.head)) throw refusal('idempotency-key-reused')
  if (found.answer === undefined) {
    if (Date.parse(found.heldUntil) > Date.parse(hold.at)) throw refusal('idempotency-key-in-use', 1)
    throw refusal('idempotency-answer-lost')
  }
  await readToTheEnd(call)
  if (found.digest !== digest.whole()) throw refusal('idempotency-key-reused')
  const { contentType, location, etag, body } = openAnswer(key, found.answer.sealed)
  const headers = new Headers({ 'Idempotent-Replayed': 'true' })
  if (contentType !== null) headers.set('Content-Type', contentType)
  if (location !== null) headers.set('Location', location)
  if (etag !== null) headers.set('ETag', etag)
  return new Response(body === '' ? null : body, { status: found.answer.status, headers })
}

/**
 * The database of a request, of which every transaction that changes something says so under the key. A statement outside of any is
 * a preparation, the part of an upload say: operations change what counts in one transaction with its act.
 */
function marking(database: Database, hold: Hold, { now }: Context): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction(async (inside) => {
        const result = await work(inside)
        if ((await hasWritten(inside)) && !(await markWritten(inside, { ...hold, at: now() }))) {
          // Somebody has taken it for cut off, and does it now.
          throw refusal('idempotency-key-in-use', 1)
        }
        return result
      }),
  }
}

function refusal(
  code: 'idempotency-key-in-use' | 'idempotency-key-reused' | 'idempotency-answer-lost',
  seconds?: number,
): ProblemError {
  const values = seconds === undefined ? {} : { seconds }
  return new ProblemError([{ code, path: 'header.idempotency-key', values }])
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}
