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
import type { PeopleRules, Tier } from '../model/model.ts'
import { workloadHours } from '../model/workload-hours.ts'

/** Share of the declared ratio beyond which it and the workload do not fit (spec/5). */
const TOLERANCE = 0.25

export type RatioComparison = {
  /** Accounts per CSM that the cadences leave time for. */
  readonly impliedRatio: number
  readonly declaredRatio: number | undefined
  /** |implied − declared| / declared. */
  readonly differenceShare: number | undefined
  readonly isMismatch: boolean
}

type Compared = {
  readonly tier: Pick<Tier, 'ratio' | 'service'>
  readonly accounts: number
  readonly redAccounts: number
  readonly people: Pick<PeopleRules, 'redUplift'>
  readonly productiveHours: Exact
}

/** [P8] Productive hours / mean workload of the tier against its declared ratio; undefined when an account takes no hours. */
export function compareRatio({
  tier,
  accounts,
  redAccounts,
  people: { redUplift },
  productiveHours,
}: Compared): RatioComparison | undefined {
  const calm = workloadHours(tier.service, { isRed: false, redUplift })
  if (compare(calm, ZERO) === 0) return undefined
  const redShare = accounts === 0 ? ZERO : divide(exact(redAccounts), exact(accounts))
  const mean = multiply(calm, add(ONE, multiply(redShare, exact(redUplift))))
  const implied = divide(productiveHours, mean)
  if (tier.ratio === undefined) {
    return {
      impliedRatio: toNumber(implied),
      declaredRatio: undefined,
      differenceShare: undefined,
      isMismatch: false,
    }
  }
  const declared = exact(tier.ratio.target)
  const apart = divide(subtract(implied, declared), declared)
  const difference = compare(apart, ZERO) < 0 ? subtract(ZERO, apart) : apart
  return {
    impliedRatio: toNumber(implied),
    declaredRatio: tier.ratio.target,
    differenceShare: toNumber(difference),
    isMismatch: compare(difference, exact(TOLERANCE)) > 0,
  }
}
