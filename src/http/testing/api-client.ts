import { expect } from 'vitest'
import type { aBrowser } from './a-browser.ts'
import type { ApiContract } from './api-contract.ts'

export type Wish = {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly json?: unknown
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Outcome = {
  readonly status: number
  readonly headers: Headers
  /** Parsed where it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test says about an answer, the answer has been held against the document for.
  readonly body: any
}

export type ApiClient = {
  /** Calls an operation by its id. The answer must be one that the document promises. */
  call(operationId: string, wish?: Wish): Promise<Outcome>
  /** The same, and it must be done. */
  done(operationId: string, wish?: Wish): Promise<Outcome>
}

/** Calls the operations of an application as the document describes them; `exercised` collects those that were done. */
export function openClient({
  contract,
  browser,
  headers: always = () => ({}),
  exercised,
}: {
  readonly contract: ApiContract
  readonly browser: Pick<ReturnType<typeof aBrowser>, 'request'>
  readonly headers?: () => Readonly<Record<string, string>>
  readonly exercised?: Set<string>
}): ApiClient {
  const call = async (operationId: string, wish: Wish = {}): Promise<Outcome> => {
    const { params = {}, query = {}, json, body, headers = {} } = wish
    const operation = contract.operations.get(operationId)
    if (operation === undefined) throw new Error(`there is no operation ${operationId}`)
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(params[name])))
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
    const sent = json === undefined ? body : JSON.stringify(json)
    const answer = await browser.request(operation.method, search.size === 0 ? path : `${path}?${search}`, {
      ...(sent === undefined ? {} : { body: sent }),
      headers: {
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...always(),
        ...headers,
      },
    })
    const text = await answer.text()
    const breaches = contract.findBreaches(operationId, answer, text)
    expect(breaches, `${operationId} answers ${answer.status}`).toEqual([])
    const isJson = /[/+]json$/.test((answer.headers.get('content-type') ?? '').split(';')[0]!)
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    }
  }
  return {
    call,
    async done(operationId, wish) {
      const outcome = await call(operationId, wish)
      expect(outcome.status, `${operationId}: ${JSON.stringify(outcome.body).slice(0, 600)}`).toBeLessThan(
        400,
      )
      exercised?.add(operationId)
      return outcome
    },
  }
}
