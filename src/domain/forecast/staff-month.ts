import type { Outlook, TierOutlook, UnitOutlook } from './outlook.ts'

/** The people and the money that some accounts take, prepared once so that a month is a few multiplications. */
export type Staffer = {
  /** People before rounding, by tier. */
  readonly needs: Float64Array
  /** Whole people by unit. */
  readonly csms: Float64Array
  /** CS cost of the month at the target ratios, by tier. */
  readonly cost: Float64Array
  readonly staff: (accounts: Float64Array, won: Float64Array) => void
}

/** An expected number of accounts of 24.0000000001 at 1:12 is not a third person. */
const TOLERANCE = 1e-9

/**
 * [F3] People of a tier are max(accounts / target ratio, hours / productive hours) as if the year were like the month, summed over a pool and rounded up
 * once (P6); nobody for tech touch without a ratio. CS cost of a month is a twelfth of the yearly cost at the target ratio; a program that serves nobody
 * is not run.
 */
export function staffer(
  tiers: readonly TierOutlook[],
  { units, people }: Pick<Outlook, 'units' | 'people'>,
): Staffer {
  const needs = new Float64Array(tiers.length)
  const cost = new Float64Array(tiers.length)
  const csms = new Float64Array(units.length)
  const unitOf = unitIndex(tiers, units)
  const perRatio = Float64Array.from(tiers, ({ ratio }) => (ratio === undefined ? 0 : 1 / ratio))
  const perAccount = Float64Array.from(
    tiers,
    ({ hoursPerAccount }) => hoursPerAccount / people.productiveHours,
  )
  const perWon = Float64Array.from(
    tiers,
    ({ onboardingHours }) => (onboardingHours * 12) / people.productiveHours,
  )
  const isServed = tiers.map(({ ratio, touch }) => ratio !== undefined || touch !== 'tech')
  const costPerAccount = Float64Array.from(tiers, (tier) => yearlyCostPerAccount(tier) / 12)
  const program = Float64Array.from(tiers, ({ cost: { programMinor } }) => programMinor / 12)
  const staff = (accounts: Float64Array, won: Float64Array) => {
    csms.fill(0)
    for (let tier = 0; tier < needs.length; tier++) {
      const count = accounts[tier]!
      const byHours = count * perAccount[tier]! + won[tier]! * perWon[tier]!
      const byRatio = count * perRatio[tier]!
      needs[tier] = isServed[tier] ? (byHours > byRatio ? byHours : byRatio) : 0
      cost[tier] = count > 0 ? count * costPerAccount[tier]! + program[tier]! : 0
      csms[unitOf[tier]!]! += needs[tier]!
    }
    for (let unit = 0; unit < csms.length; unit++) csms[unit] = Math.ceil(csms[unit]! - TOLERANCE)
  }
  return { needs, csms, cost, staff }
}

/** CS cost of an account and year at the target ratio, without the part of a program. */
export function yearlyCostPerAccount({ cost, ratio }: Pick<TierOutlook, 'cost' | 'ratio'>): number {
  const direct = ratio === undefined ? 0 : cost.csmMinor / ratio
  return direct + cost.sharedMinor + cost.technologyMinor + cost.variableMinor
}

/** The unit of each tier, by index. */
export function unitIndex(tiers: readonly TierOutlook[], units: readonly UnitOutlook[]): number[] {
  return tiers.map(({ id }) => units.findIndex((unit) => unit.tiers.includes(id)))
}
