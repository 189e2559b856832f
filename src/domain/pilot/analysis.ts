/** An estimated difference of an arm from the control, with the interval that the data allow. */
export type Estimate = {
  readonly difference: number
  readonly standardError: number
}

export type Comparison = Estimate & {
  /** Compared with the control. */
  readonly arm: string
  readonly lower: number
  readonly upper: number
  readonly p: number
  readonly degreesOfFreedom: number | undefined
  /** By an exact test, where the sample is so small that the other would not hold. */
  readonly exactP: number | undefined
  /** After Benjamini and Hochberg over all comparisons of all metrics that were analysed together. */
  readonly adjustedP: number | undefined
  /** With the differences that were there before taken out; undefined without a covariate. */
  readonly cuped: (Estimate & { readonly varianceSaved: number }) | undefined
  readonly poststratified: Estimate | undefined
  /** Holds at every look, however often one looks. */
  readonly sequential: { readonly lower: number; readonly upper: number }
}

export type ArmSummary = {
  readonly arm: string
  /** With a value of the metric. */
  readonly n: number
  /** Of this arm and without one. */
  readonly missing: number
  /** Proportions are means of 0 and 1. */
  readonly mean: number
}

/** Whether the arms have as many accounts as they should. */
export type SampleRatio = { readonly chiSquared: number; readonly df: number; readonly p: number }

/** One metric of one pilot: what was measured and what follows. */
export type Analysis = {
  readonly metric: string
  readonly kind: 'mean' | 'proportion' | 'time'
  readonly control: string
  readonly arms: readonly ArmSummary[]
  /** Rows without an arm: in none of them. */
  readonly missingArm: number
  readonly sampleRatio: SampleRatio
  readonly comparisons: readonly Comparison[]
}
