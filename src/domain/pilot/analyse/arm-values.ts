import { type Moments, momentsOf } from '../../statistics/moments.ts'
import type { ArmIndex } from './index-arms.ts'

/** The values of a metric arm by arm, and the row that each is of. */
export type ArmValues = {
  readonly values: Float64Array
  readonly rows: Int32Array
  /** Rows of this arm without a value. */
  readonly missing: number
}

/** [PT1] Deals values to their arms; rows without an arm are in none, and gaps are counted. */
export function dealValues(values: readonly (number | undefined)[], { names, codes }: ArmIndex): ArmValues[] {
  const rows = names.map((): number[] => [])
  const missing = names.map(() => 0)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    if (code < 0) continue
    const value = values[row]
    if (value === undefined || Number.isNaN(value)) missing[code]!++
    else rows[code]!.push(row)
  }
  return rows.map((ofArm, code) => ({
    values: Float64Array.from(ofArm, (row) => values[row]!),
    rows: Int32Array.from(ofArm),
    missing: missing[code]!,
  }))
}

/** Count, mean and variance of values; a variance that is no more than rounding is none. */
export function measure(values: Float64Array): Moments {
  const moments = momentsOf(values)
  const { mean, variance } = moments
  return variance !== undefined && variance < (8 * Number.EPSILON * mean) ** 2
    ? { ...moments, variance: 0 }
    : moments
}
