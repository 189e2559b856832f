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
  const { count, arrMinor } = found
  if (count === 0) return []
  const where = tier === undefined ? {} : { tier: tier.id, touch: tier.touch }
  return [
    {
      ...said,
      tiers: tier === undefined ? [] : [tier.id],
      accounts: found.ids(),
      accountCount: count,
      values: { ...where, count, arrMinor, ...values },
    },
  ]
}

/** The ARR of tiers, whole minor units. */
export function arrOf(tiers: readonly TierPlan[]): number {
  return tiers.reduce((sum, { arrMinor }) => sum + arrMinor, 0)
}
