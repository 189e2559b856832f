import { createFormatters, createIntlCache } from '@formatjs/intl'
import type { Label, Language } from '../domain/model/model.ts'
import type { Catalogue, MessageId } from './catalogue.ts'
import { type FigureWords, figureWords, UNKNOWN } from './figure-words.ts'
import { LOCALES } from './locales.ts'
import { type MessagePattern, parsePattern, type Use } from './message-pattern.ts'

export type MessageValue = string | number | boolean | readonly string[] | undefined
export type MessageValues = Readonly<Record<string, MessageValue>>

/** Everything that a page, a report or a terminal says, in one language and currency. */
export type Words = FigureWords & {
  readonly language: Language
  readonly currency: string
  /** The BCP 47 tag, for the `lang` of a document. */
  readonly locale: string
  readonly text: (id: MessageId, values?: MessageValues) => string
  /** The words for a code that comes as data: `prefix.code`, or the code itself where there are none. */
  readonly wordFor: (prefix: string, code: string | undefined, values?: MessageValues) => string
  readonly has: (id: string) => id is MessageId
  /** Items as a list in words: a, b and c. */
  readonly list: (items: readonly string[]) => string
  /** Items one after another: a, b, c. */
  readonly series: (items: readonly string[]) => string
  /** A name inside a sentence. */
  readonly quote: (name: string) => string
  /** Sentences one after another, with the space that the language puts between them. */
  readonly paragraph: (sentences: readonly string[]) => string
  /** What the author of a model called something, in this language, else in English, else its id. */
  readonly label: (label: Label, id: string) => string
}

type WordsOptions = { readonly language: Language; readonly currency: string; readonly catalogue: Catalogue }

/**
 * The words of a language out of its catalogue, with money in a currency. Values are formatted by the ending of their name
 * (RULES.md G2).
 */
export function makeWords({ language, currency, catalogue }: WordsOptions): Words {
  const locale = LOCALES[language]
  const formatters = createFormatters(createIntlCache())
  const figures = figureWords(locale, currency)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const patterns = new Map<string, MessagePattern>()

  const has = (id: string): id is MessageId => Object.hasOwn(catalogue, id)
  const list = (items: readonly string[]) => lists.format(items)

  const text = (id: string, values: MessageValues = {}): string => {
    let pattern = patterns.get(id)
    if (pattern === undefined) {
      pattern = parsePattern(catalogue[id] ?? id, locale, formatters)
      patterns.set(id, pattern)
    }
    if (pattern.uses.size === 0) return pattern.fill({})
    const filled: Record<string, string | number> = {}
    for (const [name, use] of pattern.uses)
      filled[name] = prepare(name, chosenBranch(values[name], pattern.branches.get(name)), use)
    return pattern.fill(filled)
  }

  const prepare = (name: string, given: MessageValue, use: Use): string | number => {
    const value = isNothing(given) ? undefined : given
    if (value === undefined) return use === 'chosen' ? 'unknown' : use === 'counted' ? Number.NaN : UNKNOWN
    if (typeof value === 'number') return use === 'counted' ? value : formatByEnding(name, value, figures)
    if (typeof value === 'string') return value
    return typeof value === 'boolean' ? String(value) : list(value)
  }

  return {
    ...figures,
    language,
    currency,
    locale,
    text,
    wordFor: (prefix, code, values) => {
      if (code === undefined) return UNKNOWN
      const id = `${prefix}.${code}`
      return has(id) ? text(id, values) : code
    },
    has,
    list,
    series: (items) => items.join(language === 'ja' ? '、' : ', '),
    quote: (name) => `${QUOTES[language][0]}${name}${QUOTES[language][1]}`,
    paragraph: (sentences) => sentences.join(language === 'ja' ? '' : ' '),
    label: (label, id) => label[language] ?? label.en ?? id,
  }
}

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  pt: ['“', '”'],
  ja: ['「', '」'],
  ms: ['“', '”'],
}

const ENDINGS: readonly (readonly [RegExp, (figures: FigureWords, value: number) => string])[] = [
  [/Minor$/, (figures, value) => figures.moneyShort(value)],
  [/(^s|S)hare$/, (figures, value) => figures.share(value)],
  [/(^r|R)atio$/, (figures, value) => figures.ratio(value)],
  [/(^p|P)oints$/, (figures, value) => figures.points(value)],
  [/(^m|M)ultiple$/, (figures, value) => figures.multiple(value)],
  [/(^since|On|Day)$/, (figures, value) => figures.day(value)],
]

/** An empty text or list says as little as a missing value. */
function isNothing(value: MessageValue): boolean {
  return value === '' || (typeof value === 'object' && value.length === 0)
}

/** Codes may have hyphens, which ICU does not allow in the name of a branch: there they are underscores. */
function chosenBranch(value: MessageValue, branches: ReadonlySet<string> | undefined): MessageValue {
  if (branches === undefined || typeof value !== 'string') return value
  const branch = value.replaceAll('-', '_')
  return branches.has(branch) ? branch : value
}

function formatByEnding(name: string, value: number, figures: FigureWords): string {
  const ending = ENDINGS.find(([pattern]) => pattern.test(name))
  return ending ? ending[1](figures, value) : figures.number(value)
}
