import type { Language } from '../domain/model/model.ts'

/** Each language by the name that it has for itself, in the order of a menu. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  pt: 'Português (Brasil)',
  ja: '日本語',
  ms: 'Bahasa Melayu',
}
