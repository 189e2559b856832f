import type { z } from '@hono/zod-openapi'
import type { Problem } from '../../operations/problem.ts'
import type { Call } from '../app.ts'
import { type RefusalStatus, statusOf } from '../problem-status.ts'
import type { problemSchema } from '../schema/problem-schema.ts'
import { tellProblems } from './tell-problems.ts'
import { wordsFor } from './words-for.ts'

type ProblemDocument = z.infer<typeof problemSchema>

/** Statuses after which the same request may succeed soon, and how many seconds to wait where the problem does not say. */
const RETRY_SECONDS: Readonly<Record<number, number>> = { 429: 1, 503: 2 }

/** The answer to a request that is refused: what is wrong, where, and what to do, in the reader's language (RFC 9457). */
export function refuse(call: Call, problems: readonly Problem[]): Response {
  const first = problems[0]!
  const status = statusOf(first.code)
  const { seconds } = first.values
  const retryAfter = typeof seconds === 'number' ? seconds : (RETRY_SECONDS[status] ?? undefined)
  return problemAnswer(call, {
    status,
    problems: tellProblems(call, problems),
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(retryAfter)) },
  })
}

/** The answer to a request that met a fault of the program: nothing of the inside, and a number to report it under. */
export function confessFault(call: Call): Response {
  const words = wordsFor(call)
  const requestId = call.get('requestId')
  const message = words.text('http.fault.message')
  const fix = words.text('http.fault.fix', { requestId })
  return problemAnswer(call, {
    status: 500,
    problems: [{ code: 'fault', place: null, message, fix, values: {} }],
    headers: {},
  })
}

function problemAnswer(
  call: Call,
  {
    status,
    problems,
    headers,
  }: {
    readonly status: RefusalStatus
    readonly problems: ProblemDocument['problems']
    readonly headers: Readonly<Record<string, string>>
  },
): Response {
  const words = wordsFor(call)
  const { code } = problems[0]!
  const document: ProblemDocument = {
    type: `urn:tierwise:problem:${code}`,
    title: words.text(`http.title.${status}`),
    status,
    code,
    requestId: call.get('requestId'),
    problems,
  }
  return new Response(JSON.stringify(document), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': words.locale,
      Vary: 'Accept-Language',
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      'Cache-Control': 'no-store',
      ...headers,
    },
  })
}
