import type { Accounts } from '../account/customer-base.ts'
import { isActive } from '../assessment/summarise-base.ts'
import type { Day } from '../kernel/day.ts'

/** [L1] The accounts that have started on a day; `active` is how many they are. */
export function activeAccounts(accounts: Accounts, asOf: Day, active: number): Accounts {
  if (active === accounts.size) return accounts
  return {
    size: active,
    *[Symbol.iterator]() {
      for (const account of accounts) if (isActive(account, asOf)) yield account
    },
  }
}
