import type { Language } from '../../domain/model/model.ts'
import { LANGUAGE_NAMES } from '../../language/language-names.ts'

/** The pages that the server draws read it as well: whoever signs in in Japanese goes on in Japanese. */
const COOKIE = 'tierwise_language'
const ONE_YEAR_SECONDS = 31_536_000

/** The language that the reader has chosen here, else the first of the browser's that there is, else English. */
export function findLanguage(): Language {
  const wanted = [readChosen(), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? 'en'
}

/** Where cookies are forbidden the choice lasts as long as the page. */
export function rememberLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way needs an encrypted connection, which a server in an office may lack.
  document.cookie = `${COOKIE}=${language}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(LANGUAGE_NAMES, tag)
}

function readChosen(): string | undefined {
  return new RegExp(`(?:^|; )${COOKIE}=(\\w+)`).exec(document.cookie)?.[1]
}
