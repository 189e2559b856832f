import type { Finding } from '../finding.ts'
import type { CheckContext } from './account-check.ts'

/** [L39] What the figures rest on: a stand-in for ACV, or default numbers in dollars taken as they are in another currency. */
export function checkBasis({ model, base, accounts }: CheckContext): readonly Finding[] {
  const about = {
    severity: 'info',
    tiers: [],
    accounts: [],
    accountCount: accounts.size,
    moneyMinor: undefined,
  } as const
  return [
    ...(base.acvProxy === undefined
      ? []
      : [{ ...about, code: 'acv_proxy' as const, values: { proxy: base.acvProxy } }]),
    ...(base.currency === 'USD' || model.rate !== undefined
      ? []
      : [{ ...about, code: 'default_currency' as const, values: { currency: base.currency } }]),
  ]
}
