import { createHash } from 'node:crypto'
import { nameOfActor } from '../../operations/access/actor.ts'
import type { Call } from '../app.ts'

/** What makes a request the same as another: who asks, for what, with which content. */
export type RequestDigest = {
  /** Of all but the body. */
  readonly head: string
  /** Of all of it, once the body has been read. */
  readonly whole: () => string
}

/**
 * Digests a request while its body is read by whoever reads it: an upload is never held in memory for this. Both texts begin with the
 * digest of the head.
 */
export function digestRequest(call: Call): RequestDigest {
  const { method, url, raw } = call.req
  const { pathname, search } = new URL(url)
  const headHash = createHash('sha256')
  for (const part of [nameOfActor(call.get('context').actor), method, pathname, search])
    headHash.update(`${part}\n`)
  const head = headHash.digest('base64url')
  const bodyHash = createHash('sha256')
  if (raw.body !== null) {
    const body = raw.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          bodyHash.update(chunk)
          controller.enqueue(chunk)
        },
      }),
    )
    call.req.raw = new Request(raw, { body, duplex: 'half' } as RequestInit)
  }
  let whole: string | undefined
  return {
    head,
    whole: () => {
      whole ??= `${head}.${bodyHash.digest('base64url')}`
      return whole
    },
  }
}

/** Reads what is left of a body, so that its digest is that of all of it. */
export async function readToTheEnd({ req }: Call): Promise<void> {
  if (req.raw.body === null || req.raw.bodyUsed) return
  for await (const _ of req.raw.body);
}
