import {
  type ExplainedSeries,
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
import { unitOfSeries, valueInWords } from './value-in-words.ts'
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

/** What is itself projected opens on its own, tier by tier and month by month; assumptions say where they are from. */
function inputsOf({ terms }: Explanation, key: WhyKey, known: Known): readonly WhyInput[] {
  const { words, onWhy } = known
  return terms.map((term): WhyInput => {
    const { label, value } = termInWords(term, known)
    const further = furtherKey(term, key)
    const { assumption } = term
    return {
      label,
      value:
        further === undefined ? (
          value
        ) : (
          <WhyNumber label={label} onOpen={() => onWhy(whyKey(further))}>
            {value}
          </WhyNumber>
        ),
      ...(assumption !== undefined && { source: sourceInWords(words, assumption, term.unit) }),
    }
  })
}

/** The projected figures among the terms of a formula. */
const SERIES_OF_TERM: Readonly<Record<string, ExplainedSeries>> = {
  ...{ accounts: 'accounts', won: 'won', churned: 'churned', moved_in: 'movedIn', moved_out: 'movedOut' },
  ...{ arr: 'arrMinor', new_arr: 'newArrMinor', churned_arr: 'churnedArrMinor' },
  ...{ expansion: 'expansionMinor', contraction: 'contractionMinor', cs_cost: 'csCostMinor' },
}

/** What a term is as a figure: of a tier, of the same month, or of the month before. Retention adds up a year, which is no one figure. */
function furtherKey({ name, tier }: ExplanationTerm, key: WhyKey): WhyKey | undefined {
  if (name === 'tier') return { ...key, tier }
  if (key.series === 'grr' || key.series === 'nrr') return undefined
  const before = { opening: 'accounts', opening_arr: 'arrMinor' } as const
  if (name === 'opening' || name === 'opening_arr')
    return key.month === 1 ? undefined : { ...key, series: before[name], month: key.month - 1 }
  const series = SERIES_OF_TERM[name]
  return series === undefined ? undefined : { ...key, series }
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

/** Series that are called as they are in formulas. */
const AS_TERM: Readonly<Partial<Record<ExplainedSeries, string>>> = {
  movedIn: 'moved_in',
  movedOut: 'moved_out',
  newArrMinor: 'new_arr',
  churnedArrMinor: 'churned_arr',
  expansionMinor: 'expansion',
  contractionMinor: 'contraction',
}

function seriesName(words: Words, series: ExplainedSeries): string {
  const term = AS_TERM[series]
  return term === undefined ? words.wordFor('hiring.series', series) : words.wordFor('hiring.term', term)
}
