import type { Language } from '../domain/model/model.ts'

/** The locale whose plurals, numbers and dates a language uses. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en',
  de: 'de-DE',
  pt: 'pt-BR',
  ja: 'ja-JP',
  ms: 'ms-MY',
}
