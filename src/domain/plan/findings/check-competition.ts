import { DearestAccounts } from '../dearest-accounts.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'
import { findingAboutAccounts } from './finding-about.ts'

/** [L40] A competitor's dedicated CSMs that the mean ACV cannot match; at stake is the ARR of who has less than high touch. */
export function checkCompetition(context: CheckContext): AccountCheck {
  const { guards, tiers, meanAcvMinor, highCarriedFromMinor } = context
  const isUnmatched = guards.some(
    ({ code, reason }) => code === 'competition' && reason === 'high_not_carried',
  )
  const below = new DearestAccounts()
  return {
    see: ({ id, acvMinor }, tier) => {
      if (isUnmatched && tiers[tier]!.touch !== 'high') below.add(id, acvMinor)
    },
    findings: () =>
      findingAboutAccounts(below, {
        code: 'competitor_not_matched',
        severity: 'warning',
        tier: undefined,
        moneyMinor: below.stakeMinor,
        values: {
          ...(highCarriedFromMinor !== undefined && { carriedFromMinor: highCarriedFromMinor }),
          ...(meanAcvMinor !== undefined && { meanAcvMinor }),
        },
      }),
  }
}
