import type { CustomerBase } from '../../account/customer-base.ts'
import type { Placements } from '../../tiering/placements.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'

/** [L22] Accounts that no tier takes because a field is missing, by field; an account that misses two is in both. */
export function checkUnplaced(placements: Placements): readonly Finding[] {
  const byField = new Map<string, DearestAccounts>()
  for (const { account, outcome } of placements.unplaced()) {
    for (const field of outcome.missing.length === 0 ? ['—'] : outcome.missing) {
      const found = byField.get(field) ?? new DearestAccounts()
      byField.set(field, found)
      found.add(account.id, account.acvMinor)
    }
  }
  return [...byField].map(([field, found]) => ({
    code: 'unplaced',
    severity: 'warning',
    tiers: [],
    accounts: found.ids(),
    accountCount: found.count,
    moneyMinor: found.arrMinor,
    values: { field, count: found.count },
  }))
}

/** [L23] What the figures rest on: a stand-in for ACV, or default thresholds in dollars for another currency. */
export function checkBasis({ model }: CheckContext, base: CustomerBase): readonly Finding[] {
  const about = {
    severity: 'info',
    tiers: [],
    accounts: [],
    accountCount: base.accounts.size,
    moneyMinor: undefined,
  } as const
  const findings: Finding[] = []
  if (base.acvProxy !== undefined)
    findings.push({ ...about, code: 'acv_proxy', values: { proxy: base.acvProxy } })
  if (base.currency !== 'USD' && model.rate === undefined) {
    findings.push({ ...about, code: 'default_currency', values: { currency: base.currency } })
  }
  return findings
}
