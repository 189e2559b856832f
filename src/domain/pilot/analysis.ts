/** An estimated difference of an arm from the control; undefined where the data give none. */
export type Estimate = {
  readonly difference: number | undefined
  readonly standardError: number | undefined
}

/** Limits that a true value lies within as often as the confidence says. */
export type Limits = { readonly lower: number | undefined; readonly upper: number | undefined }

/** An estimate with its interval and p, which never contradict each other: p is below 1 − confidence when 0 is outside. */
export type Finding = Estimate & Limits & { readonly p: number | undefined }

/** With what was known before taken out. */
export type Cuped = Finding & {
  readonly theta: number | undefined
  /** 1 − the square of how the standard errors relate; below 0 it was lost. */
  readonly varianceSaved: number | undefined
  /** Less than a hundredth, or no more than a covariate that has nothing to do with the metric saves by chance. */
  readonly hasSavedNothing: boolean
  /** Values whose covariate is missing: they are in the plain comparison and not in this one. */
  readonly missingCovariate: number
  /** The plain difference on the rows with a covariate, where some have none. */
  readonly plain: Estimate | undefined
}

export type Poststratified = Finding & {
  /** Strata that were compared, after merging. */
  readonly strata: number
  /** Strata in which an arm has fewer than two values: they were compared as one. */
  readonly merged: number
  /** Values whose stratum is missing: not in this comparison. */
  readonly missingStratum: number
}

/** How accounts that belong together, say of one CSM, were taken into account. */
export type Clustered = {
  /** Clusters with accounts of the arm, of the control, and both together. */
  readonly arm: number
  readonly control: number
  readonly clusters: number
  /** Each cluster is in one arm only. */
  readonly isNested: boolean
  /** Accounts whose cluster is missing: each counts as a cluster of its own. */
  readonly missingCluster: number
  /** Bell and McCaffrey's (CR2), which the interval and p are made of. */
  readonly standardErrorCr2: number | undefined
  /** The means of clusters compared as if each were one account; undefined unless nested. */
  readonly means: Finding | undefined
}

/** What a comparison says beyond its numbers. */
export type Sequential = Limits & {
  /** The accounts of both arms together at which the interval is narrowest. */
  readonly planned: number
}

/** Time until an event: what both groups' curves say beside their means. */
export type TimeComparison = {
  /** Means and shares are up to this time. */
  readonly horizon: number
  /** Shares without the event at the horizon; undefined where fewer than ten of an arm were watched that long. */
  readonly armSurvival: number | undefined
  readonly controlSurvival: number | undefined
  readonly survivalDifference: Estimate & Limits & { readonly p: undefined }
  readonly logRank: { readonly chiSquared: number; readonly df: number; readonly p: number } | undefined
  /** How often the event comes in the arm for each time that it comes in the control (Peto's estimate). */
  readonly hazardRatio: (Limits & { readonly ratio: number }) | undefined
}

export type Comparison = Finding & {
  /** Compared with the control. */
  readonly arm: string
  readonly degreesOfFreedom: number | undefined
  /** By an exact test, where the sample is so small that the other might not hold. */
  readonly exactP: number | undefined
  /** After Benjamini and Hochberg over all comparisons of all metrics that were analysed together. */
  readonly adjustedP: number | undefined
  /** A few values are so far from the rest that the interval is only roughly right. */
  readonly isSkewed: boolean
  /** The interval excludes 0, and so does the exact test where there is one. */
  readonly isShown: boolean
  /** Undefined without a covariate. */
  readonly cuped: Cuped | undefined
  readonly poststratified: Poststratified | undefined
  readonly clustered: Clustered | undefined
  readonly time: TimeComparison | undefined
  /** Holds at every look, however often one looks; contains the other interval. */
  readonly sequential: Sequential
}

export type ArmSummary = Limits & {
  readonly arm: string
  /** With a value of the metric. */
  readonly n: number
  /** Of this arm and without one. */
  readonly missing: number
  /** Proportions are means of 0 and 1; times are means up to the horizon. */
  readonly mean: number | undefined
  /** Of the values; undefined for times. */
  readonly sd: number | undefined
}

/** Whether the arms have as many accounts as they should. */
export type SampleRatio = {
  readonly chiSquared: number | undefined
  readonly df: number
  readonly p: number | undefined
}

/** What could make a result wrong. */
export type Caveat =
  /** The arms do not have the shares that were drawn: the result must not be believed. */
  | { readonly code: 'sample-ratio'; readonly p: number }
  /** They are not equal, and nobody said what they should be. */
  | { readonly code: 'shares-unsaid'; readonly p: number }
  | { readonly code: 'missing-differs'; readonly arm: string; readonly p: number }
  | { readonly code: 'missing-arm'; readonly rows: number }
  | { readonly code: 'too-few'; readonly arm: string; readonly n: number }
  | { readonly code: 'skewed'; readonly arm: string }
  | { readonly code: 'no-variance'; readonly arm: string }
  | { readonly code: 'exact-disagrees'; readonly arm: string; readonly p: number; readonly exactP: number }
  | { readonly code: 'few-clusters'; readonly arm: string; readonly clusters: number }
  | { readonly code: 'saved-nothing'; readonly arm: string; readonly varianceSaved: number }
  | { readonly code: 'looks-too-early'; readonly arm: string }
  /** Times were to be compared up to `told`, but an arm was watched only up to `until`. */
  | { readonly code: 'horizon-beyond'; readonly told: number; readonly until: number }

/** One metric of one pilot: what was measured and what follows. */
export type Analysis = {
  readonly metric: string
  readonly kind: 'mean' | 'proportion' | 'time'
  readonly control: string
  readonly confidence: number
  /** The control first, then the others by name. */
  readonly arms: readonly ArmSummary[]
  /** Rows without an arm: in none of them. */
  readonly missingArm: number
  readonly sampleRatio: SampleRatio
  /** The same of clusters, where each is in one arm only: then they are what was drawn. */
  readonly clusterRatio: SampleRatio | undefined
  readonly comparisons: readonly Comparison[]
  readonly caveats: readonly Caveat[]
}
