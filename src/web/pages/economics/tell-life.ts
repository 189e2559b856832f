import { toNumber } from '../../../domain/kernel/exact.ts'
import { type AskedTier, exactMoney, termsOf } from './figure-terms.ts'
import type { Formula, ToldFigure } from './formula.ts'

type LifeFigure = 'ltv' | 'ltv_to_cac' | 'payback'

/** What an account of mean ACV brings over its life, and when it has paid for winning it. */
export function tellLife(asked: AskedTier): Record<LifeFigure, ToldFigure> {
  const { answer, all, words } = asked
  const { text, number, multiple } = words
  const terms = termsOf(asked)
  const own = terms.of(answer)
  const { profit, value, toCac, paybackMonths } = answer.life
  const because = text(
    answer.acv === undefined
      ? 'report.no_arr'
      : all.standards.margin === undefined
        ? 'verdict.margin_unknown'
        : 'report.life.no_target',
  )
  const noCac = text('economics.no_cac')
  const isCacKnown = all.company.cacMinor !== undefined
  const left = { label: text('economics.profit'), value: exactMoney(words, profit) }
  const ltv = {
    label: text('report.life.ltv'),
    value: value === 'endless' ? '∞' : exactMoney(words, value),
  }
  const ratio = { label: text('report.life.ltv_to_cac'), value: multiple(toCac && toNumber(toCac)) }
  const months =
    paybackMonths === 'never' || paybackMonths === undefined ? undefined : toNumber(paybackMonths)
  const payback = { label: text('report.life.payback'), value: number(months) }
  const earned: Formula = [left, '=', own.acv, '×', terms.margin, '−', own.cost]
  const lived: Formula = [
    ...[ltv, '=', left, '×', '(', '1 +', terms.discount, ')', '÷'],
    ...['(', '1 +', terms.discount, '−', terms.retention, ')'],
  ]
  return {
    ltv:
      value === undefined
        ? { value: undefined, unknown: because, formulas: [] }
        : { value: ltv.value, formulas: [earned, lived] },
    ltv_to_cac:
      toCac === undefined
        ? { value: undefined, unknown: isCacKnown ? because : noCac, formulas: [] }
        : { value: ratio.value, formulas: [earned, lived, [ratio, '=', ltv, '÷', terms.cac]] },
    payback:
      paybackMonths === undefined
        ? { value: undefined, unknown: isCacKnown ? because : noCac, formulas: [] }
        : paybackMonths === 'never'
          ? {
              value: text('report.life.never'),
              note: text('report.life.never.why'),
              isBad: true,
              formulas: [earned],
            }
          : { value: payback.value, formulas: [earned, [payback, '=', '12 ×', terms.cac, '÷', left]] },
  }
}
