import { costPerAccount } from '../../../domain/economics/cs-cost.ts'
import { exact, multiply, roundHalfAway } from '../../../domain/kernel/exact.ts'
import type { MessageId } from '../../../language/catalogue.ts'
import type { Asked } from './figure-terms.ts'
import { joined } from './formula.ts'
import type { Explained } from './told-number.tsx'

export const SCALE_FIGURES = {
  accounts: 'report.accounts',
  csms: 'report.csms',
  cs_cost: 'report.figure.cs_cost',
  cost_share: 'report.cost_share',
  staffed_share: 'report.staffed_share',
} as const satisfies Record<string, MessageId>

/** The same model at each size: accounts, hours and ARR grow alike, a fixed program stays what it is. */
export function tellScale({ all, words }: Asked): readonly Explained[] {
  const { text, number, money, share, decimal, label } = words
  const today = all.scale.find(({ factor }) => factor === 1)
  return all.scale.map(({ factor, accounts, arrMinor, csmsNeeded, csCostMinor, ...sized }) => {
    const term = (figure: keyof typeof SCALE_FIGURES, value: string) => ({
      label: text(SCALE_FIGURES[figure]),
      value,
    })
    const byTier = (told: (at: number) => string) =>
      joined(
        all.tiers.map(({ basis }, at) => ({ label: label(basis.label, basis.id), value: told(at) })),
        '+',
      )
    const total = term('cs_cost', money(csCostMinor))
    const arr = { label: text('report.arr'), value: money(arrMinor) }
    const heads = term('csms', number(csmsNeeded))
    const staffed = { label: text('report.staffed_cost'), value: money(sized.staffedCostMinor) }
    const costOf = (at: number) => {
      const { cost, ratio } = all.tiers[at]!.basis
      const served = sized.tiers[at]!.accounts
      const each = costPerAccount({ cost, ratio, accounts: served })
      return money(each ? roundHalfAway(multiply(each.gross, exact(served))) : 0)
    }
    const grown = { label: text('report.scale.size'), value: `${number(factor)}×` }
    return {
      id: `scale:${factor}`,
      label: text('report.scale.factor', { factor }),
      nameOf: (figure) => text(SCALE_FIGURES[figure as keyof typeof SCALE_FIGURES]),
      told: {
        accounts: {
          value: number(accounts),
          formulas: [
            [
              ...[term('accounts', number(accounts)), '='],
              ...[{ ...term('accounts', number(today?.accounts)), source: text('source.data') }, '×', grown],
            ],
          ],
        },
        csms: {
          value: number(csmsNeeded),
          formulas: [[heads, '=', ...byTier((at) => decimal(sized.tiers[at]!.csmsNeeded))]],
          rule: text('report.staffing.rule'),
        },
        cs_cost: { value: money(csCostMinor), formulas: [[total, '=', ...byTier(costOf)]] },
        cost_share: {
          value: sized.costShare === undefined ? undefined : share(sized.costShare),
          unknown: text('report.no_arr'),
          formulas: [[term('cost_share', share(sized.costShare)), '=', total, '÷', arr]],
        },
        staffed_share: {
          value: sized.staffedShare === undefined ? undefined : share(sized.staffedShare),
          unknown: text('report.no_arr'),
          formulas: [[term('staffed_share', share(sized.staffedShare)), '=', staffed, '÷', arr]],
        },
      },
    }
  })
}
