import type { Language } from '../domain/model/model.ts'
import { CATALOGUES } from './catalogue.ts'
import { makeWords, type Words } from './make-words.ts'

export type { MessageValues, Words } from './make-words.ts'

type DescribeOptions = { readonly language: Language; readonly currency: string }

/** The words of a language, with money in a currency. All languages are at hand: a browser loads one (`makeWords`). */
export function describe({ language, currency }: DescribeOptions): Words {
  return makeWords({ language, currency, catalogue: CATALOGUES[language] })
}
