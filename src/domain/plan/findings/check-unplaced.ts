import type { Outcome } from '../../tiering/outcome.ts'
import { placeAccount } from '../../tiering/place-account.ts'
import { DearestAccounts } from '../dearest-accounts.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'
import { sumOf } from './finding-about.ts'

/** Why accounts are in no tier of the model: a field is missing, several exclusive tiers take them, or none does. */
type Reason =
  | { readonly because: 'missing'; readonly field: string }
  | { readonly because: 'several_tiers'; readonly holding: readonly string[] }
  | { readonly because: 'no_tier' }

/** [L26] Accounts that no tier takes, by reason; an account that misses two fields is in both. At stake is their ARR. */
export function checkUnplaced({ model, facts, current, placements }: CheckContext): AccountCheck {
  const byReason = new Map<string, { readonly reason: Reason; readonly found: DearestAccounts }>()
  return {
    see: (account, tier, position) => {
      if (tier >= 0) return
      const seat = placements.seatAt(position)
      const outcome = placeAccount({ account, model, context: facts, current: current(account.id), seat })
      for (const reason of reasonsOf(outcome)) {
        const key = JSON.stringify(reason)
        const entry = byReason.get(key) ?? { reason, found: new DearestAccounts() }
        byReason.set(key, entry)
        entry.found.add(account.id, account.acvMinor)
      }
    },
    findings: () =>
      [...byReason]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { reason, found }]) => ({
          code: 'unplaced',
          severity: 'warning',
          tiers: reason.because === 'several_tiers' ? reason.holding : [],
          accounts: found.ids(),
          accountCount: found.count,
          moneyMinor: found.stakeMinor,
          values: { ...reason, ...sumOf(found) },
        })),
  }
}

function reasonsOf(outcome: Outcome): readonly Reason[] {
  if (outcome.kind === 'unplaced') return reasonsFor(outcome)
  // Held in a tier that the model does not have.
  return outcome.heldBy.flatMap((hold): readonly Reason[] => {
    switch (hold.rule) {
      case 'unknown':
        return reasonsFor({ missing: hold.missing, holding: [] })
      case 'several_tiers':
        return reasonsFor({ missing: [], holding: hold.holding })
      case 'no_tier':
        return reasonsFor({ missing: [], holding: [] })
      default:
        return []
    }
  })
}

function reasonsFor({
  missing,
  holding,
}: {
  readonly missing: readonly string[]
  readonly holding: readonly string[]
}): readonly Reason[] {
  if (missing.length > 0) return missing.map((field) => ({ because: 'missing', field }))
  return [holding.length > 0 ? { because: 'several_tiers', holding } : { because: 'no_tier' }]
}
