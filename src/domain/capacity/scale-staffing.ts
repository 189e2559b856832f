import { costPerAccount } from '../economics/cs-cost.ts'
import { shareOf } from '../economics/unit-economics.ts'
import { add, type Exact, exact, multiply, roundHalfAway, toNumber, ZERO } from '../kernel/exact.ts'
import { staffTiers, type TierLoad } from './staff-tiers.ts'

export type RevenueLoad = TierLoad & { readonly arrMinor: number }

/** Heads and cost of a company of some size. */
export type ScalePoint = {
  readonly accounts: number
  readonly arrMinor: number
  readonly csmsNeeded: number
  /** At the target ratios, as in the verdicts. */
  readonly csCostMinor: number
  readonly costShare: number | undefined
  /** With whole people. */
  readonly staffedCostMinor: number
  readonly staffedShare: number | undefined
  readonly tiers: readonly {
    readonly tier: string
    readonly accounts: number
    readonly csmsNeeded: number
    readonly costShare: number | undefined
  }[]
}

/** The sizes at which spec/5 and spec/7 ask whether a model survives. */
const SCALE_FACTORS = [1, 2, 3, 5, 10]

export type ScaleInput = {
  readonly loads: readonly RevenueLoad[]
  readonly productiveHours: Exact
  readonly factors?: readonly number[]
}

/** [P11] The same model with so many times the accounts, hours and ARR of every tier; a fixed program stays what it is. */
export function scaleStaffing({
  loads,
  productiveHours,
  factors = SCALE_FACTORS,
}: ScaleInput): (ScalePoint & { readonly factor: number })[] {
  return factors.map((factor) => {
    const times = (count: number) => roundHalfAway(multiply(exact(count), exact(factor)))
    const scaled = loads.map(({ tier, accounts, hours, arrMinor }) => ({
      tier,
      accounts: times(accounts),
      hours: multiply(hours, exact(factor)),
      arrMinor: times(arrMinor),
    }))
    return { factor, ...staffedAt(scaled, productiveHours) }
  })
}

/** Heads, cost and cost share of a company that has these loads. */
export function staffedAt(loads: readonly RevenueLoad[], productiveHours: Exact): ScalePoint {
  const staffed = staffTiers(loads, productiveHours)
  const costs = loads.map(targetCost)
  const cost = costs.reduce(add, ZERO)
  const arrMinor = loads.reduce((sum, load) => sum + load.arrMinor, 0)
  const staffedCostMinor = staffed.tiers.reduce((sum, tier) => sum + tier.staffedCostMinor, 0)
  const share = (part: Exact, wholeMinor: number) => {
    const found = shareOf(part, exact(wholeMinor))
    return found && toNumber(found)
  }
  return {
    accounts: loads.reduce((sum, { accounts }) => sum + accounts, 0),
    arrMinor,
    csmsNeeded: staffed.csms,
    csCostMinor: roundHalfAway(cost),
    costShare: share(cost, arrMinor),
    staffedCostMinor,
    staffedShare: share(exact(staffedCostMinor), arrMinor),
    tiers: loads.map((load, index) => ({
      tier: load.tier.id,
      accounts: load.accounts,
      csmsNeeded: toNumber(staffed.tiers[index]!.csms),
      costShare: share(costs[index]!, load.arrMinor),
    })),
  }
}

/** CS cost of all accounts of a tier at its target ratio (spec/3). */
function targetCost({ tier, accounts }: RevenueLoad): Exact {
  const perAccount = costPerAccount({ cost: tier.cost, ratio: tier.ratio?.target, accounts })
  return perAccount ? multiply(perAccount.gross, exact(accounts)) : ZERO
}
