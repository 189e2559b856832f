import type { Language } from '../../domain/model/model.ts'

/** Each language by the name that it has for itself, in the order of the menu. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  pt: 'Português (Brasil)',
  ja: '日本語',
  ms: 'Bahasa Melayu',
}

const STORAGE_KEY = 'tierwise.language'

/** The language that the reader has chosen here, else the first of the browser's that there is, else English. */
export function findLanguage(): Language {
  const wanted = [readChosen(), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? 'en'
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Where storage is forbidden the choice lasts as long as the page.
  }
}

export function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(LANGUAGE_NAMES, tag)
}

function readChosen(): string | undefined {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? undefined
  } catch {
    return undefined
  }
}
