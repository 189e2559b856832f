import type { Account, Touch } from '../../account/account.ts'
import { segmentOf } from '../../account/segment.ts'
import { isComplex, isHighCarried } from '../../assessment/zone-of.ts'
import { REASON } from '../../tiering/tiering.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { Finding } from '../finding.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'
import { findingAboutAccounts } from './finding-about.ts'

type WrongTouch = Pick<Finding, 'code' | 'severity'> & {
  readonly touch: Touch
  readonly applies: (account: Account, context: CheckContext) => boolean
}

/** Touch models that do not suit an account, one line per mistake. */
const WRONG_TOUCHES: readonly WrongTouch[] = [
  // [L19]
  {
    code: 'complex_but_tech',
    severity: 'error',
    touch: 'tech',
    applies: ({ complexity }, { facts }) => isComplex(complexity ?? facts.companyComplexity),
  },
  // [L20]
  { code: 'enterprise_in_tech', severity: 'warning', touch: 'tech', applies: isEnterprise },
  // [L21]
  { code: 'enterprise_not_carried', severity: 'info', touch: 'low', applies: isEnterpriseNotCarried },
  // [L22]
  { code: 'unwanted_high_touch', severity: 'info', touch: 'high', applies: isLeftAloneRather },
]

/** The accounts of each tier for which its touch model is wrong; at stake is their ARR. */
export function checkTouch(context: CheckContext): AccountCheck {
  const { reason } = context.placements
  const byTier = context.tiers.map((tier) =>
    WRONG_TOUCHES.filter(({ touch }) => touch === tier.touch).map((wrong) => ({
      ...wrong,
      tier,
      found: new DearestAccounts(),
    })),
  )
  return {
    see: (account, tier, position) => {
      if (reason[position] === REASON.pinned) return
      for (const { applies, found } of byTier[tier]!) {
        if (applies(account, context)) found.add(account.id, account.acvMinor)
      }
    },
    findings: () =>
      byTier
        .flat()
        .flatMap(({ code, severity, tier, found }) =>
          findingAboutAccounts(found, { code, severity, tier, moneyMinor: found.stakeMinor, values: {} }),
        ),
  }
}

function isEnterprise({ employees }: Account, { facts }: CheckContext): boolean {
  return segmentOf(employees, facts.segments) === 'enterprise'
}

/** Where the ACV carries high touch, low touch is a choice and no necessity; an unknown ACV shows neither. */
function isEnterpriseNotCarried(account: Account, context: CheckContext): boolean {
  const { acvMinor } = account
  return acvMinor !== undefined && isEnterprise(account, context) && !isHighCarried(acvMinor, context)
}

/** Who has bought high touch wants it. */
function isLeftAloneRather({ employees, contractTouch }: Account, { facts }: CheckContext): boolean {
  return contractTouch !== 'high' && segmentOf(employees, facts.segments) === 'smb'
}
