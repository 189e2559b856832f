import type { Estimate, Finding } from '../analysis.ts'
import { judgeByStudent } from '../difference/judge-by-student.ts'

/** [PT4] An estimate with interval and p by t. */
export function judgeEstimate(
  { difference, standardError }: Estimate,
  degreesOfFreedom: number | undefined,
  confidence: number,
): Finding {
  const spread = { difference, standardError, degreesOfFreedom }
  const { lower, upper, p } = judgeByStudent(spread, confidence)
  return { difference, standardError, lower, upper, p }
}
