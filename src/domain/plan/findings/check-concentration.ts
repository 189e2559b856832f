import { compare, exact, fraction } from '../../kernel/exact.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'
import { findingAboutAccounts } from './finding-about.ts'

/** [L24] Owners who hold too much of all ARR; at stake is what they hold. */
export function checkConcentration({ model, accounts, arrMinor, current }: CheckContext): AccountCheck {
  const limitShare = model.warnings.concentration
  const heldBy = new Map<string, number>()
  return {
    see: ({ id, acvMinor, owner = current(id)?.owner }) => {
      if (owner !== undefined && acvMinor !== undefined)
        heldBy.set(owner, (heldBy.get(owner) ?? 0) + acvMinor)
    },
    findings: () => {
      const books = new Map<string, DearestAccounts>()
      for (const [owner, heldMinor] of heldBy) {
        if (isAbove(heldMinor, arrMinor, limitShare)) books.set(owner, new DearestAccounts())
      }
      // Only a few can hold that much: their accounts are looked up now, not kept for everyone meanwhile.
      if (books.size > 0) {
        for (const { id, acvMinor, owner = current(id)?.owner } of accounts) {
          if (owner !== undefined) books.get(owner)?.add(id, acvMinor)
        }
      }
      return [...books]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([owner, book]) =>
          findingAboutAccounts(book, {
            code: 'single_point_of_failure',
            severity: 'warning',
            tier: undefined,
            moneyMinor: book.stakeMinor,
            values: { owner, heldShare: book.arrMinor / arrMinor, limitShare },
          }),
        )
    },
  }
}

function isAbove(partMinor: number, wholeMinor: number, limitShare: number): boolean {
  return wholeMinor > 0 && compare(fraction(BigInt(partMinor), BigInt(wholeMinor)), exact(limitShare)) > 0
}
