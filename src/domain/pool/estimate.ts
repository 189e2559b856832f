/** A mean over independent runs, and how far chance moves it. */
export type Estimate = { readonly mean: number; readonly standardError: number }

/** The mean with its standard error, s / √n; of a single run the error is not known and given as 0. */
export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const variance = values.length > 1 ? squares / (values.length - 1) : 0
  return { mean, standardError: Math.sqrt(variance / values.length) }
}
