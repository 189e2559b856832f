import type { HealthDocument } from './health-document.ts'
import type { HealthRules } from './health-rules.ts'

/** The health section that says what the rules say; tiers for which `hasTier` is false keep no weights of their own. */
export function writeHealth(
  { redBelow, greenFrom, scoring }: HealthRules,
  hasTier: (tier: string) => boolean = () => true,
): HealthDocument {
  if (scoring === undefined) return { redBelow, greenFrom }
  const { coverage, sharing, groups, signals } = scoring
  const ownWeights = (tiers: Readonly<Record<string, number>>) => {
    const kept = Object.entries(tiers).filter(([tier]) => hasTier(tier))
    return kept.length === 0 ? {} : { tiers: Object.fromEntries(kept) }
  }
  return {
    ...{ redBelow, greenFrom, coverage, sharing },
    ...(groups.length > 0 && {
      groups: groups.map(({ id, weight, tiers }) => ({ id, weight, ...ownWeights(tiers) })),
    }),
    signals: signals.map(({ metric, group, weight, tiers, direction, scale, freshDays, redMakesRed }) => ({
      ...{ metric, group, weight, ...ownWeights(tiers), direction },
      ...(scale !== undefined && { scale: scale.map((pair) => [...pair]) }),
      ...{ freshDays, redMakesRed },
    })),
  }
}
