import type { HealthScoring, HealthSignal } from '../model/health-rules.ts'

export type SharedWeights = {
  /** Share of the whole weight by signal, in the order of the scoring. */
  readonly weights: readonly number[]
  /** The same once the present signals have taken the weight of the others; all 0 when nothing is present. */
  readonly effective: readonly number[]
  readonly coverage: number
}

/**
 * Weights of signals in a tier, as shares of 1. A group with a weight of its own spreads it over its signals by their weights. The
 * weight of what is not present goes to the present signals: to those of its group first, and only where a group has none to the
 * other groups (sharing `group`), or to all in proportion (`all`).
 */
export function shareWeights(
  { groups, signals, sharing }: HealthScoring,
  { tier, isPresent }: { readonly tier: string | undefined; readonly isPresent: (index: number) => boolean },
): SharedWeights {
  const own = signals.map((signal) => weightIn(signal, tier))
  const inGroup = sumBy(signals, own)
  const groupWeights = new Map(groups.map((group) => [group.id, weightIn(group, tier)]))
  const ofGroup = (group: string) => groupWeights.get(group) ?? inGroup.get(group)!
  const raw = signals.map(({ group }, index) => {
    const sum = inGroup.get(group)!
    return sum === 0 ? 0 : (ofGroup(group) * own[index]!) / sum
  })
  const whole = total(raw)
  const weights = raw.map((weight) => (whole === 0 ? 0 : weight / whole))
  const present = weights.map((weight, index) => (isPresent(index) ? weight : 0))
  const coverage = total(present)
  if (coverage === 0) return { weights, effective: present, coverage }
  if (sharing === 'all') return { weights, effective: present.map((weight) => weight / coverage), coverage }
  const full = sumBy(signals, weights)
  const left = sumBy(signals, present)
  const covered = total([...left].map(([group, weight]) => (weight > 0 ? full.get(group)! : 0)))
  const effective = present.map((weight, index) => {
    const { group } = signals[index]!
    return weight === 0 ? 0 : ((weight / left.get(group)!) * full.get(group)!) / covered
  })
  return { weights, effective, coverage }
}

function weightIn(
  { weight, tiers }: Pick<HealthSignal, 'weight' | 'tiers'>,
  tier: string | undefined,
): number {
  return (tier === undefined || !Object.hasOwn(tiers, tier) ? undefined : tiers[tier]) ?? weight
}

function sumBy(signals: readonly HealthSignal[], weights: readonly number[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [index, { group }] of signals.entries())
    sums.set(group, (sums.get(group) ?? 0) + weights[index]!)
  return sums
}

function total(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
