import type { Assessment } from '../../../domain/assessment/assess.ts'
import type { Evidence } from '../../../domain/assessment/factor.ts'
import type { Recommendation } from '../../../domain/assessment/recommend.ts'
import type { Words } from '../../../language/make-words.ts'

/** The answer in one sentence: the recommendation, how many accounts are served how, and what it costs. */
export function answerOf({ recommendation, split, costShare }: Assessment, words: Words): string {
  const counted = split.map(({ touch, accounts }, index) =>
    words.text(index === 0 ? 'report.answer.first' : 'report.answer.next', { count: accounts, touch }),
  )
  return words.text('report.answer', {
    recommendation,
    parts: counted.length === 0 ? words.text('report.answer.nobody') : words.series(counted),
    costShare,
  })
}

export function evidenceText({ code, values }: Evidence, words: Words): string {
  return words.wordFor('evidence', code, values)
}

/** A recommendation in a word; of none, that there is none. */
export function recommendationWord(recommendation: Recommendation | undefined, words: Words): string {
  return recommendation === undefined ? words.text('report.unknown') : words.text(`touch.${recommendation}`)
}
