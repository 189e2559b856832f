import type { Analysis, Caveat, Comparison, SampleRatio } from '../../domain/pilot/analysis.ts'
import type { Decision } from '../../domain/pilot/decide/decide.ts'
import type { ArmCounts } from './pilot-draw.ts'

/** What may be known of a metric while a pilot runs: nothing that holds only for who looks once. */
export type SeenMetric = {
  readonly metric: string
  readonly kind: Analysis['kind']
  readonly arms: readonly {
    readonly arm: string
    readonly n: number
    readonly missing: number
    readonly mean?: number | undefined
  }[]
  readonly comparisons: readonly (Pick<Comparison, 'arm' | 'sequential'> & {
    readonly difference?: number | undefined
  })[]
  readonly sampleRatio: SampleRatio
  readonly caveats: readonly Caveat[]
}

/** What was seen of a pilot, as it is kept. */
export type LookResults = {
  readonly metrics: readonly SeenMetric[]
  /** Who was drawn and erased since, by arm: they count as missing. */
  readonly erased: ArmCounts
  /** Who has left since, by arm: they stay in the arm that they were drawn for. */
  readonly left: ArmCounts
  /** What the locked rule makes of it. */
  readonly decision: Decision
  /** Of the final analysis only: all of it. */
  readonly final?: readonly Analysis[]
}

/** They tell what only who looks once may know. */
const OF_ONE_LOOK: ReadonlySet<Caveat['code']> = new Set(['exact-disagrees', 'looks-too-early'])

/** [Q172] Leaves of an analysis what holds however often one looks. */
export function seenWhileRunning({ metric, kind, arms, comparisons, ...analysis }: Analysis): SeenMetric {
  return {
    ...{ metric, kind, sampleRatio: analysis.sampleRatio },
    caveats: analysis.caveats.filter(({ code }) => !OF_ONE_LOOK.has(code)),
    arms: arms.map(({ arm, n, missing, mean }) => ({ arm, n, missing, mean })),
    comparisons: comparisons.map(({ arm, difference, sequential }) => ({ arm, difference, sequential })),
  }
}
