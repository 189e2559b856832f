import { rampMonths } from '../../../domain/capacity/plan-hiring.ts'
import type { Assumption } from '../../../domain/forecast/assumption.ts'
import type { Outlook, TierAssumptions, TierOutlook } from '../../../domain/forecast/outlook.ts'
import type { Tried, TriedInput } from './question.ts'

/** What the assumptions of all tiers come to for the whole company, in the units of `Tried`; undefined where nobody knows. */
export function assumedFor(outlook: Outlook): Readonly<Record<TriedInput, number | undefined>> {
  const { tiers, people } = outlook
  return {
    new: sumKnown(tiers.map(({ assumptions }) => assumptions.newPerMonth.value)),
    churn: mean(tiers, { of: 'churnPerYear', by: ({ accounts }) => accounts }),
    expansion: mean(tiers, { of: 'expansionPerYear', by: ({ arrMinor }) => arrMinor }),
    attrition: people.attritionPerYear.value,
    days: people.daysToHireP80,
    ramp: rampMonths(people.rampByMonth) + 1,
  }
}

/** The outlook with what is tried in the place of what is assumed: each tier in its proportion, and as uncertain in proportion. */
export function tryOutlook(outlook: Outlook, tried: Tried): Outlook {
  const base = assumedFor(outlook)
  const accounts = outlook.tiers.reduce((sum, tier) => sum + tier.accounts, 0)
  const tiers = outlook.tiers.map((tier): TierOutlook => {
    const { newPerMonth, churnPerYear, expansionPerYear } = tier.assumptions
    const mix = accounts === 0 ? 1 / outlook.tiers.length : tier.accounts / accounts
    const won =
      tried.new === undefined
        ? undefined
        : base.new
          ? (tried.new * (newPerMonth.value ?? 0)) / base.new
          : tried.new * mix
    return {
      ...tier,
      assumptions: {
        ...tier.assumptions,
        newPerMonth: instead(newPerMonth, won),
        churnPerYear: instead(
          churnPerYear,
          scaled(churnPerYear, { base: base.churn, tried: tried.churn, most: 0.99 }),
        ),
        expansionPerYear: instead(
          expansionPerYear,
          scaled(expansionPerYear, {
            base: base.expansion,
            tried: tried.expansion,
            most: Number.POSITIVE_INFINITY,
          }),
        ),
      },
    }
  })
  const { people } = outlook
  return {
    ...outlook,
    tiers,
    people: {
      ...people,
      attritionPerYear: instead(people.attritionPerYear, tried.attrition),
      daysToHireP80: tried.days ?? people.daysToHireP80,
      rampByMonth: tried.ramp === undefined ? people.rampByMonth : rampOf(tried.ramp),
    },
  }
}

/** An even ramp whose last month gives all of it: 4 gives 25, 50, 75 and 100 %; none gives all at once. */
export function rampOf(months: number): readonly number[] {
  const steps = Math.max(1, Math.round(months))
  return Array.from({ length: steps }, (_, month) => (month + 1) / steps)
}

function instead(assumption: Assumption, value: number | undefined): Assumption {
  if (value === undefined || value === assumption.value) return assumption
  const grown = assumption.value ? value / assumption.value : 0
  return { value, spread: assumption.spread * grown, source: 'answers', basis: { code: 'chosen' } }
}

function scaled(
  { value }: Assumption,
  {
    base,
    tried,
    most,
  }: { readonly base: number | undefined; readonly tried: number | undefined; readonly most: number },
): number | undefined {
  if (tried === undefined) return undefined
  return Math.min(most, base ? ((value ?? 0) * tried) / base : tried)
}

type Weighed = {
  readonly of: keyof TierAssumptions & ('churnPerYear' | 'expansionPerYear')
  readonly by: (tier: TierOutlook) => number
}

function mean(tiers: readonly TierOutlook[], { of, by }: Weighed): number | undefined {
  const known = tiers.filter(({ assumptions }) => assumptions[of].value !== undefined)
  if (known.length === 0) return undefined
  const weight = known.reduce((sum, tier) => sum + by(tier), 0)
  const total = known.reduce((sum, tier) => sum + by(tier) * tier.assumptions[of].value!, 0)
  return weight === 0 ? known[0]!.assumptions[of].value : total / weight
}

function sumKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0)
}
