import type { HealthDocument } from './health-document.ts'
import type { Direction, HealthRules, HealthScoring, HealthSignal } from './health-rules.ts'

type SignalDocument = NonNullable<HealthDocument['signals']>[number]
type Scale = NonNullable<HealthSignal['scale']>

/** Bands 40 and 70; a score of the signals that are named, of which half the weight must be known. */
export function resolveHealth(given: HealthDocument | undefined): HealthRules {
  return {
    redBelow: given?.redBelow ?? 40,
    greenFrom: given?.greenFrom ?? 70,
    scoring: resolveScoring(given ?? {}),
  }
}

function resolveScoring({ coverage, sharing, groups, signals }: HealthDocument): HealthScoring | undefined {
  const [first, ...others] = (signals ?? []).map(resolveSignal)
  if (first === undefined) return undefined
  return {
    coverage: coverage ?? 0.5,
    sharing: sharing ?? 'group',
    groups: groups?.map(({ id, weight, tiers }) => ({ id, weight, tiers: tiers ?? {} })) ?? [],
    signals: [first, ...others],
  }
}

function resolveSignal(given: SignalDocument): HealthSignal {
  const scale = given.scale?.map(([value, points]): Scale[number] => [value!, points!])
  return {
    metric: given.metric,
    group: given.group,
    weight: given.weight ?? 1,
    tiers: given.tiers ?? {},
    direction: given.direction ?? (scale === undefined ? 'higher' : directionOf(scale)),
    scale,
    freshDays: given.freshDays ?? 60,
    redMakesRed: given.redMakesRed ?? false,
  }
}

/** Where the points rise, higher values are good; where they rise and fall, those in the middle. */
export function directionOf(scale: readonly (readonly number[])[]): Direction {
  const steps = scale.slice(1).map(([, points], index) => points! - scale[index]![1]!)
  if (steps.every((step) => step >= 0)) return 'higher'
  return steps.every((step) => step <= 0) ? 'lower' : 'middle'
}
