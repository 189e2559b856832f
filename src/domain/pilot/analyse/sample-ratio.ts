import { chiSquaredTail } from '../../statistics/chi-squared.ts'
import type { SampleRatio } from '../analysis.ts'

/** [PT3] Below this p the arms are not what was drawn, and whatever follows must not be believed. */
export const SAMPLE_RATIO_LIMIT = 0.001

/** [PT2] Whether counts have the shares that they should: chi-squared for given shares (Pearson 1900), which need not add up to 1. */
export function sampleRatio(counts: readonly number[], shares: readonly number[]): SampleRatio {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const df = counts.length - 1
  let chiSquared = 0
  for (const [index, count] of counts.entries()) {
    const expected = (total * shares[index]!) / whole
    if (!(expected > 0)) return { chiSquared: undefined, df, p: undefined }
    chiSquared += (count - expected) ** 2 / expected
  }
  return { chiSquared, df, p: chiSquaredTail(chiSquared, df) }
}
