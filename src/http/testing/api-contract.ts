import { z } from '@hono/zod-openapi'
import type { App } from '../app.ts'
import type { ApiDocument } from '../docs/describe-api.ts'

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const

/** An operation as the document has it. */
export type PromisedOperation = {
  readonly operationId: string
  readonly method: string
  /** With the names of its parameters: /api/plans/{planId}. */
  readonly path: string
  /** Who may call it: everybody, a person who is signed in, or a program with a key as well. */
  readonly callers: 'everybody' | 'session' | 'session-or-key'
  readonly hasBody: boolean
  readonly responses: Readonly<Record<string, PromisedResponse>>
}

type PromisedResponse = {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>
}

export type ApiContract = {
  readonly operations: ReadonlyMap<string, PromisedOperation>
  /** What of an answer is not as the document promises; empty when all of it is. */
  readonly findBreaches: (operationId: string, answer: Response, body: string) => readonly string[]
}

/** The contract that an application's own OpenAPI document is. */
export async function readContract(app: App): Promise<ApiContract> {
  const document = (await (await app.request('/openapi.json')).json()) as ApiDocument
  const operations = new Map<string, PromisedOperation>()
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method]
      if (operation === undefined) continue
      const operationId = operation.operationId!
      operations.set(operationId, {
        ...{ operationId, path, method: method.toUpperCase() },
        callers: callersOf(operation.security),
        hasBody: operation.requestBody !== undefined,
        responses: Object.fromEntries(
          Object.entries(operation.responses ?? {}).map(([status, response]) => [
            status,
            resolve(document, response) as PromisedResponse,
          ]),
        ),
      })
    }
  }
  const schemas = new Map<object, z.ZodType>()
  const schemaOf = (schema: object) => {
    const known = schemas.get(schema) ?? toZod(schema, document)
    schemas.set(schema, known)
    return known
  }

  return {
    operations,
    findBreaches(operationId, { status, headers }, body) {
      const promised = operations.get(operationId)!.responses[status]
      if (promised === undefined) return [`${status} is not among its answers: ${body.slice(0, 300)}`]
      const missing = Object.entries(promised.headers ?? {})
        .filter(([name, { required }]) => required !== false && !headers.has(name))
        .map(([name]) => `the header ${name} is missing`)
      if (promised.content === undefined) return body === '' ? missing : [...missing, 'it has a body']
      const type = (headers.get('content-type') ?? '').split(';')[0]!
      const content = promised.content[type]
      if (content === undefined) return [...missing, `${status} has the type ${type}`]
      if (content.schema === undefined || !/[/+]json$/.test(type)) return missing
      const checked = schemaOf(content.schema).safeParse(JSON.parse(body))
      return checked.success ? missing : [...missing, z.prettifyError(checked.error)]
    },
  }
}

function callersOf(security: readonly object[] | undefined): PromisedOperation['callers'] {
  if (security?.length === 0) return 'everybody'
  return security === undefined ? 'session-or-key' : 'session'
}

function resolve(document: ApiDocument, found: object): object {
  if (!('$ref' in found)) return found
  const name = String(found.$ref).split('/').at(-1)!
  return document.components!.responses![name]!
}

/** The schemas of OpenAPI 3.1 are JSON Schema, but for where those with a name stand. */
function toZod(schema: object, { components }: ApiDocument): z.ZodType {
  const whole = { ...schema, $defs: components?.schemas ?? {} }
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(text))
}
