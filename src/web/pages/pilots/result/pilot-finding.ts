import type { Schema } from '../../../api/client.ts'
import type { PilotMetric } from '../effect-words.ts'
import type { Pilot } from '../pilot-queries.ts'

export type Analysis = Schema<'PilotAnalysis'>
export type Comparison = Analysis['comparisons'][number]

/** A metric with its analysis, and the interval that counts for it. */
export type Finding = {
  readonly metric: PilotMetric
  readonly isPrimary: boolean
  readonly analysis: Analysis
  readonly comparison: Comparison
  readonly difference: number | undefined
  /** That of who looks once, at the planned end; the one that holds at every look where it ended earlier. */
  readonly lower: number | undefined
  readonly upper: number | undefined
  readonly isShown: boolean
  /** The interval excludes no difference, and the exact test does not agree. */
  readonly isRefuted: boolean
}

/** Whether a pilot was ended before its last day was over. */
export function isEndedEarly({ protocol, ended }: Pick<Pilot, 'protocol' | 'ended'>): boolean {
  return ended !== null && ended.at.slice(0, 10) < protocol.endsOn
}

/** What the final analysis says of each metric, the one that decides first. */
export function findingsOf(
  pilot: Pick<Pilot, 'protocol' | 'ended'>,
  analyses: readonly Analysis[],
): readonly Finding[] {
  const { primary, others } = pilot.protocol
  const isEarly = isEndedEarly(pilot)
  return [primary, ...others].flatMap((metric) => {
    const analysis = analyses.find((each) => each.metric === metric.name)
    const comparison = analysis?.comparisons[0]
    if (analysis === undefined || comparison === undefined) return []
    const { lower, upper } = isEarly ? comparison.sequential : comparison
    const excludesNone = lower !== null && upper !== null && (lower > 0 || upper < 0)
    const isShown = excludesNone && (isEarly || comparison.isShown)
    return [
      {
        ...{ metric, isPrimary: metric === primary, analysis, comparison, isShown },
        isRefuted: excludesNone && !isShown,
        difference: comparison.difference ?? undefined,
        lower: lower ?? undefined,
        upper: upper ?? undefined,
      },
    ]
  })
}

/** How far accounts lie apart, in the unit of the metric: what its standard error says at these numbers of accounts. */
export function spreadOf({
  comparison,
  analysis,
}: Pick<Finding, 'comparison' | 'analysis'>): number | undefined {
  const [one, other] = analysis.arms.map(({ n }) => n)
  const { standardError } = comparison
  if (standardError === null || standardError === 0 || !one || !other) return undefined
  return standardError / Math.sqrt(1 / one + 1 / other)
}
