/** How much one caller may ask for. */
export type Limits = {
  readonly jsonBytes: number
  readonly uploadBytes: number
  /** Of one user or key; 0 for no limit. */
  readonly requestsPerMinute: number
  /** Of one address from which nobody is signed in; 0 for no limit. */
  readonly signedOutRequestsPerMinute: number
}

/** Generous for a person and for a program that waits for its answers; a million accounts as CSV are 200 MB. */
export const DEFAULT_LIMITS: Limits = {
  jsonBytes: 1024 * 1024,
  uploadBytes: 1024 * 1024 * 1024,
  requestsPerMinute: 1200,
  signedOutRequestsPerMinute: 240,
}
