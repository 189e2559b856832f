import type { Account } from '../../account/account.ts'
import { segmentOf } from '../../account/segment.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { Finding, FindingCode } from '../finding.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'

type WrongTouch = {
  readonly code: FindingCode
  readonly severity: Finding['severity']
  readonly touch: 'high' | 'low' | 'tech'
  readonly applies: (account: Account, context: CheckContext) => boolean
}

/** [L7] Accounts in a touch model that does not suit them. One line per mistake of spec/7. */
const WRONG_TOUCHES: readonly WrongTouch[] = [
  {
    code: 'complex_but_tech',
    severity: 'error',
    touch: 'tech',
    applies: (account, { companyComplexity }) => (account.complexity ?? companyComplexity) === 5,
  },
  {
    code: 'enterprise_in_tech',
    severity: 'warning',
    touch: 'tech',
    applies: (account, { model }) => segmentOf(account.employees, model.segments) === 'enterprise',
  },
  {
    code: 'enterprise_not_carried',
    severity: 'info',
    touch: 'low',
    applies: (account, { model }) => segmentOf(account.employees, model.segments) === 'enterprise',
  },
  {
    code: 'unwanted_high_touch',
    severity: 'info',
    touch: 'high',
    applies: (account, { model }) => segmentOf(account.employees, model.segments) === 'smb',
  },
]

/** [L7] The checks of accounts against the touch model that they get; at stake is their ARR. */
export function checkTouch(context: CheckContext): AccountCheck {
  const found = WRONG_TOUCHES.map(() => context.tiers.map(() => new DearestAccounts()))
  return {
    see: (account, tier) => {
      const { touch } = context.tiers[tier]!
      for (const [index, wrong] of WRONG_TOUCHES.entries()) {
        if (wrong.touch === touch && wrong.applies(account, context))
          found[index]![tier]!.add(account.id, account.acvMinor)
      }
    },
    findings: () =>
      WRONG_TOUCHES.flatMap(({ code, severity }, index) =>
        context.tiers.flatMap((tier, position): Finding[] => {
          const { count, arrMinor, ids } = summaryOf(found[index]![position]!)
          if (count === 0) return []
          const values = { tier: tier.id, count, arrMinor }
          return [
            {
              code,
              severity,
              tiers: [tier.id],
              accounts: ids,
              accountCount: count,
              moneyMinor: arrMinor,
              values,
            },
          ]
        }),
      ),
  }
}

function summaryOf(accounts: DearestAccounts) {
  return { count: accounts.count, arrMinor: accounts.arrMinor, ids: accounts.ids() }
}
