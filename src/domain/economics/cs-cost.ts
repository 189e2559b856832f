import { add, divide, type Exact, exact, subtract, ZERO } from '../kernel/exact.ts'
import type { TierCost } from '../model/model.ts'

/** CS cost of one account and year and its parts, exact minor units. */
export type CsCost = {
  readonly direct: Exact
  readonly shared: Exact
  readonly technology: Exact
  /** The account's part of a fixed program. */
  readonly program: Exact
  readonly variable: Exact
  readonly gross: Exact
  readonly serviceRevenue: Exact
  /** Gross less the revenue of paid success services; below zero when they earn more than they cost. */
  readonly net: Exact
}

export type CostShape = {
  readonly cost: TierCost
  /** Accounts per CSM; undefined: nobody is assigned. */
  readonly ratio: number | undefined
  /** Accounts that share the fixed program. */
  readonly accounts: number | undefined
}

/** CS cost of one account and year; undefined when a fixed program has no (or an unknown number of) accounts to share it (spec/3). */
export function costPerAccount({ cost, ratio, accounts }: CostShape): CsCost | undefined {
  if (cost.programMinor !== 0 && (accounts === undefined || accounts === 0)) return undefined
  const direct = ratio === undefined ? ZERO : divide(exact(cost.csmMinor), exact(ratio))
  const program = cost.programMinor === 0 ? ZERO : divide(exact(cost.programMinor), exact(accounts!))
  const shared = exact(cost.sharedMinor)
  const technology = exact(cost.technologyMinor)
  const variable = exact(cost.variableMinor)
  const serviceRevenue = exact(cost.serviceRevenueMinor)
  const gross = [shared, technology, program, variable].reduce(add, direct)
  return {
    direct,
    shared,
    technology,
    program,
    variable,
    gross,
    serviceRevenue,
    net: subtract(gross, serviceRevenue),
  }
}
