import { DearestAccounts } from '../dearest-accounts.ts'
import type { Finding } from '../finding.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'

/**
 * [L8] Dedicated accounts without an owner (or with one who is not in the team), and owners who hold too much ARR.
 * A list in which nobody owns anything says nothing about owners, so neither finding is made of it.
 */
export function checkOwners({ model, tiers, team, arrMinor }: CheckContext): AccountCheck {
  const uncovered = tiers.map(() => new DearestAccounts())
  const books = new Map<string, DearestAccounts>()
  const people = team && new Set(team.flatMap(({ id, name }) => (name === undefined ? [id] : [id, name])))
  const isDedicated = tiers.map((tier) => tier.ratio !== undefined && tier.pool === undefined)
  return {
    see: ({ id, acvMinor, owner }, tier) => {
      if (owner !== undefined) {
        const book = books.get(owner) ?? new DearestAccounts()
        books.set(owner, book)
        book.add(id, acvMinor)
      }
      const isOwned = owner !== undefined && (people === undefined || people.has(owner))
      if (isDedicated[tier] && !isOwned) uncovered[tier]!.add(id, acvMinor)
    },
    findings: () => {
      if (books.size === 0) return []
      const withoutOwner = tiers.flatMap((tier, index): Finding[] => {
        const found = uncovered[index]!
        if (found.count === 0) return []
        const values = { tier: tier.id, count: found.count, arrMinor: found.arrMinor }
        const accounts = found.ids()
        return [
          {
            code: 'uncovered',
            severity: 'error',
            tiers: [tier.id],
            accounts,
            accountCount: found.count,
            moneyMinor: found.arrMinor,
            values,
          },
        ]
      })
      return [...withoutOwner, ...concentrated(books, arrMinor, model.warnings.concentration)]
    },
  }
}

function concentrated(
  books: ReadonlyMap<string, DearestAccounts>,
  arrMinor: number,
  limitShare: number,
): Finding[] {
  return [...books]
    .filter(([, book]) => arrMinor > 0 && book.arrMinor > limitShare * arrMinor)
    .sort(([first, a], [second, b]) => b.arrMinor - a.arrMinor || (first < second ? -1 : 1))
    .map(([owner, book]) => ({
      code: 'single_point_of_failure',
      severity: 'warning',
      tiers: [],
      accounts: book.ids(),
      accountCount: book.count,
      moneyMinor: book.arrMinor,
      values: {
        owner,
        count: book.count,
        arrMinor: book.arrMinor,
        heldShare: book.arrMinor / arrMinor,
        limitShare,
      },
    }))
}
