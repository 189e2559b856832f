import { ASSESSMENT_LIMITS } from '../../assessment/assessment-limits.ts'
import { compare, exact, toNumber } from '../../kernel/exact.ts'
import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'
import { findingAboutTier } from './finding-about.ts'

/** [L33] A tier whose CS cost the gross margin has no room for; at stake is what the tier costs. */
export function checkMargins({ model, tiers, economics, margin }: CheckContext): readonly Finding[] {
  if (margin === undefined) return []
  const { marginTo, costShareFrom } = ASSESSMENT_LIMITS[model.parameters.name].unaffordable
  return tiers.flatMap((tier, index): readonly Finding[] => {
    const { costShare, verdict } = economics[index]!
    const left = verdict?.marginLeft
    if (costShare === undefined || left === undefined) return []
    const isSqueezed = margin <= marginTo && compare(costShare, exact(costShareFrom)) >= 0
    const isBelowFloor = compare(left, exact(model.marginFloor)) < 0
    if (!isSqueezed && !isBelowFloor) return []
    return [
      findingAboutTier(tier, {
        code: 'margin_ignored',
        severity: 'error',
        moneyMinor: tier.csCostMinor,
        values: {
          marginShare: margin,
          costShare: toNumber(costShare),
          leftShare: toNumber(left),
          floorShare: model.marginFloor,
        },
      }),
    ]
  })
}
