/** What is compared, and how large the effect is that should be seen. */
export type Outcome =
  | { readonly kind: 'mean'; readonly difference: number; readonly sd: number }
  | {
      readonly kind: 'proportion'
      /** Of the control and of the treated: 0..1. */
      readonly baseline: number
      readonly target: number
      readonly method: ProportionMethod
    }
  | {
      readonly kind: 'time'
      /** Of the control, who is still there at the end: 0..1. */
      readonly survival: number
      /** How many of the treated leave for each one of as many of the control: above 0. */
      readonly hazardRatio: number
      readonly method: TimeMethod
    }

/** `normal` as R's power.prop.test, `arcsine` as pwr.2p.test, `unpooled` with the variances of the two shares. */
export const PROPORTION_METHODS = ['normal', 'arcsine', 'unpooled'] as const
export type ProportionMethod = (typeof PROPORTION_METHODS)[number]

/** Schoenfeld (1981), close to a ratio of 1; Freedman (1982), which also says what happens when nobody leaves any more. */
export const TIME_METHODS = ['schoenfeld', 'freedman'] as const
export type TimeMethod = (typeof TIME_METHODS)[number]

/** How alpha is divided between the comparisons of several arms with the control. */
export type Correction = 'none' | 'bonferroni' | 'sidak'

/** Accounts that are drawn together: books. */
export type Clusters = {
  /** Accounts of a book, on average. */
  readonly size: number
  /** Standard deviation of the sizes over their mean; 0 when all are as large. */
  readonly sizeVariation: number
  /** Intracluster correlation: which share of the variance lies between books, 0..1. */
  readonly icc: number
}

/** How the arms are made and what counts as shown. */
export type Design = {
  /** Shares of all accounts, the control's first; they add up to 1. */
  readonly allocation: readonly number[]
  /** How often a treatment that does nothing may be taken for one that does something. */
  readonly alpha: number
  readonly sides: 1 | 2
  readonly correction: Correction
  /** Correlation with what was known of each account before (CUPED): −1..1. */
  readonly correlation: number
  readonly clusters: Clusters | undefined
}

/** Two equal arms of single accounts, two-sided at 5 %. */
export const PLAIN_DESIGN: Design = {
  allocation: [0.5, 0.5],
  alpha: 0.05,
  sides: 2,
  correction: 'none',
  correlation: 0,
  clusters: undefined,
}

/** [PT51] The alpha of one comparison, so that all of them together keep the whole one (Bonferroni, Šidák 1967). */
export function alphaOfEach({ alpha, allocation, correction }: Design): number {
  const comparisons = allocation.length - 1
  if (correction === 'bonferroni') return alpha / comparisons
  return correction === 'sidak' ? -Math.expm1(Math.log1p(-alpha) / comparisons) : alpha
}

/**
 * [PT52] By how much the variance of a difference is larger when books are drawn instead of accounts: 1 + ((1 + cv²) m − 1) icc
 * (Kish 1965; Eldridge, Ashby & Kerry 2006 for unequal sizes).
 */
export function designEffect(clusters: Clusters | undefined): number {
  if (clusters === undefined) return 1
  return 1 + ((1 + clusters.sizeVariation ** 2) * clusters.size - 1) * clusters.icc
}
