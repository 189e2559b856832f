import { lifetimeValue, yearlyProfit } from '../../../domain/economics/lifetime-value.ts'
import { lifetimeValueToCac, paybackMonths } from '../../../domain/economics/payback.ts'
import {
  type RetentionToPay,
  type ReturnOnTouch,
  retentionToPay,
  returnOnTouch,
} from '../../../domain/economics/return-on-touch.ts'
import { type Exact, exact, subtract } from '../../../domain/kernel/exact.ts'
import type { CompanyBasis, TierAnswer, WhatIf } from './what-if.ts'

/** What an account brings over its life (spec/3); undefined while an input is not known. */
export type AccountLife = {
  /** ACV × gross margin − CS cost. */
  readonly profit: Exact | undefined
  /** `endless`: nobody leaves and nothing is discounted. */
  readonly value: Exact | 'endless' | undefined
  readonly toCac: Exact | undefined
  readonly paybackMonths: Exact | 'never' | undefined
}

/** LTV with a constant yearly retention, against the cost of winning the account. */
export function lifeOf({
  acv,
  csCost,
  margin,
  company: { retention, discount, cacMinor },
}: {
  readonly acv: Exact | undefined
  readonly csCost: Exact | undefined
  readonly margin: number | undefined
  readonly company: Pick<CompanyBasis, 'retention' | 'discount' | 'cacMinor'>
}): AccountLife {
  if (acv === undefined || csCost === undefined || margin === undefined) return UNKNOWN_LIFE
  const profit = yearlyProfit({ acv, margin, csCost })
  const life = retention === undefined ? undefined : lifetimeValue({ profit, retention, discount })
  const value = life && (life.kind === 'value' ? life.value : 'endless')
  const cac = cacMinor === undefined ? undefined : exact(cacMinor)
  return {
    ...{ profit, value },
    toCac: cac && value !== undefined && value !== 'endless' ? lifetimeValueToCac(value, cac) : undefined,
    paybackMonths: cac && paybackMonths(cac, profit),
  }
}

const UNKNOWN_LIFE: AccountLife = {
  profit: undefined,
  value: undefined,
  toCac: undefined,
  paybackMonths: undefined,
}

/** Retention that a comparison starts from where neither the model nor the reader has one; always said beside it. */
export const USUAL_RETENTION = 0.9

/** What it would do to one account of a tier to be served like another tier. */
export type TouchChange = {
  readonly to: TierAnswer
  readonly extraCost: Exact
  /** Retention at which the change leaves the LTV as it is. */
  readonly needed: RetentionToPay
  /** With the gain in retention that is tried; undefined where a life would be endless. */
  readonly outcome: ReturnOnTouch | undefined
}

/** The change to every other tier, in their order; empty while the margin or the cost is not known. */
export function touchChangesOf(
  from: TierAnswer,
  { tiers, company, standards }: WhatIf,
  gain: number,
): readonly TouchChange[] {
  const { discount, retention = USUAL_RETENTION } = company
  const { margin } = standards
  const { acv } = from
  const cost = from.unit.csCost
  if (acv === undefined || cost === undefined || margin === undefined) return []
  const before = { csCost: cost.gross, retention }
  return tiers.flatMap((to): readonly TouchChange[] => {
    const csCost = to.unit.csCost?.gross
    if (to.basis.id === from.basis.id || csCost === undefined) return []
    const after = Math.min(1, Math.max(0, roundShare(retention + gain)))
    return [
      {
        ...{ to, extraCost: subtract(csCost, cost.gross) },
        needed: retentionToPay({ acv, margin, discount, from: before, toCsCost: csCost }),
        outcome: returnOnTouch({ acv, margin, discount, from: before, to: { csCost, retention: after } }),
      },
    ]
  })
}

/** 0.9 + 0.03 is 0.93 for a person. */
function roundShare(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
