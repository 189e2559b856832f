import { expectedRates } from './monthly-rates.ts'
import type { Outlook, TierOutlook } from './outlook.ts'

/** What is looked at side by side: today's tiers, the model's, or the model's with so many times the accounts within some months. */
export type Scenario =
  | { readonly code: 'as_is' }
  | { readonly code: 'proposed' }
  | {
      readonly code: 'factor'
      readonly factor: number
      readonly within: number
      /** A size on the way, as in 100 → 250 → 500 accounts: reached after fewer months. */
      readonly via?: { readonly factor: number; readonly within: number } | undefined
    }

/** A scenario in the shape in which the engine runs it. */
export type Prepared = {
  readonly tiers: readonly TierOutlook[]
  /** Accounts won per month and tier, instead of the assumption, up to the month before `until`; one after the other. */
  readonly growth: readonly { readonly newPerMonth: readonly number[]; readonly until: number }[]
  /** Assumptions that nobody knows and that this scenario rests on. */
  readonly asks: readonly { readonly tier: string; readonly assumption: 'newPerMonth' }[]
}

/**
 * [F7] Scenarios: `as_is` has today's tiers and ratios (undefined where nothing says them), `proposed` those of the model, `factor` wins as many
 * accounts, evenly by month and in today's mix, as bring the accounts to that multiple at the end of the month asked for (and, where a size on the way is
 * asked for, first to that one); later months win what they
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
    return { tiers, growth: [], asks: asksOf(tiers) }
  }
  const { tiers } = outlook
  if (scenario.code === 'proposed') return { tiers, growth: [], asks: asksOf(tiers) }
  return { tiers, growth: growthOf(tiers, scenario), asks: [] }
}

function asksOf(tiers: readonly TierOutlook[]): Prepared['asks'] {
  return tiers
    .filter(({ assumptions }) => assumptions.newPerMonth.value === undefined)
    .map(({ id }) => ({ tier: id, assumption: 'newPerMonth' as const }))
}

/** Accounts that a month wins by its scenario, by tier; undefined where it wins what is assumed. */
export function chosenGrowth({ growth }: Prepared, month: number): readonly number[] | undefined {
  return growth.find(({ until }) => month < until)?.newPerMonth
}

/** Accounts that have to be won per month, in today's mix; the accounts are linear in them, so two runs tell how many. */
function growthOf(
  tiers: readonly TierOutlook[],
  { factor, within, via }: Extract<Scenario, { readonly code: 'factor' }>,
): Prepared['growth'] {
  const today = tiers.map(({ accounts }) => accounts)
  const mix = today.map((accounts) => (sum(today) === 0 ? 0 : accounts / sum(today)))
  const sizes = [...(via !== undefined && via.within < within ? [via] : []), { factor, within }]
  let accounts = today
  let from = 0
  return sizes.map((size) => {
    const months = size.within - from
    const after = (perMonth: number) =>
      accountsAfter(tiers, { accounts, won: mix.map((share) => share * perMonth), months })
    const without = sum(after(0))
    const each = sum(after(1)) - without
    const needed = each === 0 ? 0 : Math.max(0, (size.factor * sum(today) - without) / each)
    accounts = after(needed)
    from = size.within
    return { newPerMonth: mix.map((share) => share * needed), until: size.within }
  })
}

function accountsAfter(
  tiers: readonly TierOutlook[],
  {
    accounts: before,
    won,
    months,
  }: { readonly accounts: readonly number[]; readonly won: readonly number[]; readonly months: number },
): number[] {
  const rates = expectedRates(tiers)
  let accounts = [...before]
  for (let month = 0; month < months; month++) {
    const next = [...won]
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
  return accounts
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
