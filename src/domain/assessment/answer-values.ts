import { parseDocument } from 'yaml'
import { COMPLEXITY_QUESTIONS, type ComplexityQuestion } from './answers.ts'
import { FACTORS, type FactorName } from './factor.ts'

/** Answers that are one value at the top of the file, in the order of the template. */
export const PLAIN_ANSWERS = [
  'margin',
  'targetShare',
  'otherCostShare',
  'marginTarget',
  'cac',
  'positioning',
  'competitorDedicatedAtOurPrice',
  'accountsIn12Months',
  'accountsIn24Months',
  'growthRate',
  'hiresPerQuarter',
] as const
export type PlainAnswer = (typeof PLAIN_ANSWERS)[number]

/** One answer by its place in the file; an override by its factor. */
export type AnswerKey =
  | PlainAnswer
  | `complexity.${ComplexityQuestion}`
  | `overrides.${FactorName}`
  | `evidence.${FactorName}`

export const ANSWER_KEYS: readonly AnswerKey[] = [
  ...PLAIN_ANSWERS,
  ...COMPLEXITY_QUESTIONS.map((question) => `complexity.${question}` as const),
  ...FACTORS.map((factor) => `overrides.${factor}` as const),
  ...FACTORS.map((factor) => `evidence.${factor}` as const),
]

export type OverrideValue = { readonly score: number; readonly reason: string }
/** An answer as it is written; undefined: not answered. */
export type AnswerValue = string | number | boolean | OverrideValue | undefined
export type AnswerValues = Readonly<Partial<Record<AnswerKey, AnswerValue>>>

/** What an answers file that can be read says, answer by answer, as it is written there. */
export function readAnswerValues(text: string): AnswerValues {
  return valuesIn(parseDocument(text, { uniqueKeys: false }).toJS())
}

/** The answers of a file's content. What is no answer is passed over. */
export function valuesIn(content: unknown): AnswerValues {
  const file = recordOf(content)
  const overrides = Array.isArray(file.overrides) ? file.overrides.map(recordOf) : []
  const found = ANSWER_KEYS.map((key) => [key, valueAt(key, file, overrides)] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}

function valueAt(key: AnswerKey, file: Content, overrides: readonly Content[]): AnswerValue {
  const [section, name] = partsOf(key)
  if (name === undefined) return scalarOf(file[section])
  if (section !== 'overrides') return scalarOf(recordOf(file[section])[name])
  const override = overrides.find(({ factor }) => factor === name)
  return override && { score: Number(override.score), reason: String(override.reason).trim() }
}

/** The section of an answer and its name there; of a plain one the name alone. */
export function partsOf(key: AnswerKey): readonly [section: string, name: string | undefined] {
  const [section, name] = key.split('.')
  return [section!, name]
}

/** Whether two answers say the same. */
export function isSameAnswer(one: AnswerValue, other: AnswerValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  return one.score === other.score && one.reason === other.reason
}

type Content = Readonly<Record<string, unknown>>

function recordOf(content: unknown): Content {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
    ? (content as Content)
    : {}
}

function scalarOf(value: unknown): AnswerValue {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}
