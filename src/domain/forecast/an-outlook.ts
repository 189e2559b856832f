import { dayOf } from '../kernel/day.ts'
import type { Assumption } from './assumption.ts'
import type { Outlook, TierAssumptions, TierOutlook } from './outlook.ts'

/** An assumption that somebody chose, for tests. */
export function chosen(value: number | undefined, spread = 0): Assumption {
  return { value, spread, source: 'default', basis: { code: 'chosen' } }
}

type GivenTier = Partial<Omit<TierOutlook, 'assumptions' | 'cost'>> & {
  readonly cost?: Partial<TierOutlook['cost']>
  readonly assumptions?: Partial<TierAssumptions>
}

/** A tier of 120 accounts of 1,000.00 at 1:12 and 1,500.00, where nothing happens, unless said otherwise. */
export function aTierOutlook({ cost, assumptions, ...known }: GivenTier = {}): TierOutlook {
  return {
    ...{
      id: 'high',
      label: {},
      touch: 'high',
      pool: undefined,
      ratio: 12,
      accounts: 120,
      arrMinor: 12_000_000,
    },
    ...{ hoursPerAccount: 0, onboardingHours: 0 },
    ...known,
    cost: {
      ...{ csmMinor: 150_000, sharedMinor: 0, technologyMinor: 0, programMinor: 0, variableMinor: 0 },
      ...{ serviceRevenueMinor: 0 },
      ...cost,
    },
    assumptions: {
      ...{ newPerMonth: chosen(0), churnPerYear: chosen(0), expansionPerYear: chosen(0) },
      ...{
        contractionPerYear: chosen(0),
        movesPerYear: [],
        newAcvMinor: chosen(100_000),
        acvSpread: chosen(0),
      },
      ...assumptions,
    },
  }
}

/** An outlook of these tiers, each with people of its own unless it has a pool. */
export function anOutlook(tiers: readonly TierOutlook[], known: Partial<Outlook> = {}): Outlook {
  const pools = [...new Set(tiers.flatMap(({ pool }) => (pool === undefined ? [] : [pool])))]
  return {
    ...{
      asOf: dayOf(2025, 1, 1)!,
      currency: 'USD',
      months: 36,
      asIs: undefined,
      tiers,
      highestCostShare: 0.15,
      lowestCostShare: 0.05,
    },
    units: [
      ...tiers
        .filter(({ pool }) => pool === undefined)
        .map(({ id, cost }) => ({
          id,
          kind: 'tier' as const,
          tiers: [id],
          csmMinor: cost.csmMinor,
          team: undefined,
        })),
      ...pools.map((pool) => {
        const members = tiers.filter((tier) => tier.pool === pool)
        const csmMinor = Math.max(...members.map(({ cost }) => cost.csmMinor))
        return {
          id: pool,
          kind: 'pool' as const,
          tiers: members.map(({ id }) => id),
          csmMinor,
          team: undefined,
        }
      }),
    ],
    people: {
      productiveHours: 1288,
      rampByMonth: [0.25, 0.5, 0.75, 1],
      attritionPerYear: chosen(0),
      daysToHireP80: 80,
      hiresPerQuarter: undefined,
    },
    ...known,
  }
}
