import type { FactorName, Score } from './factor.ts'

/** The six questions on product complexity. */
export const COMPLEXITY_QUESTIONS = [
  'implementation',
  'training',
  'selfOnboarding',
  'customisation',
  'criticality',
  'skill',
] as const
export type ComplexityQuestion = (typeof COMPLEXITY_QUESTIONS)[number]

/** Low, moderate or high: the anchors of a factor. */
export type Anchor = 1 | 3 | 5

export type Positioning = 'premium' | 'standard' | 'value'

export type Override = { readonly factor: FactorName; readonly score: Score; readonly reason: string }

/** What a company says about itself; undefined: not answered. Shares 0..1. */
export type Answers = {
  /** Gross margin before CS cost. */
  readonly margin: number | undefined
  readonly targetShare: number | undefined
  readonly marginTarget: number | undefined
  readonly otherCostShare: number | undefined
  readonly positioning: Positioning | undefined
  readonly competitorDedicatedAtOurPrice: boolean | undefined
  readonly complexity: Readonly<Partial<Record<ComplexityQuestion, Anchor>>>
  readonly accountsIn12Months: number | undefined
  readonly accountsIn24Months: number | undefined
  /** Growth of the number of accounts in a year: 0.5 is half as many again. */
  readonly growthRate: number | undefined
  readonly hiresPerQuarter: number | undefined
  /** Cost of winning one account, major units of the workspace's currency. */
  readonly cac: number | undefined
  readonly overrides: readonly Override[]
  /** Free words per factor, kept and shown, never judged. */
  readonly evidence: Readonly<Partial<Record<FactorName, string>>>
}

/** A company that has answered nothing. */
export const NO_ANSWERS: Answers = {
  margin: undefined,
  targetShare: undefined,
  marginTarget: undefined,
  otherCostShare: undefined,
  positioning: undefined,
  competitorDedicatedAtOurPrice: undefined,
  complexity: {},
  accountsIn12Months: undefined,
  accountsIn24Months: undefined,
  growthRate: undefined,
  hiresPerQuarter: undefined,
  cac: undefined,
  overrides: [],
  evidence: {},
}
