import {
  ANSWER_KEYS,
  type AnswerKey,
  type AnswerValue,
  type AnswerValues,
  isSameAnswer,
  readAnswerValues,
} from './answer-values.ts'
import { editEachAnswer } from './edit-answers.ts'

/** One answer that somebody changed since both began. */
export type AnswerDifference = {
  readonly key: AnswerKey
  readonly base: AnswerValue
  readonly mine: AnswerValue
  readonly theirs: AnswerValue
  /** Both changed it, and not to the same. */
  readonly isClash: boolean
}

/** What two people changed in the same answers, answer by answer in the order of the file. */
export function compareAnswers(texts: {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}): readonly AnswerDifference[] {
  const [base, mine, theirs] = [texts.base, texts.mine, texts.theirs].map(readAnswerValues) as [
    AnswerValues,
    AnswerValues,
    AnswerValues,
  ]
  return ANSWER_KEYS.flatMap((key) => {
    const isMine = !isSameAnswer(base[key], mine[key])
    const isTheirs = !isSameAnswer(base[key], theirs[key])
    if (!isMine && !isTheirs) return []
    const isClash = isMine && isTheirs && !isSameAnswer(mine[key], theirs[key])
    return [{ key, base: base[key], mine: mine[key], theirs: theirs[key], isClash }]
  })
}

/** Their file with every answer that only I changed, and of the clashing ones those in `kept`. */
export function mergeAnswers(
  theirs: string,
  {
    differences,
    kept,
  }: { readonly differences: readonly AnswerDifference[]; readonly kept: ReadonlySet<AnswerKey> },
): string {
  const taken = differences.filter(
    ({ key, base, mine, isClash }) => !isSameAnswer(base, mine) && (!isClash || kept.has(key)),
  )
  return editEachAnswer(theirs, Object.fromEntries(taken.map(({ key, mine }) => [key, mine])))
}
