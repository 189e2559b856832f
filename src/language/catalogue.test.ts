import { createFormatters, createIntlCache } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../domain/model/model.ts'
import { CATALOGUES } from './catalogue.ts'
import de from './glossary/de.json' with { type: 'json' }
import ja from './glossary/ja.json' with { type: 'json' }
import ms from './glossary/ms.json' with { type: 'json' }
import pt from './glossary/pt.json' with { type: 'json' }
import { LOCALES } from './locales.ts'

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en')
const GLOSSARIES: Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>> = { de, ja, ms, pt }
const english = Object.entries(CATALOGUES.en)
const formatters = createFormatters(createIntlCache())

describe.each(LANGUAGES)('[G1] %s', (language) => {
  const catalogue = CATALOGUES[language]

  test('has the ids of the English catalogue, sorted, and no other', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(CATALOGUES.en).sort())
  })

  test('has no empty message', () => {
    expect(Object.keys(catalogue).filter((id) => catalogue[id]!.trim() === '')).toEqual([])
  })

  test('asks for the same values, counts by the same and chooses by the same', () => {
    const different = english
      .filter(([id, text]) => structureOf(catalogue[id]!, language) !== structureOf(text, 'en'))
      .map(([id]) => id)
    expect(different).toEqual([])
  })

  test('has every plural category of the language, and no other', () => {
    const categories = new Intl.PluralRules(LOCALES[language]).resolvedOptions().pluralCategories.sort()
    const wrong = Object.keys(catalogue).flatMap((id) =>
      pluralsOf(catalogue[id]!, language)
        .filter((given) => !isComplete(given, categories))
        .map((given) => `${id}: ${given.join(' ')}`),
    )
    expect(wrong).toEqual([])
  })
})

describe.each(TRANSLATIONS)('%s', (language) => {
  const catalogue = CATALOGUES[language]

  test('[G1] says nothing in English', () => {
    const left = english.filter(([id, text]) => catalogue[id] === text && hasWords(text)).map(([id]) => id)
    expect(left).toEqual([])
  })

  test('[G1] has no English words in a sentence of its own', () => {
    const left = Object.keys(catalogue).filter((id) => ENGLISH.test(wordsOf(catalogue[id]!)))
    expect(left).toEqual([])
  })

  test('[G4] says each term as its glossary has it', () => {
    const glossary = Object.entries(GLOSSARIES[language]).sort(([a], [b]) => b.length - a.length)
    const strayed = english.flatMap(([id, text]) => {
      let left = wordsOf(text)
      return glossary.flatMap(([term, words]) => {
        const pattern = new RegExp(`\\b${term}(s|es)?\\b`, 'gi')
        if (!pattern.test(left)) return []
        // The longest term speaks for the shorter one inside it: "account management" is not about an account.
        left = left.replace(pattern, ' ')
        const accepted = words.toLowerCase().split(' / ')
        return accepted.some((word) => catalogue[id]!.toLowerCase().includes(word))
          ? []
          : [`${id}: "${term}" is "${words}"`]
      })
    })
    expect(strayed).toEqual([])
  })

  test('[G4] the glossaries have the same terms', () => {
    expect(Object.keys(GLOSSARIES[language])).toEqual(Object.keys(GLOSSARIES.de))
  })
})

describe('[G5] manner', () => {
  test.each(LANGUAGES)('%s neither shouts nor apologises', (language) => {
    const loud = Object.entries(CATALOGUES[language]).filter(([, text]) =>
      /[!！]|\boops\b|\bsorry\b|\bHoppla\b/i.test(text),
    )
    expect(loud.map(([id]) => id)).toEqual([])
  })

  test('German says Sie, not du', () => {
    expect(idsWith('de', /\b(du|dein|deine|deinen|dir|dich|euch|euer)\b/)).toEqual([])
  })

  test('Portuguese says você, not tu', () => {
    expect(idsWith('pt', /\b(tu|teu|tua|teus|tuas|vosso|vossa)\b/i)).toEqual([])
  })

  test('Malay says anda, not kamu', () => {
    expect(idsWith('ms', /\b(kamu|awak|engkau|kau)\b/i)).toEqual([])
  })

  test('Japanese sentences end politely', () => {
    expect(idsWith('ja', /(だ|である|しろ|せよ|する|(?<!ま|で)した|ない)。/)).toEqual([])
  })
})

function idsWith(language: Language, pattern: RegExp): string[] {
  return Object.entries(CATALOGUES[language])
    .filter(([, text]) => pattern.test(wordsOf(text)))
    .map(([id]) => id)
}

/** Words that no sentence of the four other languages has, unless it was forgotten. */
const ENGLISH = /(?<![\w-])(the|of|and|with|from|this|that|these|is not|are|has been|which|your)(?![\w-])/i

/** A message without the names of its values: only what is read. */
function wordsOf(text: string): string {
  return text
    .replace(/\{\w+, (plural|select|selectordinal),/g, ' ')
    .replace(/\{\w+(, \w+)?\}/g, ' ')
    .replace(/“[a-z_-]+”|„[a-z_-]+“|`[^`]*`/gi, ' ')
}

/** Whether a message has a word that should differ: not a figure, a code, or a word of the field that is used everywhere. */
function hasWords(text: string): boolean {
  const words =
    wordsOf(text)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []
  return words.some((word) => !SAME_EVERYWHERE.has(word))
}

/** Names of the field, and words that German, Portuguese or Malay write as English does. */
const SAME_EVERYWHERE = new Set(
  'acv arr csm csms grr nrr ltv cac csv xlsx json yaml tierwise high low tech touch webinar support pool band mail onboarding total median margin segment plan model ctrl'.split(
    ' ',
  ),
)

type Element = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Record<string, { value: Element[] }>
}

function parse(text: string, language: Language): Element[] {
  return formatters.getMessageFormat(text, LOCALES[language]).getAst() as unknown as Element[]
}

/** Which values a message shows, counts and chooses by; choices with their branches. */
function structureOf(text: string, language: Language): string {
  const found = new Set<string>()
  walk(parse(text, language), ({ type, value, options }) => {
    if (type === 5) found.add(`${value} chooses ${Object.keys(options!).sort().join(' ')}`)
    if (type === 6) found.add(`${value} counts`)
    if (type >= 1 && type <= 4) found.add(`${value}`)
  })
  return [...found].sort().join(', ')
}

function pluralsOf(text: string, language: Language): string[][] {
  const found: string[][] = []
  walk(parse(text, language), ({ type, options }) => {
    if (type === 6) found.push(Object.keys(options!))
  })
  return found
}

/** Explicit numbers (=0) may be added; a category of the language may not be left out. */
function isComplete(given: readonly string[], categories: readonly string[]): boolean {
  const named = given.filter((category) => !category.startsWith('=')).sort()
  return named.join(' ') === [...categories].sort().join(' ')
}

function walk(elements: readonly Element[], visit: (element: Element) => void): void {
  for (const element of elements) {
    visit(element)
    for (const option of Object.values(element.options ?? {})) walk(option.value, visit)
  }
}
