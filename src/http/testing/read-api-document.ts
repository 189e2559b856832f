import { createHash } from 'node:crypto'
import { pino } from 'pino'
import type { Surroundings } from '../../operations/context.ts'
import { createApp } from '../create-app.ts'
import type { ApiDocument } from '../docs/describe-api.ts'

/** The OpenAPI document of this checkout, without the address and the version of a server, and a digest of it. */
export async function readApiDocument(): Promise<{
  readonly document: ApiDocument
  readonly digest: string
}> {
  const app = createApp({
    // Nothing but the document is asked for, and that needs neither database nor queue.
    surroundings: { publicUrl: 'http://127.0.0.1', newId: () => 'request' } as unknown as Surroundings,
    authenticate: async () => undefined,
    log: pino({ level: 'silent' }),
  })
  const answer = await app.request('/openapi.json')
  if (!answer.ok) throw new Error(`no OpenAPI document: ${await answer.text()}`)
  const document = (await answer.json()) as ApiDocument
  const { paths, components } = document
  const digest = createHash('sha256').update(JSON.stringify({ paths, components })).digest('hex')
  return { document, digest }
}
