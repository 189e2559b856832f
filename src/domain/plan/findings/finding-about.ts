import type { DearestAccounts } from '../dearest-accounts.ts'
import type { Finding } from '../finding.ts'
import type { TierPlan } from '../plan.ts'

type Said = Pick<Finding, 'code' | 'severity' | 'moneyMinor' | 'values'>

/** A finding about a tier as a whole. */
export function findingAboutTier(tier: TierPlan, { values, ...said }: Said): Finding {
  return {
    ...said,
    tiers: [tier.id],
    accounts: [],
    accountCount: tier.accounts,
    values: { tier: tier.id, touch: tier.touch, ...values },
  }
}

/** A finding about several tiers as wholes; about the company when they are all of them. */
export function findingAboutTiers(tiers: readonly TierPlan[], said: Said): Finding {
  return {
    ...said,
    tiers: tiers.map(({ id }) => id),
    accounts: [],
    accountCount: tiers.reduce((sum, { accounts }) => sum + accounts, 0),
  }
}

/** A finding about accounts of one tier, or of any; none about no account. */
export function findingAboutAccounts(
  found: DearestAccounts,
  { tier, values, ...said }: Said & { readonly tier: TierPlan | undefined },
): readonly Finding[] {
  if (found.count === 0) return []
  const where = tier === undefined ? {} : { tier: tier.id, touch: tier.touch }
  return [
    {
      ...said,
      tiers: tier === undefined ? [] : [tier.id],
      accounts: found.ids(),
      accountCount: found.count,
      values: { ...where, ...sumOf(found), ...values },
    },
  ]
}

/** How many accounts, and their ARR where it is known. */
export function sumOf({ count, stakeMinor }: DearestAccounts): Finding['values'] {
  return { count, ...(stakeMinor !== undefined && { arrMinor: stakeMinor }) }
}

/** The ARR of tiers, whole minor units; undefined where they have accounts and no ACV is known. */
export function arrOf(tiers: readonly TierPlan[]): number | undefined {
  const isUnknown =
    tiers.some(({ accounts }) => accounts > 0) && tiers.every(({ accountsWithAcv }) => accountsWithAcv === 0)
  return isUnknown ? undefined : tiers.reduce((sum, { arrMinor }) => sum + arrMinor, 0)
}
