import type { HealthBand } from '../account/field-catalogue.ts'
import type { Day } from '../kernel/day.ts'

/** What was measured of an account on a day. */
export type HealthReading = { readonly metric: string; readonly day: Day; readonly value: number }

/** What a person says of an account's health instead, both days included: a score, or a band as a sentiment. */
export type HealthOverride = {
  /** Where overrides are kept. */
  readonly id?: string | undefined
  readonly score: number | undefined
  readonly band: HealthBand | undefined
  readonly reason: string
  readonly from: Day
  readonly until: Day
  /** Who said it, as far as that is known. */
  readonly by: string | undefined
}

/** `missing`: never measured, or a percentile with nobody to compare with. */
export type ReadingState = 'present' | 'stale' | 'missing'

/** What one signal brings to a score. */
export type Contribution = {
  readonly signal: string
  readonly group: string
  readonly state: ReadingState
  readonly value: number | undefined
  readonly day: Day | undefined
  /** 0..100; of a stale value those that it would have. */
  readonly points: number | undefined
  /** Share of the whole weight, 0..1, as if every signal were present. */
  readonly weight: number
  /** Share of the weight once the present signals have taken that of the others; 0 unless present. */
  readonly effectiveWeight: number
  /** points · effectiveWeight; they add up to the computed score. */
  readonly contribution: number
}

/** What replaced the computed score: a person's word until a day, or a signal that makes red whatever the others say. */
export type ActiveOverride =
  | ({ readonly kind: 'person' } & HealthOverride)
  | { readonly kind: 'signal'; readonly signal: string; readonly points: number }

export type HealthScore = {
  readonly asOf: Day
  /** 0..100 as it counts, overrides included; undefined: unknown. */
  readonly score: number | undefined
  readonly band: HealthBand | undefined
  /** Share of the weight that is present. */
  readonly coverage: number
  /** What the signals alone say. */
  readonly computed: { readonly score: number | undefined; readonly band: HealthBand | undefined }
  readonly contributions: readonly Contribution[]
  readonly override: ActiveOverride | undefined
  /** Points that the computed score has moved within 28 days, against the peers of today; undefined where it was or is unknown. */
  readonly trend: number | undefined
}
