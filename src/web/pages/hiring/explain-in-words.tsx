import {
  type Explanation,
  type ExplanationTerm,
  explainFigure,
} from '../../../domain/forecast/explain-figure.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import type { Words } from '../../../language/make-words.ts'
import { type Why, type WhyInput, WhyNumber } from '../../ui/why-panel.tsx'
import { stepOf, type Term } from '../economics/formula.ts'
import { formulaOf } from './formula-signs.ts'
import { type HiringQuestion, scenarioOf } from './question.ts'
import { sourceInWords } from './source-in-words.ts'
import { readWhyKey, type WhyKey, whyKey } from './why-key.ts'

type Known = {
  readonly outlook: Outlook
  readonly question: HiringQuestion
  readonly words: Words
  readonly tierName: (id: string) => string
  readonly onWhy: (key: string) => void
}

/** What opens when a projected figure is asked why: its formula with the numbers put in, and the assumptions behind it. */
export function explainInWords(text: string | undefined, known: Known): Why | undefined {
  const key = readWhyKey(text)
  if (key === undefined) return undefined
  const { outlook, question, words, tierName } = known
  const scenario = scenarioOf({ ...question, scenario: key.scenario })
  const explained = explainFigure(outlook, key, scenario)
  if (explained === undefined) return undefined
  const { month } = words
  const rule = `hiring.rule.${explained.formula}`
  const end = month(monthsAfter(outlook.asOf, key.month))
  return {
    key: whyKey(key),
    of: `${key.tier === undefined ? words.text('hiring.all') : tierName(key.tier)} · ${end}`,
    name: seriesName(words, key.series),
    value: valueInWords(words, explained.value, unitOfSeries(key.series)),
    steps: formulaOf(explained, (term) => termInWords(term, known), resultTerm(explained, words)).map(stepOf),
    ...(words.has(rule) && { rule: words.text(rule) }),
    inputs: inputsOf(explained, key, known),
    asOf: words.day(outlook.asOf),
  }
}

/** Tiers open on their own; assumptions say where they are from. */
function inputsOf({ terms, formula }: Explanation, key: WhyKey, known: Known): readonly WhyInput[] {
  const { words, tierName, onWhy } = known
  return terms.map((term): WhyInput => {
    const { label, value } = termInWords(term, known)
    if (formula === 'sum_of_tiers' && term.tier !== undefined) {
      const tier = term.tier
      return {
        label: tierName(tier),
        value: (
          <WhyNumber label={tierName(tier)} onOpen={() => onWhy(whyKey({ ...key, tier }))}>
            {value}
          </WhyNumber>
        ),
      }
    }
    const { assumption } = term
    return {
      label,
      value,
      ...(assumption !== undefined && { source: sourceInWords(words, assumption, term.unit) }),
    }
  })
}

function termInWords(term: ExplanationTerm, { words, tierName }: Pick<Known, 'words' | 'tierName'>): Term {
  const name = term.name === 'tier' ? '' : words.wordFor('hiring.term', term.name)
  const tier = term.tier === undefined ? '' : tierName(term.tier)
  return {
    label: [name, tier].filter((part) => part !== '').join(', '),
    value: valueInWords(words, term.value, term.unit),
  }
}

function resultTerm({ series, value }: Explanation, words: Words): Term {
  return { label: seriesName(words, series), value: valueInWords(words, value, unitOfSeries(series)) }
}

function seriesName(words: Words, series: Explanation['series']): string {
  return words.wordFor('hiring.series', series)
}

export function unitOfSeries(series: Explanation['series']): ExplanationTerm['unit'] {
  if (series.endsWith('Minor')) return 'minor'
  return series === 'costShare' || series === 'grr' || series === 'nrr' ? 'share' : 'people'
}

export function valueInWords(words: Words, value: number | undefined, unit: ExplanationTerm['unit']): string {
  if (unit === 'minor') return words.money(value === undefined ? undefined : Math.round(value))
  if (unit === 'share')
    return value !== undefined && value < 0.1 ? percentOf(words, value) : words.share(value)
  return unit === 'hours' ? words.number(value && Math.round(value)) : words.number(value)
}

/** A share of a month is small: with two decimals, so that twelve of them still make the year. */
function percentOf({ locale }: Words, value: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value)
}
