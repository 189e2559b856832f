import { divide, exact, multiply, toNumber } from '../../../domain/kernel/exact.ts'
import { type Asked, exactMoney, exactShare, termsOf } from './figure-terms.ts'
import { type Formula, joined, type Term, type ToldFigure } from './formula.ts'
import { limitNote } from './limit-note.ts'
import type { FigureId } from './tell-tier.ts'
import { tellVerdict } from './tell-verdict.ts'
import type { TierAnswer } from './what-if.ts'

/** All tiers together; what has no meaning for the whole company is left out. */
export function tellCompany(asked: Asked): Partial<Record<FigureId, ToldFigure>> {
  const { all, words } = asked
  const { text, money, number, share, multiple } = words
  const { blended, tiers, standards, company, staffedCostMinor, csms } = all
  const terms = termsOf(asked)
  const noArr = { value: undefined, unknown: text('report.no_arr'), formulas: [] }
  const fromList = text('source.data')
  const sum = (total: Term, told: (tier: TierAnswer) => string, source?: string) => ({
    ...{ value: total.value, total },
    formula: [
      ...[total, '='],
      ...joined(
        tiers.map((tier) => ({
          label: words.label(tier.basis.label, tier.basis.id),
          value: told(tier),
          source,
        })),
        '+',
      ),
    ] as Formula,
  })
  const count = (of: (tier: TierAnswer) => number) => tiers.reduce((all, tier) => all + of(tier), 0)
  const withAcv = count(({ basis }) => basis.accountsWithAcv)
  const arrMinor = count(({ basis }) => basis.arrMinor)
  const accounts = sum(
    { label: text('report.accounts'), value: number(count(({ basis }) => basis.accounts)) },
    ({ basis }) => number(basis.accounts),
    fromList,
  )
  const arr = sum(
    { label: text('report.arr'), value: money(arrMinor) },
    ({ basis }) => money(basis.arrMinor),
    fromList,
  )
  const mean = {
    label: text('report.figure.mean_acv'),
    value: exactMoney(words, withAcv === 0 ? undefined : divide(exact(arrMinor), exact(withAcv))),
  }
  const countedTerm = { label: text('economics.with_acv'), value: number(withAcv), source: fromList }
  const cost = sum(
    { label: text('report.figure.cs_cost'), value: exactMoney(words, blended.csCost) },
    ({ economics }) => exactMoney(words, economics.csCost),
  )
  const net = sum(
    { label: text('economics.net_cost'), value: exactMoney(words, blended.netCsCost) },
    ({ economics }) => exactMoney(words, economics.netCsCost),
  )
  const people = sum({ label: text('report.csms'), value: number(csms) }, ({ staffed }) =>
    words.decimal(toNumber(staffed.csms)),
  )
  const staffed = sum({ label: text('report.staffed_cost'), value: money(staffedCostMinor) }, (tier) =>
    money(tier.staffed.staffedCostMinor),
  )
  const costShare = { label: text('report.cost_share'), value: exactShare(words, blended.costShare) }
  // The share divides the cost of the accounts with known ACV only.
  const costWithAcv = {
    label: text('report.figure.cs_cost'),
    value: exactMoney(words, blended.costShare && multiply(blended.costShare, exact(arrMinor))),
  }
  const shareFormula: Formula = [costShare, '=', costWithAcv, '÷', arr.total]
  const left = blended.verdict?.marginLeft
  const others = standards.otherCostShare === undefined ? [] : ['−', terms.otherCosts]
  const staffedShare = { label: text('report.staffed_share'), value: share(staffedCostMinor / arrMinor) }
  const coverage = {
    label: text('report.coverage'),
    value: multiple(blended.costShare && 1 / toNumber(blended.costShare)),
  }

  return {
    verdict: tellVerdict(asked, { ...blended, formulas: [shareFormula] }),
    cost_share: blended.costShare
      ? { value: costShare.value, formulas: [cost.formula, arr.formula, shareFormula] }
      : noArr,
    accounts: { value: accounts.value, formulas: [accounts.formula] },
    arr: { value: arr.value, formulas: [arr.formula] },
    mean_acv:
      withAcv === 0 ? noArr : { value: mean.value, formulas: [[mean, '=', arr.total, '÷', countedTerm]] },
    multiple:
      blended.costShare && toNumber(blended.costShare) > 0
        ? { value: coverage.value, formulas: [[coverage, '=', arr.total, '÷', costWithAcv]] }
        : noArr,
    margin_left: left
      ? {
          value: exactShare(words, left),
          formulas: [
            [
              { label: text('report.margin_left'), value: exactShare(words, left) },
              ...['=', terms.margin, '−', costShare, ...others],
            ],
          ],
          ...limitNote(asked, left, { floor: standards.marginFloor, target: company.marginTarget }),
        }
      : {
          ...noArr,
          unknown: text(standards.margin === undefined ? 'verdict.margin_unknown' : 'report.no_arr'),
        },
    cs_cost: {
      value: cost.value,
      // Paid services, where there are any, are revenue of their own.
      note: net.value === cost.value ? undefined : `${net.total.label}: ${net.value}`,
      formulas: net.value === cost.value ? [cost.formula] : [cost.formula, net.formula],
    },
    csms: { value: people.value, formulas: [people.formula], rule: text('report.staffing.rule') },
    staffed_cost: { value: staffed.value, formulas: [staffed.formula] },
    staffed_share:
      arrMinor === 0
        ? noArr
        : { value: staffedShare.value, formulas: [[staffedShare, '=', staffed.total, '÷', arr.total]] },
  }
}
