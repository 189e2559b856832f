import type { App } from '../app.ts'
import { TAGS } from './tags.ts'

export type ApiDocument = ReturnType<App['getOpenAPI31Document']>
type PathItem = NonNullable<ApiDocument['paths']>[string]
type Operation = NonNullable<PathItem['get']>

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const

/** What the frame itself refuses, whatever the operation. */
const OF_ALL = { 429: 'TooManyRequests', 500: 'Fault', 503: 'Unavailable' } as const
const OF_GUARDED = { 401: 'NotSignedIn' } as const
const OF_BODIES = { 400: 'NotWellFormed', 413: 'TooLarge', 415: 'UnknownContent' } as const

/** The OpenAPI document of an application, made of the schemas that validate its requests. */
export function describeApi(
  app: App,
  { version, publicUrl }: { version: string; publicUrl: string },
): ApiDocument {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tierwise',
      version,
      description: DESCRIPTION,
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: publicUrl }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ key: [] }, { session: [] }],
  })
  const components = { ...document.components }
  document.components = components
  components.securitySchemes = {
    key: {
      type: 'http',
      scheme: 'bearer',
      description: 'A key for programs: `Authorization: Bearer <key>`.',
    },
    session: {
      ...{ type: 'apiKey', in: 'cookie', name: 'tierwise_session' },
      description:
        'The session of a person who has signed in. What changes something needs the CSRF header besides.',
    },
  }
  components.parameters = { ...components.parameters, IdempotencyKey: IDEMPOTENCY_KEY }
  for (const item of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method]
      if (operation !== undefined) item[method] = withTheFrame(operation, method)
    }
  }
  // Where every route says it itself, the frame's own words are not needed.
  const used = JSON.stringify(document.paths)
  components.responses = Object.fromEntries(
    Object.entries(RESPONSES).filter(([name]) => used.includes(`/responses/${name}"`)),
  )
  return document
}

function withTheFrame(operation: Operation, method: (typeof METHODS)[number]): Operation {
  const isOpen = operation.security?.length === 0
  const frame = {
    ...OF_ALL,
    ...(isOpen ? {} : OF_GUARDED),
    ...(operation.requestBody === undefined ? {} : OF_BODIES),
  }
  const added = Object.entries(frame)
    .filter(([status]) => operation.responses?.[status] === undefined)
    .map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }])
  const isIdempotent = method === 'post' && operation.security === undefined
  return {
    ...operation,
    ...(isIdempotent
      ? { parameters: [...(operation.parameters ?? []), { $ref: '#/components/parameters/IdempotencyKey' }] }
      : {}),
    responses: { ...operation.responses, ...Object.fromEntries(added) },
  }
}

const DESCRIPTION = `
Choose, cost, staff, pilot, roll out and run a post-sale model.

Errors are problem documents (RFC 9457): each problem has a code, a place, a message and a fix, in the language of \`Accept-Language\` (en, de, pt, ja, ms).

Lists come in pages: send the \`next\` of a page as \`after\`, unchanged. What can be edited has an \`ETag\`; send it as \`If-Match\`. Send an \`Idempotency-Key\` with what creates something, and repeat it safely. Long work answers 202; follow it at \`/api/jobs/{jobId}/events\`.

Days are \`2026-07-01\`, instants ISO 8601 in UTC. Money is whole minor units in fields that end in \`Minor\`, beside their currency. \`null\` is not known, never zero.
`.trim()

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description:
    'Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.',
  schema: { type: 'string' as const, minLength: 1, maxLength: 255 },
  example: '5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11',
}

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' as const } },
}

const RESPONSES = {
  NotWellFormed: problem('The request is not well formed.'),
  NotSignedIn: problem('Nobody is signed in, or the key is not valid.'),
  TooLarge: problem('It is too large.'),
  UnknownContent: problem('This kind of content is not taken here.'),
  TooManyRequests: { ...problem('Too many requests: wait.'), headers: RETRY_AFTER },
  Fault: problem('A fault of Tierwise itself.'),
  Unavailable: { ...problem('The database cannot be reached at the moment.'), headers: RETRY_AFTER },
}

function problem(description: string) {
  const $ref = `#/components/schemas/Problem`
  return { description, content: { 'application/problem+json': { schema: { $ref } } } }
}
