import type { Touch } from '../account/account.ts'
import { add, compare, divide, type Exact, exact, roundUp } from '../kernel/exact.ts'
import type { TierCost } from '../model/model.ts'
import { affordableRatio, budgetAt, costBesideCsm } from './affordable-ratio.ts'
import { costPerAccount } from './cs-cost.ts'

export type CarriedBy = {
  readonly touch: Touch
  readonly cost: TierCost
  /** Upper end of the touch model's ratio band; undefined: any ratio will do. */
  readonly ratioTo: number | undefined
  readonly targetShare: number
  /** Tech only: accounts that share the program, and the ratio of an overseeing CSM. */
  readonly accounts: number | undefined
  readonly ratio: number | undefined
}

/** Whether a touch model is carried at an ACV (spec/2); undefined when the cost of a tech program per account is unknown. */
export function isCarried(acv: Exact, by: CarriedBy): boolean | undefined {
  const budget = budgetAt(acv, by.targetShare)
  if (by.touch === 'tech') {
    const cost = costPerAccount(by)
    return cost && compare(cost.gross, budget) <= 0
  }
  const ratio = affordableRatio(budget, by.cost)
  return ratio !== 'impossible' && (by.ratioTo === undefined || ratio <= by.ratioTo)
}

/** The lowest ACV, in whole minor units, at which a touch model is carried; undefined when unknown or when no ACV carries it. */
export function carriedFromAcv(by: CarriedBy): number | undefined {
  if (by.targetShare <= 0) return undefined
  const share = exact(by.targetShare)
  if (by.touch === 'tech') {
    const cost = costPerAccount(by)
    return cost && roundUp(divide(cost.gross, share))
  }
  const beside = costBesideCsm(by.cost)
  if (by.ratioTo === undefined) return firstAbove(divide(beside, share))
  const widest = Math.floor(by.ratioTo)
  if (widest < 1) return undefined
  const direct = divide(exact(by.cost.csmMinor), exact(widest))
  const from = divide(add(direct, beside), share)
  // A CSM who costs nothing leaves the bracket at zero exactly at `from`, and a bracket of zero is impossible.
  return by.cost.csmMinor === 0 ? firstAbove(from) : roundUp(from)
}

/** The smallest whole number strictly above a value. */
export function firstAbove(value: Exact): number {
  const up = roundUp(value)
  return compare(exact(up), value) === 0 ? up + 1 : up
}
