import type { Touch } from '../account/account.ts'
import { add, divide, type Exact, exact, multiply, ZERO } from '../kernel/exact.ts'
import type { TierCost } from '../model/model.ts'
import type { CostStandards } from './cost-standards.ts'
import type { CsCost } from './cs-cost.ts'
import { costPerAccount } from './cs-cost.ts'
import { judgeCostShare, type Verdict } from './judge-cost-share.ts'
import { shareOf } from './unit-economics.ts'

export type TierEconomicsInput = {
  readonly touch: Touch
  readonly cost: TierCost
  /** The tier's target ratio. */
  readonly ratio: number | undefined
  readonly accounts: number
  /** Of these, the accounts whose ACV is known, free ones included. */
  readonly accountsWithAcv: number
  readonly arrMinor: number
  /** CSMs that the tier needs or has; a tier's part of a pool need not be whole. Undefined: not staffed yet. */
  readonly people: Exact | undefined
  readonly retention: number | undefined
  readonly standards: CostStandards
}

/** Economics of a tier, exact, money in minor units per year. */
export type TierEconomics = {
  readonly csCostPerAccount: CsCost | undefined
  /** Of all its accounts; a program that serves nobody is not run. */
  readonly csCost: Exact
  readonly netCsCost: Exact
  /** Of the accounts with known ACV: what the share divides. */
  readonly csCostWithAcv: Exact
  readonly arr: Exact
  readonly costShare: Exact | undefined
  readonly coverageMultiple: Exact | undefined
  /** With these people instead of the target ratio. */
  readonly staffedCost: Exact | undefined
  readonly staffedShare: Exact | undefined
  /** Undefined without revenue: there is no share to judge. */
  readonly verdict: Verdict | undefined
}

/** Σ CS cost / Σ ACV of a tier's accounts with known ACV, judged at the target ratio, with the staffed cost beside it (spec/3). */
export function tierEconomics(input: TierEconomicsInput): TierEconomics {
  const { touch, accounts, accountsWithAcv, retention, standards } = input
  const perAccount = costPerAccount(input)
  const times = (count: number) => (amount: Exact) => multiply(amount, exact(count))
  const csCost = perAccount ? times(accounts)(perAccount.gross) : ZERO
  const csCostWithAcv = perAccount ? times(accountsWithAcv)(perAccount.gross) : ZERO
  const arr = exact(input.arrMinor)
  const costShare = shareOf(csCostWithAcv, arr)
  const staffedCost = input.people && costOfPeople(input, input.people)
  const acv = accountsWithAcv === 0 ? undefined : divide(arr, exact(accountsWithAcv))
  return {
    csCostPerAccount: perAccount,
    csCost,
    netCsCost: perAccount ? times(accounts)(perAccount.net) : ZERO,
    csCostWithAcv,
    arr,
    costShare,
    // Free accounts have no share, and then no multiple of nothing either.
    coverageMultiple: costShare && shareOf(arr, csCostWithAcv),
    staffedCost,
    staffedShare: shareOf(staffedCost, arr),
    verdict: costShare && judgeCostShare({ costShare, touch, acv, retention, standards }),
  }
}

function costOfPeople({ cost, accounts }: TierEconomicsInput, people: Exact): Exact {
  const perAccount = exact(cost.sharedMinor + cost.technologyMinor + cost.variableMinor)
  const csms = multiply(people, exact(cost.csmMinor))
  const program = exact(accounts === 0 ? 0 : cost.programMinor)
  return add(add(csms, multiply(perAccount, exact(accounts))), program)
}

export type BlendedEconomics = {
  readonly csCost: Exact
  readonly netCsCost: Exact
  readonly arr: Exact
  readonly costShare: Exact | undefined
  /** Undefined while one tier is not staffed. */
  readonly staffedCost: Exact | undefined
  readonly verdict: Verdict | undefined
}

/** CS cost summed over tiers / ARR, judged by the same range (spec/3, "Blended"). */
export function blendedEconomics({
  tiers,
  retention,
  standards,
}: {
  readonly tiers: readonly TierEconomics[]
  readonly retention: number | undefined
  readonly standards: CostStandards
}): BlendedEconomics {
  const sum = (part: (tier: TierEconomics) => Exact) => tiers.map(part).reduce(add, exact(0))
  const arr = sum((tier) => tier.arr)
  const costShare = shareOf(
    sum((tier) => tier.csCostWithAcv),
    arr,
  )
  return {
    csCost: sum((tier) => tier.csCost),
    netCsCost: sum((tier) => tier.netCsCost),
    arr,
    costShare,
    staffedCost: tiers.every((tier) => tier.staffedCost) ? sum((tier) => tier.staffedCost!) : undefined,
    verdict:
      costShare && judgeCostShare({ costShare, touch: undefined, acv: undefined, retention, standards }),
  }
}
