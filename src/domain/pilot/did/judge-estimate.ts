import { studentQuantile, twoSidedStudent } from '../../statistics/student.ts'
import type { DidEstimate } from './did-row.ts'

type Judged = {
  readonly standardError: number | undefined
  readonly degreesOfFreedom: number | undefined
  readonly confidence: number
}

/** The interval and the two-sided p of a difference by Student's t. Without a spread nothing is said, not "sure". */
export function judgeEstimate(
  difference: number,
  { standardError, degreesOfFreedom: df, confidence }: Judged,
): DidEstimate {
  const known = { difference, standardError, degreesOfFreedom: df }
  if (standardError === undefined || df === undefined || !(standardError > 0) || !(df > 0))
    return { ...known, t: undefined, p: undefined, lower: undefined, upper: undefined }
  const t = difference / standardError
  const margin = studentQuantile((1 + confidence) / 2, df) * standardError
  return { ...known, t, p: twoSidedStudent(t, df), lower: difference - margin, upper: difference + margin }
}
