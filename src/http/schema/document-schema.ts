import { z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../../operations/problem.ts'
import type { Call, Env } from '../app.ts'

const YAML = 'text/yaml'

/** A document as text, in JSON. */
export const documentSchema = z.string().max(1_000_000).openapi({
  description: 'YAML or JSON, comments included, as it was or is to be kept.',
  example: 'tierwise: 1\nname: How we serve our customers\n',
})

/** The body of a route that takes a document: in JSON with what else belongs to it, or the mere text. Needs `yamlAsJson`. */
export function documentBody<Schema extends z.ZodType>(schema: Schema) {
  return {
    content: { 'application/json': { schema }, [YAML]: { schema: z.string() } },
    required: true,
  } as { content: { 'application/json': { schema: Schema } }; required: true }
}

/** The content of an answer that is a document: with what is known of it, or the mere text for who accepts YAML. */
export function documentContent<Schema extends z.ZodType>(schema: Schema) {
  return { 'application/json': { schema }, [YAML]: { schema: z.string() } } as const
}

/** Takes a body that is the mere text for `{ document }`. */
export const yamlAsJson: MiddlewareHandler<Env> = async (call, next) => {
  if (typeOf(call.req.header('content-type')) === YAML) {
    const document = decode(await call.req.arrayBuffer())
    const headers = new Headers(call.req.raw.headers)
    headers.set('content-type', 'application/json')
    headers.delete('content-length')
    const { method, url } = call.req
    call.req.raw = new Request(url, { method, headers, body: JSON.stringify({ document }) })
    call.req.bodyCache = {}
  }
  await next()
}

/** Whether the reader wants the mere text. */
export function wantsYaml(call: Call): boolean {
  const accepted = (call.req.header('accept') ?? '').split(',').map(typeOf)
  return accepted.includes(YAML)
}

/** The mere text as an answer. */
export function yamlAnswer(call: Call, document: string) {
  return call.body(document, 200, { 'Content-Type': `${YAML}; charset=utf-8` })
}

function typeOf(header: string | undefined): string {
  return (header ?? '').split(';')[0]!.trim().toLowerCase()
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError([{ code: 'document-not-utf8', path: 'body', values: {} }])
  }
}
