import type { Parameters } from '../model/parameters.ts'

/** The numbers of the assessment beside those of the parameter set; shares 0..1, money by the company's own settings. */
export type AssessmentLimits = {
  /** Total score at which low touch, and high touch, begins; each of the two totals is in two bands. */
  readonly bands: { readonly lowFrom: number; readonly highFrom: number }
  /** A zone counts when it holds this share of ARR or this share of accounts. */
  readonly zone: { readonly arrShare: number; readonly accountShare: number }
  /** Gross margin from which factor 4 scores 5, and 3. */
  readonly margin: { readonly fiveFrom: number; readonly threeFrom: number }
  /** Accounts per CSM in 24 months up to which factor 6 scores 5, and 3. */
  readonly growth: { readonly fiveTo: number; readonly threeTo: number }
  /** Enterprise share of ARR from which self-service for all is out of the question. */
  readonly enterpriseArrShare: number
  readonly unaffordable: { readonly marginTo: number; readonly costShareFrom: number }
  /** Accounts at which stages 2, 3 and 4 of a model's evolution begin. */
  readonly evolution: readonly [number, number, number]
}

const COMMON: AssessmentLimits = {
  bands: { lowFrom: 12, highFrom: 20 },
  zone: { arrShare: 0.1, accountShare: 0.2 },
  margin: { fiveFrom: 0.7, threeFrom: 0.5 },
  growth: { fiveTo: 15, threeTo: 100 },
  enterpriseArrShare: 0.1,
  unaffordable: { marginTo: 0.4, costShareFrom: 0.2 },
  evolution: [50, 200, 500],
}

/** By parameter set, so that a set can differ; the published ones agree here (spec/2). */
export const ASSESSMENT_LIMITS: Readonly<Record<Parameters['name'], AssessmentLimits>> = {
  selection: COMMON,
  structure: COMMON,
}
