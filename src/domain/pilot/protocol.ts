import type { Day } from '../kernel/day.ts'

/** What is measured of each account that takes part. */
export type Metric = {
  /** Unique in the protocol; what it is called in tables. */
  readonly name: string
  readonly source: MetricSource
  /** `mean`: a number of each account; `proportion`: whether something is true of it; `time`: days until it leaves. */
  readonly kind: 'mean' | 'proportion' | 'time'
  readonly better: 'higher' | 'lower'
}

export type MetricSource =
  /** The health score on the last day. */
  | { readonly code: 'health' }
  /** A signal over the days of treatment. */
  | { readonly code: 'signal'; readonly metric: string; readonly how: 'mean' | 'sum' | 'last' }
  /** The ACV on the last day, in whole minor units. */
  | { readonly code: 'acv' }
  /** Whether (proportion) or after how many days (time) the account has left. */
  | { readonly code: 'left' }

/** How accounts are grouped before they are drawn; `acv:4` are quarters by ACV. */
export type Stratifier = 'tier' | 'segment' | 'acv:4'

/** What a verdict will follow from. It is fixed, with the whole protocol, before the first day. */
export type DecisionRule = {
  /** The least effect on the primary metric, in its own unit and above 0, that would pay for the change. */
  readonly minimumEffect: number
  /** Two-sided: how often a treatment that does nothing may be taken for one that does something. */
  readonly alpha: number
}

/** What a pilot tries, on whom, for how long, and what will decide. */
export type Protocol = {
  readonly name: string
  /** What is expected, in the words of whoever asks. */
  readonly hypothesis: string
  /** What the treated accounts get. */
  readonly treatment: string
  /** CEL over the fields of an account: who may take part; empty: every active account. */
  readonly scope: string
  /** CEL: who may not, although in scope; empty: nobody. */
  readonly exclude: string
  /** Of the accounts in scope, how many are treated: 0..1. */
  readonly share: number
  readonly seed: number
  readonly strata: readonly Stratifier[]
  /** What is drawn: single accounts, or whole books where people deliver the treatment. */
  readonly unit: 'account' | 'book'
  /** The first day of treatment and the first day after it. */
  readonly startsOn: Day
  readonly endsOn: Day
  readonly primary: Metric
  readonly others: readonly Metric[]
  readonly rule: DecisionRule
}
