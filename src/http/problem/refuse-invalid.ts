import { z } from '@hono/zod-openapi'
import type { Language } from '../../domain/model/model.ts'
import type { Problem } from '../../operations/problem.ts'
import type { Call } from '../app.ts'
import { chooseLanguage } from './choose-language.ts'
import { refuse } from './refuse.ts'

type Issue = z.core.$ZodIssue
type Validated = {
  readonly target: string
  readonly success: boolean
  readonly error?: { readonly issues: readonly Issue[] }
}

/** As the parts of a request are called in the place of a problem. */
const PARTS: Readonly<Record<string, string>> = { json: 'body', form: 'body', param: 'path' }

/** Refuses a request that does not fit the schema of its route, with the place of everything that is wrong. */
export function refuseInvalid(result: Validated, call: Call): Response | undefined {
  if (result.success || result.error === undefined) return undefined
  const language = chooseLanguage(call.req.header('accept-language'))
  const part = PARTS[result.target] ?? result.target
  const problems = result.error.issues.map((issue): Problem => {
    const detail = sayIssue(issue, language)
    return { code: 'invalid-request', path: placeOf(part, issue.path), values: { detail } }
  })
  // A path with an id that cannot be one names nothing that there is.
  if (result.target === 'param') {
    return refuse(call, [{ code: 'path-not-found', values: { path: call.req.path } }])
  }
  return refuse(call, problems)
}

function placeOf(part: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}.${String(key)}`),
    part,
  )
}

/** The library's own words for what is wrong, in the reader's language. */
function sayIssue(issue: Issue, language: Language): string {
  if (issue.code === 'custom') return issue.message
  const said = LOCALES[language]().localeError(issue as z.core.$ZodRawIssue)
  const message = typeof said === 'string' ? said : said?.message
  return (message ?? issue.message).replace(/[.。]$/, '')
}

const LOCALES = {
  en: z.locales.en,
  de: z.locales.de,
  pt: z.locales.pt,
  ja: z.locales.ja,
  ms: z.locales.ms,
} as const satisfies Record<Language, () => { localeError: z.core.$ZodErrorMap }>
