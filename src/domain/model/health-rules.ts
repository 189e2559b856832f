import type { FactContext } from '../account/field-catalogue.ts'

/** The groups of spec/6; others have to be named in the model. */
export const HEALTH_GROUPS = [
  'usage',
  'adoption',
  'engagement',
  'support',
  'sentiment',
  'relationship',
  'commercial',
] as const

export const DIRECTIONS = ['higher', 'lower', 'middle'] as const
/** Which values of a signal are good. */
export type Direction = (typeof DIRECTIONS)[number]

export const SHARINGS = ['group', 'all'] as const
/** Who takes the weight of a missing signal: first the rest of its group, or all others in proportion. */
export type Sharing = (typeof SHARINGS)[number]

type Weighted = {
  readonly weight: number
  /** Weights in single tiers, where they are others. */
  readonly tiers: Readonly<Record<string, number>>
}

export type HealthGroup = Weighted & { readonly id: string }

export type HealthSignal = Weighted & {
  readonly metric: string
  readonly group: string
  readonly direction: Direction
  /** Values ascending with their points, 0..100; undefined: the percentile within the account's tier. */
  readonly scale: readonly (readonly [value: number, points: number])[] | undefined
  readonly freshDays: number
  /** Red points of it make the whole account red. */
  readonly redMakesRed: boolean
}

/** How a health score is made of signals. */
export type HealthScoring = {
  /** Share of the weight that must be present for a score. */
  readonly coverage: number
  readonly sharing: Sharing
  /** Groups with a weight of their own; any other weighs what its signals weigh. */
  readonly groups: readonly HealthGroup[]
  readonly signals: readonly [HealthSignal, ...HealthSignal[]]
}

/** Bands, and the scoring of a model that has signals; without one the imported number is the health. */
export type HealthRules = FactContext['health'] & { readonly scoring?: HealthScoring | undefined }
