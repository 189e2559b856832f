import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  ONE,
  subtract,
  toNumber,
  ZERO,
} from '../kernel/exact.ts'
import { DEFAULT_DISCOUNT, discountedYears, yearlyProfit } from './lifetime-value.ts'

/** A touch model seen from one account: what it costs a year and how many it keeps. */
export type TouchEffect = { readonly csCost: Exact; readonly retention: number }

type Change = {
  readonly acv: Exact
  readonly margin: number
  readonly discount?: number
}

/** What a change of touch brings, exact minor units per account. */
export type ReturnOnTouch = {
  readonly deltaRetention: number
  readonly deltaLifetimeValue: Exact
  readonly deltaCsCostPerYear: Exact
  /** The extra CS cost of each year, discounted over the life under the new touch. */
  readonly extraSpend: Exact
  /** ΔLTV / extra spend; undefined when nothing extra is spent. Above zero the change pays. */
  readonly returnOnSpend: Exact | undefined
}

/** Δretention → ΔLTV against ΔCS cost (spec/3); undefined when a life would be endless. ΔLTV is already after CS cost. */
export function returnOnTouch({
  acv,
  margin,
  discount = DEFAULT_DISCOUNT,
  from,
  to,
}: Change & { readonly from: TouchEffect; readonly to: TouchEffect }): ReturnOnTouch | undefined {
  const yearsBefore = discountedYears(from.retention, discount)
  const yearsAfter = discountedYears(to.retention, discount)
  if (yearsBefore === undefined || yearsAfter === undefined) return undefined
  const lifeValue = (touch: TouchEffect, years: Exact) =>
    multiply(yearlyProfit({ acv, margin, csCost: touch.csCost }), years)
  const deltaLifetimeValue = subtract(lifeValue(to, yearsAfter), lifeValue(from, yearsBefore))
  const deltaCsCostPerYear = subtract(to.csCost, from.csCost)
  const extraSpend = multiply(deltaCsCostPerYear, yearsAfter)
  return {
    deltaRetention: toNumber(subtract(exact(to.retention), exact(from.retention))),
    deltaLifetimeValue,
    deltaCsCostPerYear,
    extraSpend,
    returnOnSpend: compare(extraSpend, ZERO) > 0 ? divide(deltaLifetimeValue, extraSpend) : undefined,
  }
}

export type RetentionToPay =
  | { readonly kind: 'gain'; readonly retention: Exact; readonly gain: Exact }
  /** Even an account that never leaves would not pay for it. */
  | { readonly kind: 'unreachable' }

/**
 * The retention at which a dearer touch leaves LTV as it is: r* = (1 + d) − (1 + d − r) × new profit / present profit,
 * from equating the two closed forms. A cheaper touch has a gain below zero: what it may lose.
 */
export function retentionToPay({
  acv,
  margin,
  discount = DEFAULT_DISCOUNT,
  from,
  toCsCost,
}: Change & { readonly from: TouchEffect; readonly toCsCost: Exact }): RetentionToPay {
  const profit = yearlyProfit({ acv, margin, csCost: from.csCost })
  const dearerProfit = yearlyProfit({ acv, margin, csCost: toCsCost })
  if (compare(profit, ZERO) <= 0 || compare(dearerProfit, ZERO) <= 0) return { kind: 'unreachable' }
  const growth = add(ONE, exact(discount))
  const leaving = subtract(growth, exact(from.retention))
  const retention = subtract(growth, divide(multiply(leaving, dearerProfit), profit))
  // With retention at 1 and no discount both lives are endless, and nothing can be gained.
  if (compare(retention, ONE) > 0 || compare(leaving, ZERO) === 0) return { kind: 'unreachable' }
  return { kind: 'gain', retention, gain: subtract(retention, exact(from.retention)) }
}
