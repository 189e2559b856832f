import { compare, exact, fraction } from '../../kernel/exact.ts'
import type { Finding } from '../finding.ts'
import type { GrowthPoint } from '../plan.ts'
import { STRESS_MONTHS } from '../plan-people.ts'
import type { CheckContext } from './account-check.ts'
import { arrOf } from './finding-about.ts'

/** Sizes that a model should survive when the company has not said how it will grow (spec/7). */
const STRESS_FACTORS = [2, 3]

/** Works today and breaks at a size ahead, the first one that does; at stake is the ARR of all tiers. */
export function checkScale({ model, tiers, people }: CheckContext): readonly Finding[] {
  const limitShare = model.targetRange.to
  const isDearToday = people.scale.some((point) => point.factor === 1 && isAbove(point, limitShare))
  const evidence = sizesAhead(people).flatMap((size) => {
    // [L37]
    if (size.hires?.isPossible === false) return [hiresThatBreak(size, size.hires)]
    // [L38]
    if (isDearToday || !isAbove(size, limitShare)) return []
    return [{ because: 'share', factor: size.factor, costShare: size.costShare!, limitShare }]
  })
  return evidence.slice(0, 1).map((values) => ({
    code: 'does_not_scale',
    severity: 'error',
    tiers: [],
    accounts: [],
    accountCount: tiers.reduce((sum, { accounts }) => sum + accounts, 0),
    moneyMinor: arrOf(tiers),
    values,
  }))
}

/** The company's own projection; without one, twice and three times the accounts. */
function sizesAhead({ growth, scale }: CheckContext['people']): readonly GrowthPoint[] {
  if (growth.length > 0) return growth
  return scale
    .filter(({ factor }) => STRESS_FACTORS.includes(factor))
    .map((point) => ({ ...point, months: STRESS_MONTHS }))
}

function hiresThatBreak(
  { months, accounts, csmsNeeded }: GrowthPoint,
  { hiresNeeded, hiresPossible }: NonNullable<GrowthPoint['hires']>,
): Finding['values'] {
  return {
    because: 'hires',
    months,
    accounts,
    needed: csmsNeeded,
    ...(hiresNeeded !== undefined && { hiresNeeded }),
    ...(hiresPossible !== undefined && { hiresPossible }),
  }
}

function isAbove({ csCostMinor, arrMinor }: Pick<GrowthPoint, 'csCostMinor' | 'arrMinor'>, share: number) {
  return arrMinor > 0 && compare(fraction(BigInt(csCostMinor), BigInt(arrMinor)), exact(share)) > 0
}
