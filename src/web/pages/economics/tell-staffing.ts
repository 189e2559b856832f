import { divide, exact, toNumber } from '../../../domain/kernel/exact.ts'
import { type AskedTier, termsOf } from './figure-terms.ts'
import type { Formula, ToldFigure } from './formula.ts'

type StaffingFigure = 'csms' | 'staffed_cost' | 'staffed_share'

/** Whole people: what a tier needs, and what it costs with them instead of the ratio's fraction. */
export function tellStaffing(asked: AskedTier): Record<StaffingFigure, ToldFigure> {
  const { answer, basis, words } = asked
  const { text, money, number, decimal, share } = words
  const own = termsOf(asked).of(answer)
  const { staffed } = answer
  const { arrMinor, hours, ratio, accounts, pool } = answer.basis
  const csms = toNumber(staffed.csms)
  const people = { label: text('report.csms'), value: Number.isInteger(csms) ? number(csms) : decimal(csms) }
  const need = { label: text('report.need'), value: decimal(toNumber(staffed.need)) }
  const hoursEach = {
    label: text('economics.productive_hours'),
    value: number(toNumber(basis.productiveHours)),
    source: text('economics.source.model'),
  }
  const costMinor = staffed.staffedCostMinor
  const cost = { label: text('report.staffed_cost'), value: money(costMinor) }
  const besides = {
    label: text('economics.beside_people'),
    value: money(costMinor - staffed.peopleCostMinor),
  }
  const peopleCost = { label: text('report.people'), value: money(staffed.peopleCostMinor) }
  const part = { label: text('report.staffed_share'), value: share(costMinor / arrMinor) }
  const byRatio =
    ratio === undefined
      ? []
      : [
          [
            { ...need, value: decimal(toNumber(divide(exact(accounts), exact(ratio)))) },
            '=',
            own.accounts,
            '÷',
            own.ratio,
          ],
        ]
  const byHours: Formula = [
    { ...need, value: decimal(hours / toNumber(basis.productiveHours)) },
    ...['=', own.hours, '÷', hoursEach],
  ]
  // The part of a shared pool is no whole number.
  const priced: Formula = [peopleCost, Number.isInteger(csms) ? '=' : '≈', people, '×', own.csm]
  return {
    csms: {
      value: people.value,
      note: pool === undefined ? undefined : `${text('report.pool')}: ${pool}`,
      formulas: [...byRatio, ...(hours > 0 && csms > 0 ? [byHours] : [])],
      rule: text('report.staffing.rule'),
    },
    staffed_cost: { value: cost.value, formulas: [priced, [cost, '=', peopleCost, '+', besides]] },
    staffed_share:
      arrMinor === 0
        ? { value: undefined, unknown: text('report.no_arr'), formulas: [] }
        : {
            value: part.value,
            formulas: [priced, [cost, '=', peopleCost, '+', besides], [part, '=', cost, '÷', own.arr]],
          },
  }
}
