import type { components } from './api-types.ts'

export type ProblemItem = components['schemas']['Problem']['problems'][number]

/** A refusal of the server: what is wrong, where, and what to do, in the reader's language. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  /** Of the first problem. */
  readonly code: string
  readonly requestId: string
  readonly problems: readonly ProblemItem[]

  constructor({ status, code, requestId, title, problems }: components['schemas']['Problem']) {
    super(title)
    this.status = status
    this.code = code
    this.requestId = requestId
    this.problems = problems
  }
}

/** The server could not be reached: nothing was said, and what was asked for may or may not have happened. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** The refusal that an answer holds; something that is no problem document comes from between us and the server. */
export async function refusalOf(answer: Response): Promise<Refusal | Unreachable> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('application/problem+json')) {
    return new Unreachable(`${answer.status}`)
  }
  return new Refusal((await answer.json()) as components['schemas']['Problem'])
}

export function isRefusal(error: unknown, code?: string): error is Refusal {
  return error instanceof Refusal && (code === undefined || error.code === code)
}
