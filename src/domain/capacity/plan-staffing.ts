import { compare, type Exact, exact, multiply, toNumber } from '../kernel/exact.ts'
import type { Model } from '../model/model.ts'
import { productiveHours } from '../model/productive-hours.ts'
import { compareRatio, type RatioComparison } from './compare-ratio.ts'
import { csmHours, csmHoursOfYear, type TierDemand } from './demand-by-month.ts'
import { type HoursByKind, hoursByKind } from './hours-by-kind.ts'
import { MONTHS } from './months-ahead.ts'
import { type StaffedTier, staffTiers } from './staff-tiers.ts'

/** People, hours and cost of one tier in the twelve months ahead. Hours are those of the tier's own people. */
export type TierStaffing = {
  readonly tier: string
  readonly pool: string | undefined
  readonly accounts: number
  readonly hours: number
  readonly hoursByMonth: readonly number[]
  readonly hoursByKind: HoursByKind
  /** 0..11, the first of equals. */
  readonly peakMonth: number
  /** Hours of the peak month × 12. */
  readonly peakHours: number
  /** People before rounding. */
  readonly need: number
  readonly boundBy: StaffedTier['boundBy']
  /** Whole for a dedicated tier; of a pooled one its part of the pool's whole people. */
  readonly csmsNeeded: number
  /** If every month were the worst one; undefined for a pooled tier, whose pool has it. */
  readonly peakCsmsNeeded: number | undefined
  readonly peopleCostMinor: number
  readonly staffedCostMinor: number
  /** Undefined when an account of the tier takes no hours. */
  readonly ratio: RatioComparison | undefined
}

export type PoolStaffing = {
  readonly pool: string
  readonly tiers: readonly string[]
  readonly csmsNeeded: number
  readonly peakCsmsNeeded: number
}

export type Staffing = {
  readonly productiveHours: number
  readonly tiers: readonly TierStaffing[]
  readonly pools: readonly PoolStaffing[]
  /** Whole people of all dedicated tiers and pools. */
  readonly csmsNeeded: number
  readonly peakCsmsNeeded: number
}

/** [P9] The people that the mean month needs, and beside them what the worst month would: the mean staffs, the peak warns (spec/5). */
export function planStaffing(model: Pick<Model, 'people'>, demand: readonly TierDemand[]): Staffing {
  const productive = productiveHours(model.people)
  const staffWith = (hoursOf: (tier: TierDemand) => Exact) =>
    staffTiers(
      demand.map((tier) => ({ ...tier, hours: hoursOf(tier) })),
      productive,
    )
  const mean = staffWith(csmHoursOfYear)
  const byMonth = Array.from({ length: MONTHS }, (_, month) =>
    staffWith(({ months }) => multiply(csmHours(months[month]!), exact(MONTHS))),
  )
  const pools = mean.pools.map(({ pool, tiers, csms }, index) => ({
    pool,
    tiers,
    csmsNeeded: csms,
    peakCsmsNeeded: Math.max(...byMonth.map((staffed) => staffed.pools[index]!.csms)),
  }))
  const tiers = demand.map((tierDemand, index): TierStaffing => {
    const { tier, accounts, redAccounts } = tierDemand
    const staffed = mean.tiers[index]!
    const peaks = byMonth.map(({ tiers }) => toNumber(tiers[index]!.csms))
    return {
      tier: tier.id,
      pool: tier.pool,
      accounts,
      hours: toNumber(csmHoursOfYear(tierDemand)),
      ...peakOf(tierDemand),
      hoursByKind: hoursByKind([tierDemand]),
      need: toNumber(staffed.need),
      boundBy: staffed.boundBy,
      csmsNeeded: toNumber(staffed.csms),
      peakCsmsNeeded: tier.pool === undefined ? Math.max(...peaks) : undefined,
      peopleCostMinor: staffed.peopleCostMinor,
      staffedCostMinor: staffed.staffedCostMinor,
      ratio: compareRatio({ tier, accounts, redAccounts, people: model.people, productiveHours: productive }),
    }
  })
  const peaks = [...tiers, ...pools].map(({ peakCsmsNeeded }) => peakCsmsNeeded ?? 0)
  return {
    productiveHours: toNumber(productive),
    tiers,
    pools,
    csmsNeeded: mean.csms,
    peakCsmsNeeded: peaks.reduce((sum, peak) => sum + peak, 0),
  }
}

function peakOf({ months }: TierDemand): Pick<TierStaffing, 'hoursByMonth' | 'peakMonth' | 'peakHours'> {
  const hours = months.map(csmHours)
  const peakMonth = hours.reduce((peak, value, month) => (compare(value, hours[peak]!) > 0 ? month : peak), 0)
  return {
    hoursByMonth: hours.map(toNumber),
    peakMonth,
    peakHours: toNumber(multiply(hours[peakMonth]!, exact(MONTHS))),
  }
}
