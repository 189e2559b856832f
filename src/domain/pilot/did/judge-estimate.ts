import { judgeByStudent } from '../difference/judge-by-student.ts'
import type { DidEstimate } from './did-row.ts'

type Judged = {
  readonly standardError: number | undefined
  readonly degreesOfFreedom: number | undefined
  readonly confidence: number
}

/** An estimate with all that it is judged by. */
export function judgeEstimate(
  difference: number,
  { standardError, degreesOfFreedom, confidence }: Judged,
): DidEstimate {
  const spread = { difference, standardError, degreesOfFreedom }
  return { ...spread, ...judgeByStudent(spread, confidence) }
}
