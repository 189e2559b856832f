import {
  divide,
  exact,
  fraction,
  multiply,
  roundHalfAway,
  roundUp,
  subtract,
  ZERO,
} from '../../kernel/exact.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { Finding } from '../finding.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'

/** [L5] Accounts whose CS cost is above the upper end of the target range; at stake is the part above it. */
export function checkOverService({ model, tiers, margin }: CheckContext): AccountCheck {
  const limitShare = upperShare(model.targetRange.to, margin)
  const byTier = tiers.map((tier) => {
    const cost = tier.accounts === 0 ? ZERO : fraction(BigInt(tier.csCostMinor), BigInt(tier.accounts))
    return { cost, breakEvenMinor: roundUp(divide(cost, exact(limitShare))), found: new DearestAccounts() }
  })
  return {
    see: ({ id, acvMinor }, tier) => {
      const { found, breakEvenMinor } = byTier[tier]!
      if (acvMinor !== undefined && acvMinor < breakEvenMinor) found.add(id, acvMinor)
    },
    findings: () =>
      tiers.flatMap((tier, index): Finding[] => {
        const { cost, found, breakEvenMinor } = byTier[index]!
        if (found.count === 0) return []
        const spent = multiply(cost, exact(found.count))
        return [
          {
            code: 'over_serviced',
            severity: 'warning',
            tiers: [tier.id],
            accounts: found.ids(),
            accountCount: found.count,
            moneyMinor: roundHalfAway(subtract(spent, multiply(exact(limitShare), exact(found.arrMinor)))),
            values: {
              tier: tier.id,
              count: found.count,
              costMinor: roundHalfAway(cost),
              limitShare,
              breakEvenMinor,
              arrMinor: found.arrMinor,
            },
          },
        ]
      }),
  }
}

/** A gross margin of 80 % and more carries up to 20 % (spec/3, `exceptional_margin`). */
function upperShare(rangeEnd: number, margin: number | undefined): number {
  return margin !== undefined && margin >= 0.8 ? Math.max(rangeEnd, 0.2) : rangeEnd
}
