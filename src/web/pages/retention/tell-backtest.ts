import { parseDay } from '../../../domain/kernel/day.ts'
import type { Words } from '../../../language/make-words.ts'
import type { Schema } from '../../api/client.ts'

export type Found = Schema<'HealthBacktest'>
export type Backtest = Schema<'Backtest'>
type Judged = Pick<Backtest, 'auc' | 'aucLower' | 'aucUpper' | 'verdict' | 'notes'>

/** Above this a score would be worth having: an interval that reaches it has not shown that nothing is there. */
const WORTH_HAVING = 0.7

/** How many of 100 pairs come out right. */
export function ofHundred({ number }: Words, auc: number | null): string {
  return number(auc === null ? undefined : Math.round(auc * 100))
}

/** Whether health tells who leaves, and what to do, each in a sentence. */
export function tellBacktest(words: Words, found: Found): readonly [answer: string, advice: string] {
  const { text } = words
  const { backtest, of, result, accounts, left } = found
  const days = { knownDay: parseDay(found.known), judgedDay: parseDay(found.judged) }
  if (backtest === null) {
    if (accounts === 0) return [text('health.page.none.nobody', days), '']
    const code = result === 'backtest' ? 'no_outcomes' : result
    return [text(`health.page.none.${code}`, { ...days, of, accounts, left, isNobody: left === 0 }), '']
  }
  const outcome = outcomeOf(backtest)
  const values = {
    ...{ of, right: ofHundred(words, backtest.auc) },
    ...{ lower: ofHundred(words, backtest.aucLower), upper: ofHundred(words, backtest.aucUpper) },
  }
  return [text(`health.page.${outcome}`, values), tellAdvice(words, backtest, outcome)]
}

function tellAdvice(words: Words, backtest: Backtest, outcome: ReturnType<typeof outcomeOf>): string {
  const { text } = words
  const { aucUpper, lift } = backtest
  if (outcome === 'reversed') return text('health.page.advice.reversed')
  if (outcome === 'predicts') {
    const [first] = lift
    return text('health.page.advice.predicts', {
      foundShare: first?.cumulativeEventShare,
      liftMultiple: first?.lift,
    })
  }
  return isUnsure({ verdict: 'no_signal', aucUpper })
    ? text('health.page.advice.unsure', { upper: ofHundred(words, aucUpper) })
    : text('health.backtest.advice_no_signal')
}

export function outcomeOf({ verdict, notes }: Judged): 'predicts' | 'no_signal' | 'reversed' {
  return notes.some(({ code }) => code === 'reversed') ? 'reversed' : verdict
}

/** Nothing is shown, and neither that nothing is there. */
export function isUnsure({ verdict, aucUpper }: Pick<Judged, 'verdict' | 'aucUpper'>): boolean {
  return verdict === 'no_signal' && (aucUpper ?? 1) >= WORTH_HAVING
}
