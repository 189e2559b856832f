import { compare, exact, fraction } from '../../kernel/exact.ts'
import type { Finding } from '../finding.ts'
import type { GrowthPoint } from '../plan.ts'
import { STRESS_MONTHS } from '../plan-people.ts'
import type { CheckContext } from './account-check.ts'
import { arrOf, findingAboutTiers } from './finding-about.ts'

/** Sizes that a model should survive when the company has not said how it will grow (spec/7). */
const STRESS_FACTORS = [2, 3]

/** [L40] [L41] Works today and breaks at the first of the sizes ahead: too many hires, or a cost share out of the range. At stake is all ARR. */
export function checkScale({ model, tiers, people }: CheckContext): readonly Finding[] {
  const limitShare = model.targetRange.to
  const isDear = (size: Size) => isAbove(size, limitShare)
  const isDearToday = people.scale.some((point) => point.factor === 1 && isDear(point))
  for (const size of sizesAhead(people)) {
    const { hires, factor, months, accounts, csmsNeeded } = size
    const broken =
      hires?.isPossible === false
        ? { because: 'hires', months, accounts, needed: csmsNeeded, ...numbersOf(hires) }
        : isDear(size) && !isDearToday
          ? { because: 'share', factor, costShare: size.staffedShare!, limitShare }
          : undefined
    if (broken === undefined) continue
    return [
      {
        ...findingAboutTiers(tiers, {
          code: 'does_not_scale',
          severity: 'error',
          moneyMinor: arrOf(tiers),
          values: broken,
        }),
        tiers: [],
      },
    ]
  }
  return []
}

type Size = Pick<GrowthPoint, 'staffedCostMinor' | 'arrMinor'>

/** The company's own projection; without one, twice and three times the accounts. */
function sizesAhead({ growth, scale }: CheckContext['people']): readonly GrowthPoint[] {
  if (growth.length > 0) return growth
  return scale
    .filter(({ factor }) => STRESS_FACTORS.includes(factor))
    .map((point) => ({ ...point, months: STRESS_MONTHS }))
}

function isAbove({ staffedCostMinor, arrMinor }: Size, limitShare: number): boolean {
  return arrMinor > 0 && compare(fraction(BigInt(staffedCostMinor), BigInt(arrMinor)), exact(limitShare)) > 0
}

/** Hires without the unknown ones. */
function numbersOf({ hiresNeeded, hiresPossible }: NonNullable<GrowthPoint['hires']>) {
  return {
    ...(hiresNeeded !== undefined && { hiresNeeded }),
    ...(hiresPossible !== undefined && { hiresPossible }),
  }
}
