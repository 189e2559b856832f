import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../../operations/problem.ts'
import type { Env } from '../app.ts'
import { type OperationCatalogue, operationOf } from '../operation-catalogue.ts'
import type { Limits } from './limits.ts'

/** Refuses a body that is too large: by what its header says before any of it is read, else as soon as it has been too much. */
export function limitBody(
  catalogue: OperationCatalogue,
  { jsonBytes, uploadBytes }: Limits,
): MiddlewareHandler<Env> {
  return async (call, next) => {
    const { body, headers } = call.req.raw
    if (body === null) return next()
    const isUpload = operationOf(catalogue, call)?.isUpload === true
    const limit = isUpload ? uploadBytes : jsonBytes
    const said = headers.get('content-length')
    if (said !== null && Number(said) > limit) throw tooLarge(limit)
    // Node ends a body at the length that its header says; without one somebody has to count.
    if (said === null) {
      const counted = body.pipeThrough(countUpTo(limit))
      // Whoever parses JSON takes whatever breaks off for bad JSON, so it is read here.
      const counts = isUpload ? counted : await new Response(counted).arrayBuffer()
      call.req.raw = new Request(call.req.raw, { body: counts, duplex: 'half' } as RequestInit)
    }
    return next()
  }
}

function countUpTo(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > limit) controller.error(tooLarge(limit))
      else controller.enqueue(chunk)
    },
  })
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError([{ code: 'body-too-large', path: 'body', values: { limit } }])
}
