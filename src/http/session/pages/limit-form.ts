import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ProblemError } from '../../../operations/problem.ts'

/** More than any of these forms can hold. */
const MOST_BYTES = 16_384

/** Refuses a form that is too large before it is read. */
export function limitForm(): MiddlewareHandler {
  return bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new ProblemError([{ code: 'body-too-large', path: 'body', values: { limit: MOST_BYTES } }])
    },
  })
}
