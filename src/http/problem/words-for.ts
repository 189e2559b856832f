import type { Language } from '../../domain/model/model.ts'
import { describe, type Words } from '../../language/describe.ts'
import type { Call } from '../app.ts'
import { chooseLanguage } from './choose-language.ts'

const WORDS = new Map<string, Words>()

/** The words for whoever reads the answer, with money in a currency. */
export function wordsFor(call: Call, currency = 'USD'): Words {
  return wordsIn(chooseLanguage(call.req.header('accept-language')), currency)
}

/** The words of a language, made once. */
export function wordsIn(language: Language, currency = 'USD'): Words {
  const key = `${language} ${currency}`
  const known = WORDS.get(key)
  if (known !== undefined) return known
  const made = describe({ language, currency })
  WORDS.set(key, made)
  return made
}
