import { setTimeout as wait } from 'node:timers/promises'
import type { Served } from './served.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are what the tests are about.
export type Json = any

export type Answer = { readonly status: number; readonly body: Json }

type Sent = {
  /** A list in CSV where it is a text, else JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody who uses the server over HTTP, with a key. */
export class Client {
  readonly publicUrl: string
  readonly key: string

  constructor({ said }: Pick<Served, 'said'>, key: string) {
    this.publicUrl = said.publicUrl
    this.key = key
  }

  /** One request, say `GET /accounts`. Throws when no answer comes. */
  async send(line: string, { body, headers }: Sent = {}): Promise<Answer> {
    const [method, path] = line.split(' ') as [string, string]
    const isText = typeof body === 'string'
    const answer = await fetch(`${this.publicUrl}/api${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.key}`,
        ...(body === undefined ? {} : { 'Content-Type': isText ? 'text/csv' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
  }

  /** The body of an answer that must be one of success. */
  async ask(line: string, sent?: Sent): Promise<Json> {
    const { status, body } = await this.send(line, sent)
    if (status >= 300) throw new Error(`${line}: ${status} ${JSON.stringify(body)}`)
    return body
  }

  /** Waits until a job is done, and gives its result. */
  async finish(jobId: string, seconds = 60): Promise<Json> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(50)) {
      const job = await this.ask(`GET /jobs/${jobId}`)
      if (job.state === 'done') return job.result
      if (job.state === 'failed') throw new Error(`job ${jobId} failed: ${JSON.stringify(job.problems)}`)
    }
    throw new Error(`job ${jobId} is not done after ${seconds} s`)
  }
}

const SCOPES = ['read', 'import', 'model', 'plan', 'apply', 'administer']

/** Becomes the owner by the link that the first start prints, and makes a key. */
export async function becomeOwner({ said }: Pick<Served, 'said'>): Promise<string> {
  const token = said.ownerLink!.split('/').at(-1)
  const person = { email: 'owner@example.com', name: 'Owner', password: 'a long enough pass phrase' }
  const session = await post(said.publicUrl, { path: `/links/${token}`, body: person })
  const { csrfToken } = (await session.json()) as Json
  if (csrfToken === undefined) throw new Error(`no session: ${session.status}`)
  const cookie = session.headers.getSetCookie().map((one) => one.split(';')[0])
  const made = await post(said.publicUrl, {
    path: '/api-keys',
    body: { name: 'Faults', scopes: SCOPES },
    headers: { Cookie: cookie.join('; '), 'X-CSRF-Token': csrfToken },
  })
  const { key } = (await made.json()) as Json
  if (key === undefined) throw new Error(`no key: ${made.status}`)
  return key
}

function post(
  origin: string,
  { path, body, headers }: { path: string; body: unknown; headers?: Record<string, string> },
): Promise<Response> {
  return fetch(`${origin}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
    body: JSON.stringify(body),
  })
}
