import { type Account, anAccount } from '../../domain/account/account.ts'
import type { StoredAccount } from '../account-rows.ts'
import type { StoredBase } from '../read-base.ts'

/** Everything that a base says, in the form of the pages. */
export function asPages({ base, current, sourceOf }: StoredBase): Omit<StoredAccount, 'currency'>[] {
  return [...base.accounts].map((account) => {
    const plain = { ...anAccount({ id: account.id }) } as Record<string, unknown>
    for (const key of Object.keys(plain)) plain[key] = account[key as keyof Account]
    const placement = current(account.id)
    return {
      account: plain as Account,
      ...sourceOf(account.id)!,
      placement,
      hasLeft: false,
    }
  })
}
