import type { Day } from '../kernel/day.ts'
import type { HealthRules, HealthScoring } from '../model/health-rules.ts'
import { applyOverride, bandOf, chooseOverride } from './choose-override.ts'
import type { Contribution, HealthOverride, HealthReading, HealthScore } from './health-score.ts'
import { type Peers, pointsOf } from './points-of.ts'
import { shareWeights } from './share-weights.ts'

/** The days over which a trend is taken. */
export const HEALTH_TREND_DAYS = 28

/** Health rules that have signals. */
export type ScoringRules = HealthRules & { readonly scoring: HealthScoring }

export type HealthInput = {
  /** Of one account, in any order; of a metric the newest up to the day counts, of two of a day the last. */
  readonly signals: Iterable<HealthReading>
  readonly setting: ScoringRules
  readonly tier: string | undefined
  readonly asOf: Day
  readonly overrides?: readonly HealthOverride[]
  /** The values of a metric in the account's tier, for signals without a scale. */
  readonly peersOf?: (metric: string) => Peers | undefined
}

/** The health of one account on one day, open to what made it. Unknown, not zero, where too little of the weight is present. */
export function scoreHealth({ signals, overrides = [], ...input }: HealthInput): HealthScore {
  const { setting, asOf } = input
  const now: NewestReadings = new Map()
  const before: NewestReadings = new Map()
  for (const reading of signals) {
    keepNewest(now, reading, asOf)
    keepNewest(before, reading, asOf - HEALTH_TREND_DAYS)
  }
  const { score, coverage, contributions } = compute(now, input)
  const earlier = compute(before, { ...input, asOf: asOf - HEALTH_TREND_DAYS }).score
  const override = chooseOverride(overrides, contributions, { rules: setting, asOf })
  return {
    asOf,
    ...applyOverride(score, override, setting),
    coverage,
    computed: { score, band: bandOf(score, setting) },
    contributions,
    override,
    trend: score === undefined || earlier === undefined ? undefined : score - earlier,
  }
}

type NewestReadings = Map<string, HealthReading>

function keepNewest(newest: NewestReadings, reading: HealthReading, asOf: Day): void {
  if (reading.day > asOf) return
  const known = newest.get(reading.metric)
  if (known === undefined || reading.day >= known.day) newest.set(reading.metric, reading)
}

function compute(
  newest: NewestReadings,
  { setting, tier, asOf, peersOf }: Omit<HealthInput, 'signals' | 'overrides'>,
): { score: number | undefined; coverage: number; contributions: readonly Contribution[] } {
  const { scoring } = setting
  const read = scoring.signals.map((signal) => {
    const { day, value } = newest.get(signal.metric) ?? {}
    const points = value === undefined ? undefined : pointsOf(signal, value, peersOf?.(signal.metric))
    const isStale = day !== undefined && asOf - day > signal.freshDays
    const state = points === undefined ? 'missing' : isStale ? 'stale' : 'present'
    return { signal, state, value, day, points } as const
  })
  const { weights, effective, coverage } = shareWeights(scoring, {
    tier,
    isPresent: (index) => read[index]!.state === 'present',
  })
  let score = 0
  const contributions = read.map(({ signal, state, value, day, points }, index): Contribution => {
    const effectiveWeight = effective[index]!
    const contribution = effectiveWeight * (points ?? 0)
    score += contribution
    const { metric, group } = signal
    return {
      signal: metric,
      group,
      state,
      value,
      day,
      points,
      weight: weights[index]!,
      effectiveWeight,
      contribution,
    }
  })
  const isKnown = coverage > 0 && coverage + 1e-9 >= scoring.coverage
  return { score: isKnown ? Math.min(100, score) : undefined, coverage: Math.min(1, coverage), contributions }
}
