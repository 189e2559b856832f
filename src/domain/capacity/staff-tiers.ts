import { costPerAccount } from '../economics/cs-cost.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  roundHalfAway,
  roundUp,
  ZERO,
} from '../kernel/exact.ts'
import type { Tier } from '../model/model.ts'
import { splitMinor } from './split-minor.ts'

/** What a tier's people have to carry: its accounts, and hours of CSMs per year. */
export type TierLoad = {
  readonly tier: Pick<Tier, 'id' | 'touch' | 'ratio' | 'pool' | 'cost'>
  readonly accounts: number
  readonly hours: Exact
}

export type StaffedTier = {
  readonly tier: string
  readonly pool: string | undefined
  /** People before rounding. */
  readonly need: Exact
  /** Which of the two asks for more people; undefined when nobody is needed. */
  readonly boundBy: 'ratio' | 'hours' | undefined
  /** Whole people of a dedicated tier; of a pooled one its part of the pool's whole people. */
  readonly csms: Exact
  readonly peopleCostMinor: number
  /** People as counted here, and what the accounts and the program cost beside them. */
  readonly staffedCostMinor: number
}

export type StaffedPool = { readonly pool: string; readonly tiers: readonly string[]; readonly csms: number }

export type StaffedTiers = {
  readonly tiers: readonly StaffedTier[]
  readonly pools: readonly StaffedPool[]
  readonly csms: number
}

/** People that carry these loads: whole for each dedicated tier, whole for each pool as one (spec/5). Tiers keep their order. */
export function staffTiers(loads: readonly TierLoad[], productiveHours: Exact): StaffedTiers {
  const needs = loads.map((load) => needOf(load, productiveHours))
  const units = unitsOf(loads).map(({ pool, members }) => {
    const need = members.reduce((sum, member) => add(sum, needs[member]!.people), ZERO)
    return { pool, members, need, csms: roundUp(need) }
  })
  const tiers = new Array<StaffedTier>(loads.length)
  for (const { members, need, csms } of units) {
    const part = (member: number) =>
      csms === 0 ? ZERO : divide(multiply(exact(csms), needs[member]!.people), need)
    const costs = members.map((member) => multiply(part(member), exact(loads[member]!.tier.cost.csmMinor)))
    const split = splitMinor(roundHalfAway(costs.reduce(add, ZERO)), costs)
    members.forEach((member, index) => {
      const { tier, accounts } = loads[member]!
      tiers[member] = {
        tier: tier.id,
        pool: tier.pool,
        need: needs[member]!.people,
        boundBy: needs[member]!.boundBy,
        csms: part(member),
        peopleCostMinor: split[index]!,
        staffedCostMinor: split[index]! + costBesidePeople(tier, accounts),
      }
    })
  }
  return {
    tiers,
    pools: units.flatMap(({ pool, members, csms }) =>
      pool === undefined ? [] : [{ pool, tiers: members.map((member) => loads[member]!.tier.id), csms }],
    ),
    csms: units.reduce((sum, { csms }) => sum + csms, 0),
  }
}

/** [P6] max(accounts / target ratio, hours / productive hours); nobody for tech touch without a ratio. */
function needOf(
  { tier, accounts, hours }: TierLoad,
  productiveHours: Exact,
): Pick<StaffedTier, 'boundBy'> & { people: Exact } {
  if (tier.ratio === undefined && tier.touch === 'tech') return { people: ZERO, boundBy: undefined }
  const byRatio = tier.ratio === undefined ? ZERO : divide(exact(accounts), exact(tier.ratio.target))
  const byHours = divide(hours, productiveHours)
  if (compare(byHours, byRatio) > 0) return { people: byHours, boundBy: 'hours' }
  return { people: byRatio, boundBy: compare(byRatio, ZERO) === 0 ? undefined : 'ratio' }
}

/** What is rounded up as one: each dedicated tier, each pool. */
function unitsOf(loads: readonly TierLoad[]): { pool: string | undefined; members: number[] }[] {
  const units: { pool: string | undefined; members: number[] }[] = []
  loads.forEach(({ tier: { pool } }, index) => {
    const shared = pool === undefined ? undefined : units.find((unit) => unit.pool === pool)
    if (shared) shared.members.push(index)
    else units.push({ pool, members: [index] })
  })
  return units
}

/** Shared, technology, variable and program cost of a tier, whole minor units per year; a program that serves nobody is not run. */
function costBesidePeople({ cost }: TierLoad['tier'], accounts: number): number {
  const perAccount = costPerAccount({ cost, ratio: undefined, accounts })
  return perAccount ? roundHalfAway(multiply(perAccount.gross, exact(accounts))) : 0
}
