import type { AnswerKey, PlainAnswer } from '../../../domain/assessment/answer-values.ts'
import { COMPLEXITY_QUESTIONS, type ComplexityQuestion } from '../../../domain/assessment/answers.ts'
import { COMPLEXITY_WORDS } from '../../../domain/assessment/answers-document.ts'
import type { FactorName } from '../../../domain/assessment/factor.ts'
import { parseAnswers } from '../../../domain/assessment/parse-answers.ts'
import type { MessageId } from '../../../language/catalogue.ts'

/** A question with a number; `scale` is what one unit in the field stands for in the file. */
export type NumberQuestion = {
  readonly kind: 'number'
  readonly key: PlainAnswer
  readonly label: MessageId
  readonly help?: MessageId
  readonly unit: 'percent' | 'count' | 'money'
  readonly scale: number
  readonly from: number
  readonly to: number
  readonly isWhole: boolean
}

/** A question with a few answers; its message has the words of each of them, chosen by `answer`, and those of the question. */
export type ChoiceQuestion = {
  readonly kind: 'choice'
  readonly key: AnswerKey
  readonly label: MessageId
  readonly options: readonly {
    readonly value: string | boolean
    readonly answer: string
    readonly help?: MessageId
  }[]
}

export type Question = NumberQuestion | ChoiceQuestion

const percent = { kind: 'number', unit: 'percent', scale: 0.01, from: 0, to: 100, isWhole: false } as const
const count = { kind: 'number', unit: 'count', scale: 1, from: 0, to: 1e9, isWhole: true } as const

/** What is asked about each factor (spec/2), beside what the accounts say of it and what is written down as evidence. */
export const QUESTIONS: Readonly<Record<FactorName, readonly Question[]>> = {
  acv: [],
  complexity: COMPLEXITY_QUESTIONS.map((question) => ({
    kind: 'choice',
    key: `complexity.${question}`,
    label: `web.assess.complexity.${question}`,
    options: ([1, 3, 5] as const).map((anchor) => ({
      value: COMPLEXITY_WORDS[question][anchor][0],
      answer: String(anchor),
    })),
  })),
  segment: [],
  margin: [
    { ...percent, key: 'margin', label: 'web.economics.input.margin', help: 'web.assess.help.gross_margin' },
    {
      ...{ ...percent, key: 'targetShare', from: 0.1, label: 'web.economics.input.target_share' },
      help: 'web.assess.help.target_share',
    },
    { ...percent, key: 'otherCostShare', label: 'web.assess.other_costs' },
    { ...percent, key: 'marginTarget', from: -100, label: 'web.assess.margin_target' },
    {
      ...{ kind: 'number', key: 'cac', unit: 'money', scale: 1, from: 0, to: 1e12, isWhole: false },
      ...{ label: 'web.assess.cac', help: 'web.assess.help.cac' },
    },
  ],
  competition: [
    {
      kind: 'choice',
      key: 'positioning',
      label: 'web.assess.positioning',
      options: (['premium', 'standard', 'value'] as const).map((value) => ({
        ...{ value, answer: value, help: `evidence.positioning_${value}` as const },
      })),
    },
    {
      kind: 'choice',
      key: 'competitorDedicatedAtOurPrice',
      label: 'web.assess.competitor',
      options: [
        { value: true, answer: 'yes' },
        { value: false, answer: 'no' },
      ],
    },
  ],
  growth: [
    { ...count, key: 'accountsIn12Months', label: 'web.assess.accounts_12' },
    { ...count, key: 'accountsIn24Months', label: 'web.assess.accounts_24' },
    {
      ...{ ...percent, from: -100, to: 2000, key: 'growthRate', label: 'web.assess.growth_rate' },
      help: 'web.assess.help.growth_rate',
    },
    { ...count, to: 1e6, isWhole: false, key: 'hiresPerQuarter', label: 'web.assess.hires' },
  ],
}

/** The anchor of a complexity answer that is written in other words than the options: `3`, "Weeks to months", a share. */
export function anchorIn(key: AnswerKey, value: unknown): string | undefined {
  const [section, question] = key.split('.')
  if (section !== 'complexity') return undefined
  const parsed = parseAnswers(JSON.stringify({ complexity: { [question!]: value } }))
  if (parsed.kind === 'problems') return undefined
  return String(parsed.answers.complexity[question as ComplexityQuestion])
}
