/**
 * What the soft goals cost in points at weight 1. Only their relations matter: an account that changes hands costs about seven.
 * Loads are in hours of an average month, a year's hours / 12.
 */
export const SOFT_POINTS = {
  keepOwner: {
    always: 3,
    /** For each year that the account has been a customer, at most so many years. */
    perYear: 0.75,
    mostYears: 4,
    /** When the renewal is due within so many days. */
    renewalSoon: 4,
    renewalDays: 90,
    /** For an ACV of the tier's mean; at most twice that. */
    perMeanAcv: 1,
    mostMeans: 2,
  },
  language: 10,
  region: 4,
  skill: 2,
  evenness: {
    /** Shares of the target load on both sides of it, and points for each hour beyond. */
    bands: [
      { share: 0.05, perHour: 0.15 },
      { share: 0.15, perHour: 0.35 },
    ],
  },
  concentration: {
    /** Multiples of the mean ARR of those who serve the same tiers, and points for a whole mean beyond. */
    steps: [
      { multiple: 1.2, perMean: 20 },
      { multiple: 1.5, perMean: 40 },
    ],
  },
  overload: { perHour: 20 },
} as const
