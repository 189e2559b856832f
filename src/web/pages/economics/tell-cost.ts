import { divide, exact, toNumber } from '../../../domain/kernel/exact.ts'
import { type AskedTier, exactMoney, exactShare, type TierTerms, termsOf } from './figure-terms.ts'
import { type Formula, joined, type Term, type ToldFigure } from './formula.ts'
import { tellVerdict } from './tell-verdict.ts'

type CostFigure =
  | 'verdict'
  | 'cost_share'
  | 'accounts'
  | 'arr'
  | 'mean_acv'
  | 'cost'
  | 'net_cost'
  | 'multiple'
  | 'cs_cost'

/** What the accounts of a tier are, what one of them costs, and what that is of its ACV. */
export function tellCost(asked: AskedTier): Record<CostFigure, ToldFigure> {
  const { answer, words } = asked
  const { text } = words
  const own = termsOf(asked).of(answer)
  const { unit, economics, acv } = answer
  const noArr = text('report.no_arr')
  const noCost = { value: undefined, unknown: text('web.ui.unknown') }
  const share = { label: text('report.cost_share'), value: exactShare(words, unit.costShare) }
  const multiple = {
    label: text('report.coverage'),
    value: words.multiple(unit.coverageMultiple && toNumber(unit.coverageMultiple)),
  }
  const net = { label: text('economics.net_cost'), value: exactMoney(words, unit.csCost?.net) }
  const all = { label: text('report.figure.cs_cost'), value: exactMoney(words, economics.csCost) }
  const made = costFormulas(asked, own)
  const ofAcv: Formula = [share, '=', own.cost, '÷', own.acv]
  return {
    verdict: tellVerdict(asked, { ...answer, costShare: unit.costShare, formulas: [ofAcv] }),
    cost_share: unit.costShare
      ? { value: share.value, formulas: [...made, ofAcv] }
      : { value: undefined, unknown: noArr, formulas: [] },
    accounts: { value: own.accounts.value, formulas: [] },
    arr: { value: own.arr.value, formulas: [] },
    mean_acv: acv
      ? { value: own.acv.value, formulas: [[own.acv, '=', own.arr, '÷', own.accountsWithAcv]] }
      : { value: undefined, unknown: noArr, formulas: [] },
    cost: unit.csCost ? { value: own.cost.value, formulas: made } : { ...noCost, formulas: [] },
    net_cost: unit.csCost
      ? { value: net.value, formulas: [[net, '=', own.cost, '−', own.serviceRevenue]] }
      : { ...noCost, formulas: [] },
    multiple: unit.coverageMultiple
      ? { value: multiple.value, formulas: [[multiple, '=', own.acv, '÷', own.cost]] }
      : { value: undefined, unknown: noArr, formulas: [] },
    cs_cost: { value: all.value, formulas: [...made, [all, '=', own.cost, '×', own.accounts]] },
  }
}

/** Direct cost and the part of a program first, where there are any; then what adds up. */
function costFormulas({ answer, words }: AskedTier, own: TierTerms): readonly Formula[] {
  const { cost, ratio, accounts } = answer.basis
  const { csCost } = answer.unit
  if (csCost === undefined) return []
  const direct: Term = {
    label: words.text('economics.direct'),
    value: exactMoney(words, csCost.direct),
  }
  const program: Term = {
    label: words.text('economics.program_part'),
    value: exactMoney(words, divide(exact(cost.programMinor), exact(Math.max(1, accounts)))),
  }
  const hasDirect = ratio !== undefined && cost.csmMinor > 0
  const parts = [
    ...(hasDirect ? [direct] : []),
    ...(['shared', 'technology'] as const)
      .filter((part) => cost[`${part}Minor`] > 0)
      .map((part) => own[part]),
    ...(cost.programMinor > 0 ? [program] : []),
    ...(cost.variableMinor > 0 ? [own.variable] : []),
  ]
  return [
    ...(hasDirect ? [[direct, '=', own.csm, '÷', own.ratio]] : []),
    ...(cost.programMinor > 0 ? [[program, '=', own.program, '÷', own.accounts]] : []),
    ...(parts.length === 0 ? [] : [[own.cost, '=', ...joined(parts, '+')]]),
  ]
}
