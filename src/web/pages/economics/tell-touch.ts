import { discountedYears } from '../../../domain/economics/lifetime-value.ts'
import { roundHalfAway, toNumber } from '../../../domain/kernel/exact.ts'
import type { MessageId } from '../../../language/catalogue.ts'
import { touchChangesOf, USUAL_RETENTION } from './account-life.ts'
import { type Asked, exactMoney, termsOf } from './figure-terms.ts'
import type { Formula } from './formula.ts'
import type { Explained } from './told-number.tsx'
import type { TierAnswer } from './what-if.ts'

export const TOUCH_FIGURES = {
  extra_cost: 'economics.extra_cost',
  needed: 'economics.needed_gain',
  ltv_change: 'economics.ltv_change',
  extra_spend: 'economics.extra_spend',
  return: 'economics.return',
} as const satisfies Record<string, MessageId>

/** What it would do to one account of a tier to be served like each other tier (spec/3); empty while margin or cost is not known. */
export function tellTouch(asked: Asked, from: TierAnswer, gain: number): readonly Explained[] {
  const { all, words } = asked
  const { text, share, multiple, moneyChange, label } = words
  const { discount, retention = USUAL_RETENTION } = all.company
  const terms = termsOf(asked)
  const stays = {
    ...{ label: text('economics.retention'), value: share(retention) },
    source: all.company.retention === undefined ? text('economics.source.usual') : terms.retention.source,
  }
  const tried = {
    label: text('economics.gain'),
    value: words.points(gain),
    source: text('economics.source.tried'),
  }
  const after = Math.min(1, Math.max(0, retention + gain))
  const staysAfter = { label: text('economics.retention'), value: share(after) }
  const yearsAfter = discountedYears(after, discount)
  const years = { label: text('economics.years'), value: words.decimal(yearsAfter && toNumber(yearsAfter)) }
  const lived: Formula = [
    ...[years, '=', '(', '1 +', terms.discount, ')', '÷'],
    ...['(', '1 +', terms.discount, '−', staysAfter, ')'],
  ]
  const kept: Formula = [staysAfter, '=', stays, '+', tried]
  const costHere = terms.of(from).cost
  const name = (answer: TierAnswer) => label(answer.basis.label, answer.basis.id)
  return touchChangesOf(from, all, gain).map(({ to, extraCost, needed, outcome }) => {
    const term = (figure: keyof typeof TOUCH_FIGURES, value: string) => ({
      label: text(TOUCH_FIGURES[figure]),
      value,
    })
    const extra = term('extra_cost', moneyChange(roundHalfAway(extraCost)))
    const change = term('ltv_change', moneyChange(outcome && roundHalfAway(outcome.deltaLifetimeValue)))
    const spend = term('extra_spend', exactMoney(words, outcome?.extraSpend))
    const costThere = { ...terms.of(to).cost, label: `${costHere.label}, ${name(to)}` }
    const dearer: Formula = [
      extra,
      '=',
      costThere,
      '−',
      { ...costHere, label: `${costHere.label}, ${name(from)}` },
    ]
    const endless = { value: undefined, unknown: text('web.ui.unknown'), formulas: [] }
    const paid = outcome?.returnOnSpend && multiple(toNumber(outcome.returnOnSpend))
    return {
      id: `touch:${from.basis.id}:${to.basis.id}`,
      label: name(to),
      nameOf: (figure) => text(TOUCH_FIGURES[figure as keyof typeof TOUCH_FIGURES]),
      told: {
        extra_cost: { value: extra.value, formulas: [dearer] },
        needed: {
          value:
            needed.kind === 'gain'
              ? text('report.points', { points: words.points(toNumber(needed.gain)) })
              : text('report.moves_up.never'),
          formulas: [[stays], [terms.discount]],
          rule:
            needed.kind === 'gain'
              ? text('report.moves_up.rule', {
                  retentionShare: retention,
                  source: all.company.retention === undefined ? 'usual' : 'model',
                })
              : text('report.moves_up.never.why'),
        },
        ltv_change: outcome ? { value: change.value, formulas: [dearer, kept, lived] } : endless,
        extra_spend: outcome
          ? { value: spend.value, formulas: [dearer, kept, lived, [spend, '=', extra, '×', years]] }
          : endless,
        return: paid
          ? { value: paid, formulas: [[term('return', paid), '=', change, '÷', spend]] }
          : { value: undefined, unknown: text('economics.no_extra'), formulas: [] },
      },
    }
  })
}
