import { lifetimeValue, yearlyProfit } from '../economics/lifetime-value.ts'
import { lifetimeValueToCac, paybackMonths } from '../economics/payback.ts'
import { type Exact, roundHalfAway, toNumber } from '../kernel/exact.ts'
import type { TierPlan } from './plan.ts'

export type LifeQuestion = {
  readonly acv: Exact | undefined
  readonly csCost: Exact | undefined
  readonly margin: number | undefined
  /** Yearly retention that the model aims at. */
  readonly retention: number | undefined
  /** Cost of winning an account, minor units. */
  readonly cac: Exact | undefined
}

/** [L41] What an account of a tier brings over its life, and when it has paid for winning it (spec/3). */
export function priceLife({
  acv,
  csCost,
  margin,
  retention,
  cac,
}: LifeQuestion): Pick<TierPlan, 'paybackMonths' | 'ltvMinor' | 'ltvToCac'> {
  if (acv === undefined || csCost === undefined || margin === undefined) {
    return { paybackMonths: undefined, ltvMinor: undefined, ltvToCac: undefined }
  }
  const profit = yearlyProfit({ acv, margin, csCost })
  const months = cac && paybackMonths(cac, profit)
  const life = retention === undefined ? undefined : lifetimeValue({ profit, retention })
  const value = life?.kind === 'value' ? life.value : undefined
  return {
    paybackMonths: months === undefined || months === 'never' ? months : toNumber(months),
    ltvMinor: value && roundHalfAway(value),
    ltvToCac: shown(value && cac && lifetimeValueToCac(value, cac)),
  }
}

function shown(value: Exact | undefined): number | undefined {
  return value && toNumber(value)
}
