/** Where a number comes from: the list's own history, the model, the answers, or nobody (a default that is said to be one). */
export const ASSUMPTION_SOURCES = ['derived', 'model', 'answers', 'default'] as const
export type AssumptionSource = (typeof ASSUMPTION_SOURCES)[number]

/** What an assumption rests on; the words for a code stand in the catalogues under `forecast.basis.CODE`. */
export type AssumptionBasis =
  | { readonly code: 'contracts'; readonly events: number; readonly accountMonths: number }
  | { readonly code: 'start_dates'; readonly events: number; readonly months: number }
  | { readonly code: 'placements'; readonly events: number; readonly accountMonths: number }
  | { readonly code: 'list'; readonly accounts: number }
  | { readonly code: 'projection'; readonly accounts: number; readonly months: number }
  | { readonly code: 'retention_target'; readonly retention: number }
  | { readonly code: 'people_rules' }
  /** A published worked example: GRR 85 %, NRR 103 % (9 % churn, 6 % contraction, 18 % expansion). */
  | { readonly code: 'published_example' }
  | { readonly code: 'none_known' }
  | { readonly code: 'chosen' }

/** A number that the years ahead rest on. */
export type Assumption = {
  /** Undefined: nobody knows, and there is nothing sensible to assume; whoever asks has to say. */
  readonly value: number | undefined
  /** Standard deviation of what the value may really be; 0: taken as certain. */
  readonly spread: number
  readonly source: AssumptionSource
  readonly basis: AssumptionBasis
}

/** A share counted in a history: a rate with the uncertainty of so few events (Jeffreys: half an event added). */
export function rateOf(
  events: number,
  exposure: number,
): { readonly value: number; readonly spread: number } {
  return exposure <= 0
    ? { value: 0, spread: 0 }
    : { value: events / exposure, spread: Math.sqrt(events + 0.5) / exposure }
}
