import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { LANGUAGES, type Language } from '../../../domain/model/model.ts'
import type { Words } from '../../../language/describe.ts'
import type { Call } from '../../app.ts'
import { chooseLanguage } from '../../problem/choose-language.ts'
import { wordsIn } from '../../problem/words-for.ts'
import { attributesFor } from '../session-cookie.ts'

/** How a page is to be drawn: in which language, in which theme, and where it stands. */
export type Manner = {
  readonly words: Words
  /** Undefined: as the system has it. */
  readonly theme: 'light' | 'dark' | undefined
  /** The page once more in a language. */
  readonly addressIn: (language: Language, keep: Readonly<Record<string, string | undefined>>) => string
}

/** Both are written by the web application as well, so that the choice made there counts here. */
const LANGUAGE_COOKIE = 'tierwise_language'
const THEME_COOKIE = 'tierwise_theme'
const ONE_YEAR_SECONDS = 31_536_000

/** Remembers the language that somebody has chosen on a page. */
export const rememberLanguage: MiddlewareHandler = async (call, next) => {
  const chosen = isLanguage(call.req.query('language'))
  if (chosen !== undefined && call.req.method === 'GET') {
    // Scripts of ours read it; it is no secret.
    const attributes = { ...attributesFor(call), httpOnly: false, maxAge: ONE_YEAR_SECONDS }
    setCookie(call, LANGUAGE_COOKIE, chosen, attributes)
  }
  await next()
}

/** The language of whoever looks at a page: chosen on it, chosen before, else what the browser asks for. */
export function languageOf(call: Call): Language {
  return (
    isLanguage(call.req.query('language')) ??
    isLanguage(getCookie(call, LANGUAGE_COOKIE)) ??
    chooseLanguage(call.req.header('accept-language'))
  )
}

export function mannerOf(call: Call): Manner {
  const theme = getCookie(call, THEME_COOKIE)
  return {
    words: wordsIn(languageOf(call)),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    addressIn(language, keep) {
      const known = Object.entries({ ...keep, language }).filter(([, value]) => value !== undefined)
      return `${call.req.path}?${new URLSearchParams(known as [string, string][])}`
    },
  }
}

function isLanguage(text: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text)
}
