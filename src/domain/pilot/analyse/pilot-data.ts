/** What is known of each account of a pilot, column by column; undefined is missing. */
export type PilotData = {
  readonly arms: readonly (string | undefined)[]
  /** A number from before the pilot. */
  readonly covariate?: readonly (number | undefined)[] | undefined
  readonly strata?: readonly (string | undefined)[] | undefined
  /** Accounts that were drawn, or are looked after, together. */
  readonly clusters?: readonly (string | undefined)[] | undefined
}

/** What was measured of each account; proportions are 0 and 1. */
export type MeasuredMetric =
  | {
      readonly metric: string
      readonly kind: 'mean' | 'proportion'
      readonly values: readonly (number | undefined)[]
    }
  | {
      readonly metric: string
      readonly kind: 'time'
      readonly times: readonly (number | undefined)[]
      /** Whether it ended in the event; false: still without it when last seen. */
      readonly events: readonly (boolean | undefined)[]
    }

export type AnalyseOptions = {
  readonly control: string
  /** 0..1, 0.95 as a rule. */
  readonly confidence: number
  /** By arm: what they were to be of each other, in any unit; undefined: equal. */
  readonly expected?: ReadonlyMap<string, number> | undefined
  /** The accounts of both arms that the pilot was planned with: where the sequential interval is narrowest. */
  readonly planned?: number | undefined
  /** Whether theta is of the differences within arms (default) or of all rows as one sample. */
  readonly theta?: 'within' | 'overall' | undefined
  /** Means and shares of times are up to here; default: as far as both arms were watched. */
  readonly horizon?: number | undefined
  /** Of the draws where there are too many ways to deal accounts to arms to try them all. */
  readonly seed: number
}
