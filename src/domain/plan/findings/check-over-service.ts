import { EXCEPTIONAL } from '../../economics/judge-cost-share.ts'
import { divide, exact, multiply, roundHalfAway, roundUp, subtract, ZERO } from '../../kernel/exact.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'
import { findingAboutAccounts } from './finding-about.ts'

/** [L16] Accounts whose CS cost is above the range; at stake is the part above it. */
export function checkOverService({ model, tiers, economics, margin }: CheckContext): AccountCheck {
  const limitShare = upperShare(model.targetRange.to, margin)
  const byTier = economics.map(({ csCostPerAccount }, index) => {
    const cost = csCostPerAccount?.gross ?? ZERO
    return {
      cost,
      breakEvenMinor: roundUp(divide(cost, exact(limitShare))),
      // Without people there is no service to cut for an account that pays nothing.
      fromMinor: tiers[index]!.ratio === undefined ? 1 : 0,
      found: new DearestAccounts(),
    }
  })
  return {
    see: ({ id, acvMinor }, tier) => {
      const { found, fromMinor, breakEvenMinor } = byTier[tier]!
      if (acvMinor !== undefined && acvMinor >= fromMinor && acvMinor < breakEvenMinor)
        found.add(id, acvMinor)
    },
    findings: () =>
      byTier.flatMap(({ cost, breakEvenMinor, found }, index) => {
        const spent = multiply(cost, exact(found.count))
        const borne = multiply(exact(limitShare), exact(found.arrMinor))
        return findingAboutAccounts(found, {
          code: 'over_serviced',
          severity: 'warning',
          tier: tiers[index]!,
          moneyMinor: roundHalfAway(subtract(spent, borne)),
          values: { costMinor: roundHalfAway(cost), limitShare, breakEvenMinor },
        })
      }),
  }
}

/** The upper end of the target range, or the share that an exceptional gross margin bears (spec/3). */
function upperShare(rangeEnd: number, margin: number | undefined): number {
  return margin !== undefined && margin >= EXCEPTIONAL.marginFrom
    ? Math.max(rangeEnd, EXCEPTIONAL.shareTo)
    : rangeEnd
}
