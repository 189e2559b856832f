import { expectedRates } from './monthly-rates.ts'
import type { Outlook, TierOutlook } from './outlook.ts'

/** What is looked at side by side: today's tiers, the model's, or the model's with so many times the accounts within some months. */
export type Scenario =
  | { readonly code: 'as_is' }
  | { readonly code: 'proposed' }
  | { readonly code: 'factor'; readonly factor: number; readonly within: number }

/** A scenario in the shape in which the engine runs it. */
export type Prepared = {
  readonly tiers: readonly TierOutlook[]
  /** Accounts won per month and tier, instead of the assumption, from the first month to the one before `until`. */
  readonly growth: { readonly newPerMonth: readonly number[]; readonly until: number } | undefined
  /** Assumptions that nobody knows and that this scenario rests on. */
  readonly asks: readonly { readonly tier: string; readonly assumption: 'newPerMonth' }[]
}

/** The default months in which a growth is reached (spec/7 asks for 24). */
export const GROWTH_MONTHS = 24

/**
 * [F7] Scenarios: `as_is` has today's tiers and ratios (undefined where nothing says them), `proposed` those of the model, `factor` wins as many
 * accounts, evenly by month and in today's mix, as bring the accounts to that multiple at the end of the month asked for; later months win what they
 * do in `proposed`. What nobody knows is asked for, and until then nobody is won.
 */
export function prepareScenario(outlook: Outlook, scenario: Scenario): Prepared | undefined {
  if (scenario.code === 'as_is') {
    const { asIs } = outlook
    if (asIs === undefined) return undefined
    const tiers = outlook.tiers.map((tier) => {
      const today = asIs.find(({ id }) => id === tier.id)
      if (today === undefined) return { ...tier, accounts: 0, arrMinor: 0 }
      return { ...tier, accounts: today.accounts, arrMinor: today.arrMinor, ratio: today.ratio ?? tier.ratio }
    })
    return { tiers, growth: undefined, asks: asksOf(tiers) }
  }
  const { tiers } = outlook
  if (scenario.code === 'proposed') return { tiers, growth: undefined, asks: asksOf(tiers) }
  const growth = { newPerMonth: growthOf(tiers, scenario), until: scenario.within }
  return { tiers, growth, asks: [] }
}

function asksOf(tiers: readonly TierOutlook[]): Prepared['asks'] {
  return tiers
    .filter(({ assumptions }) => assumptions.newPerMonth.value === undefined)
    .map(({ id }) => ({ tier: id, assumption: 'newPerMonth' as const }))
}

/** Accounts that have to be won per month, in today's mix; the accounts are linear in them, so two runs tell how many. */
function growthOf(
  tiers: readonly TierOutlook[],
  { factor, within }: { readonly factor: number; readonly within: number },
): number[] {
  const today = tiers.reduce((sum, { accounts }) => sum + accounts, 0)
  if (today === 0) return tiers.map(() => 0)
  const mix = tiers.map(({ accounts }) => accounts / today)
  const reached = (perMonth: number) =>
    accountsAfter(tiers, { won: mix.map((share) => share * perMonth), months: within })
  const without = reached(0)
  const each = reached(1) - without
  const needed = Math.max(0, (factor * today - without) / each)
  return mix.map((share) => share * needed)
}

function accountsAfter(
  tiers: readonly TierOutlook[],
  { won, months }: { readonly won: readonly number[]; readonly months: number },
): number {
  const rates = expectedRates(tiers)
  let accounts = tiers.map((tier) => tier.accounts)
  for (let month = 0; month < months; month++) {
    const next = won.map((count) => count)
    accounts.forEach((count, from) => {
      const stay = count * (1 - rates.churn[from]!)
      let leave = 0
      for (const { to, rate } of rates.moves[from]!) {
        next[to]! += stay * rate
        leave += stay * rate
      }
      next[from]! += stay - leave
    })
    accounts = next
  }
  return accounts.reduce((sum, count) => sum + count, 0)
}
