import { z } from '@hono/zod-openapi'

/** One thing that is wrong, in the reader's language. */
export const problemItemSchema = z.object({
  code: z.string(),
  /** Where in the request or in the file, say `body.limit` or `customers.csv:12:acv`. */
  place: z.string().nullable(),
  message: z.string(),
  fix: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
})

/** What went wrong, as RFC 9457 has it, with each problem's code, place and fix. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    problems: z.array(problemItemSchema),
  })
  .openapi('Problem')

type ProblemAnswer = {
  readonly description: string
  readonly content: { readonly 'application/problem+json': { readonly schema: typeof problemSchema } }
}

/** The refusals that a route documents, by status. */
export function refusals<Status extends number>(
  ...statuses: readonly Status[]
): Record<Status, ProblemAnswer> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: DESCRIPTIONS[status] ?? 'Refused.',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  ) as Record<Status, ProblemAnswer>
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'The request is not well formed.',
  401: 'Nobody is signed in, or the key is not valid.',
  403: 'You may not do this.',
  404: 'There is none.',
  409: 'It does not fit the present state.',
  412: 'Somebody else has changed it meanwhile.',
  413: 'It is too large.',
  415: 'This kind of content is not taken here.',
  422: 'What it says cannot be taken.',
  428: 'Say with If-Match which revision you have seen.',
  429: 'Too many requests: wait.',
  501: 'What it needs is not installed here.',
  503: 'The database cannot be reached at the moment.',
}
