import { add, divide, type Exact, exact, multiply, roundHalfAway, ZERO } from '../kernel/exact.ts'
import { REASONS, type Reason } from '../model/model.ts'

/** What a replayed stretch of history costs, in whole minor units. */
export type ReplayCost = {
  /** Every account in the tiers that the rules gave it. */
  readonly costMinor: number
  /** Every account left in the tier of its first placement. */
  readonly stillCostMinor: number
  /** The difference of the two, by the reason of the placement that made it; rounded each, so that their sum may be a unit off. */
  readonly extraByReasonMinor: Readonly<Partial<Record<Reason, number>>>
}

/** Days that accounts spent in a tier, beside the tier in which they began and the reason why they were there. */
export type StayLedger = {
  readonly add: (stay: Stay) => void
  /** Yearly cost of one account by tier id, whole minor units; a year has 365 days. */
  readonly price: (yearlyCostMinor: Readonly<Record<string, number>>) => ReplayCost
}

export type Stay = {
  readonly tier: string
  readonly firstTier: string
  readonly reason: Reason
  readonly days: number
}

/** Sums days first and prices them once at the end, so that nothing is lost in between. */
export function newStayLedger(): StayLedger {
  const stays = new Map<string, { -readonly [Key in keyof Stay]: Stay[Key] }>()
  return {
    add: (stay) => {
      const key = `${stay.reason}\n${stay.tier}\n${stay.firstTier}`
      const sum = stays.get(key)
      if (sum === undefined) stays.set(key, { ...stay })
      else sum.days += stay.days
    },
    price: (yearlyCostMinor) => priceStays([...stays.values()], yearlyCostMinor),
  }
}

function priceStays(stays: readonly Stay[], yearlyCostMinor: Readonly<Record<string, number>>): ReplayCost {
  const costOf = (tier: string, days: number): Exact => {
    const yearly = yearlyCostMinor[tier]
    if (yearly === undefined) throw new RangeError(`the yearly cost of the tier "${tier}" is not given`)
    return divide(multiply(exact(yearly), exact(days)), exact(365))
  }
  const sum = (list: readonly Stay[], cost: (stay: Stay) => Exact) =>
    list.reduce((total, stay) => add(total, cost(stay)), ZERO)
  const as = (stay: Stay) => costOf(stay.tier, stay.days)
  const still = (stay: Stay) => costOf(stay.firstTier, stay.days)
  const extra = REASONS.flatMap((reason) => {
    const moved = stays.filter((stay) => stay.reason === reason && stay.tier !== stay.firstTier)
    if (moved.length === 0) return []
    const difference = roundHalfAway(sum(moved, as)) - roundHalfAway(sum(moved, still))
    return [[reason, difference] as const]
  })
  return {
    costMinor: roundHalfAway(sum(stays, as)),
    stillCostMinor: roundHalfAway(sum(stays, still)),
    extraByReasonMinor: Object.fromEntries(extra),
  }
}
