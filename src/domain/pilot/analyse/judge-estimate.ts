import { studentQuantile, twoSidedStudent } from '../../statistics/student.ts'
import type { Estimate, Finding } from '../analysis.ts'

/**
 * [PT4] An estimate with interval and p by t. Without a spread there is neither: that nothing varied is no proof that
 * nothing could.
 */
export function judgeEstimate(
  { difference, standardError }: Estimate,
  degreesOfFreedom: number | undefined,
  confidence: number,
): Finding {
  const unknown = { difference, standardError, lower: undefined, upper: undefined, p: undefined }
  if (difference === undefined || standardError === undefined || degreesOfFreedom === undefined)
    return unknown
  if (!(standardError > 0) || !(degreesOfFreedom > 0)) return unknown
  const half = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError
  const p = twoSidedStudent(difference / standardError, degreesOfFreedom)
  return { difference, standardError, lower: difference - half, upper: difference + half, p }
}
