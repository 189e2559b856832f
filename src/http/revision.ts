import { z } from '@hono/zod-openapi'
import { ProblemError } from '../operations/problem.ts'
import type { Call } from './app.ts'

/** For `request.headers` of a route that changes what has a revision. */
export const ifMatchHeader = z.object({
  'if-match': z.string().optional().openapi({
    description: 'The ETag of what you have read. Without it the change is refused with 428.',
    example: '"3"',
  }),
})

/** For `headers` of an answer that has a revision. */
export const etagHeader = z.object({
  ETag: z.string().openapi({ description: 'For If-Match of a change.', example: '"3"' }),
})

/** A revision as a header. */
export function etagOf(revision: number | string): string {
  return `"${revision}"`
}

/**
 * The revision that whoever asks for a change has seen. Throws `revision-missing` where the request does not say it (`*` says
 * nothing about what was seen), and `stale-revision` where it is none of ours.
 */
export function seenRevision(call: Call): number {
  const given = call.req.header('if-match')?.trim()
  if (given === undefined || given === '' || given === '*') {
    throw new ProblemError([{ code: 'revision-missing', path: 'header.if-match', values: {} }])
  }
  const found = /^(?:W\/)?"(\d{1,15})"$/.exec(given)?.[1]
  if (found === undefined) {
    throw new ProblemError([{ code: 'stale-revision', path: 'header.if-match', values: { seen: given } }])
  }
  return Number(found)
}

/** Puts the revision into the answer, and says whether the reader has it already: then the answer is 304 without a body. */
export function isAlreadyRead(call: Call, revision: number | string): boolean {
  const etag = etagOf(revision)
  call.header('ETag', etag)
  const known = call.req.header('if-none-match') ?? ''
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
