import { budgetAt } from '../../../domain/economics/affordable-ratio.ts'
import { compare, exact } from '../../../domain/kernel/exact.ts'
import { type AskedTier, exactMoney, exactShare, type TierTerms, termsOf } from './figure-terms.ts'
import type { Formula, Term, ToldFigure } from './formula.ts'
import { limitNote } from './limit-note.ts'

type LimitFigure = 'ratio' | 'affordable' | 'carried' | 'break_even' | 'margin_left'

/** What a tier could afford: its ratio against what the budget carries, the ACV that it takes, the margin that is left. */
export function tellLimits(asked: AskedTier): Record<LimitFigure, ToldFigure> {
  const { answer, all, basis, words } = asked
  const { text, money, ratio } = words
  const terms = termsOf(asked)
  const own = terms.of(answer)
  const { unit, acv, carried } = answer
  const { touch, cost, ratio: target } = answer.basis
  const noArr = { value: undefined, unknown: text('report.no_arr'), formulas: [] }
  const budget = {
    label: text('economics.budget'),
    value: exactMoney(words, acv && budgetAt(acv, all.company.targetShare)),
  }
  const budgeted: Formula = [budget, '=', terms.targetShare, '×', own.acv]
  const affordable = affordableTerm(asked)
  const band = basis.ratioBands[touch]
  const isBelow =
    acv !== undefined &&
    unit.breakEvenAcvMinor !== undefined &&
    compare(acv, exact(unit.breakEvenAcvMinor)) < 0
  const breakEven = { label: text('report.break_even'), value: money(unit.breakEvenAcvMinor) }
  const left = { label: text('report.margin_left'), value: exactShare(words, unit.marginLeft) }
  const others = all.standards.otherCostShare === undefined ? [] : ['−', terms.otherCosts]
  const share = { label: text('report.cost_share'), value: exactShare(words, unit.costShare) }
  const affords: Formula = [
    ...[affordable, '=', '⌈', own.csm, '÷', '(', budget],
    ...besideCsm(answer, own).flatMap((term) => ['−', term]),
    ...[')', '⌉'],
  ]
  return {
    ratio:
      target === undefined
        ? { value: undefined, unknown: text('report.no_ratio'), formulas: [] }
        : {
            value: ratio(target),
            note: text('economics.band', { fromRatio: band.from, toRatio: band.to }),
            formulas: [[own.ratio]],
          },
    affordable:
      unit.affordableRatio === undefined
        ? { ...noArr, unknown: text(cost.csmMinor === 0 ? 'report.no_ratio' : 'report.no_arr') }
        : {
            value: affordable.value,
            formulas: [budgeted, affords],
            ...(unit.affordableRatio === 'impossible' && {
              rule: text('report.impossible.why'),
              isBad: touch !== 'tech',
            }),
          },
    carried:
      carried === undefined
        ? noArr
        : {
            value: text(carried ? 'report.yes' : 'report.no'),
            isBad: !carried,
            formulas:
              touch === 'tech'
                ? [budgeted, [own.cost, carried ? '≤' : '>', budget]]
                : [budgeted, affords, [affordable, carried ? '≤' : '>', own.bandTo]],
          },
    break_even:
      unit.breakEvenAcvMinor === undefined
        ? { ...noArr, unknown: text('web.ui.unknown') }
        : {
            value: breakEven.value,
            note: isBelow ? text('economics.below_break_even') : undefined,
            isBad: isBelow,
            formulas: [[breakEven, '=', '⌈', own.cost, '÷', terms.breakEvenShare, '⌉']],
          },
    margin_left:
      unit.marginLeft === undefined
        ? {
            ...noArr,
            unknown: text(all.standards.margin === undefined ? 'verdict.margin_unknown' : 'report.no_arr'),
          }
        : {
            value: left.value,
            formulas: [[left, '=', terms.margin, '−', share, ...others]],
            ...limitNote(asked, unit.marginLeft, { floor: all.standards.marginFloor }),
          },
  }
}

function affordableTerm({ answer, words }: AskedTier): Term {
  const { affordableRatio } = answer.unit
  return {
    label: words.text('report.affordable_ratio'),
    value: affordableRatio === 'impossible' ? words.text('report.impossible') : words.ratio(affordableRatio),
  }
}

/** What an account costs before any CSM; parts of zero say nothing. */
function besideCsm({ basis: { cost } }: AskedTier['answer'], own: TierTerms): readonly Term[] {
  return (['shared', 'technology', 'variable'] as const)
    .filter((part) => cost[`${part}Minor`] > 0)
    .map((part) => own[part])
}
