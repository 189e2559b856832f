import { type AnswerKey, type AnswerValue, partsOf } from '../../../domain/assessment/answer-values.ts'
import type { FactorName } from '../../../domain/assessment/factor.ts'
import { exact } from '../../../domain/kernel/exact.ts'
import { toMinor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'
import { anchorIn, QUESTIONS, type Question } from './questions.ts'

const ALL: readonly Question[] = Object.values(QUESTIONS).flat()

/** What an answer is called: its question, or its factor and what of it. */
export function answerName(key: AnswerKey, { text }: Words): string {
  const question = ALL.find((each) => each.key === key)
  if (question !== undefined) return text(question.label)
  const [section, factor] = partsOf(key)
  const what = text(section === 'overrides' ? 'web.assess.own_score' : 'web.assess.note')
  return `${text(`factor.${factor as FactorName}`)}: ${what}`
}

/** An answer as its question words it. */
export function answerShown(key: AnswerKey, value: NonNullable<AnswerValue>, words: Words): string {
  if (typeof value === 'object') return `${value.score} / 5: ${value.reason}`
  const question = ALL.find((each) => each.key === key)
  if (question?.kind === 'choice') {
    const option = question.options.find((each) => each.value === value)
    const answer = option?.answer ?? anchorIn(key, value)
    return answer === undefined ? String(value) : words.text(question.label, { answer })
  }
  if (question === undefined || typeof value !== 'number') return String(value)
  if (question.unit === 'percent') return words.share(value)
  return question.unit === 'money' ? words.money(toMinor(exact(value), words.currency)) : words.number(value)
}
