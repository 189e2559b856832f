import { compare, divide, type Exact, exact, multiply, roundUp, subtract, ZERO } from '../kernel/exact.ts'
import { affordableRatio, budgetAt } from './affordable-ratio.ts'
import { type CostShape, type CsCost, costPerAccount } from './cs-cost.ts'

export type UnitEconomicsInput = CostShape & {
  /** ACV of one account in minor units, or the exact mean of many. */
  readonly acv: Exact | undefined
  /** Gross margin before CS cost, 0..1. */
  readonly margin: number | undefined
  /** Share of revenue that CS may consume. */
  readonly targetShare: number
  /** Share at which the account breaks even. */
  readonly breakEvenShare: number
  readonly otherCostShare: number | undefined
}

/** Economics of one account and year, exact; a figure whose input is unknown is undefined. Money in minor units. */
export type UnitEconomics = {
  readonly csCost: CsCost | undefined
  readonly costShare: Exact | undefined
  /** Share of the cost that is left after the revenue of paid success services. */
  readonly netCostShare: Exact | undefined
  readonly coverageMultiple: Exact | undefined
  readonly grossProfit: Exact | undefined
  readonly budget: Exact | undefined
  readonly affordableRatio: number | 'impossible' | undefined
  readonly breakEvenAcvMinor: number | undefined
  readonly marginLeft: Exact | undefined
}

/** What one account costs, may cost and leaves (spec/3, "Unit economics of a tier"). */
export function unitEconomics(input: UnitEconomicsInput): UnitEconomics {
  const { acv, margin, cost, targetShare } = input
  const csCost = costPerAccount(input)
  const costShare = csCost && shareOf(csCost.gross, acv)
  const budget = acv && budgetAt(acv, targetShare)
  return {
    csCost,
    costShare,
    netCostShare: csCost && shareOf(csCost.net, acv),
    coverageMultiple: csCost && shareOf(acv, csCost.gross),
    grossProfit: acv && margin !== undefined ? multiply(acv, exact(margin)) : undefined,
    budget,
    affordableRatio: budget && cost.csmMinor > 0 ? affordableRatio(budget, cost) : undefined,
    breakEvenAcvMinor: csCost && breakEvenAcv(csCost.gross, input.breakEvenShare),
    marginLeft: marginLeft({ margin, costShare, otherCostShare: input.otherCostShare }),
  }
}

/** part / whole; undefined when either is unknown or the whole is zero: a free account has no cost share. */
export function shareOf(part: Exact | undefined, whole: Exact | undefined): Exact | undefined {
  return part === undefined || whole === undefined || compare(whole, ZERO) === 0
    ? undefined
    : divide(part, whole)
}

/** The lowest ACV, in whole minor units, at which a cost is no more than a share of it; undefined for a share of zero. */
export function breakEvenAcv(csCost: Exact, share: number): number | undefined {
  return share > 0 ? roundUp(divide(csCost, exact(share))) : undefined
}

/** Gross margin − cost share − other costs: the share of ACV left after customer success. */
export function marginLeft({
  margin,
  costShare,
  otherCostShare,
}: {
  readonly margin: number | undefined
  readonly costShare: Exact | undefined
  readonly otherCostShare: number | undefined
}): Exact | undefined {
  if (margin === undefined || costShare === undefined) return undefined
  return subtract(subtract(exact(margin), costShare), exact(otherCostShare ?? 0))
}
