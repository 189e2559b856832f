import { fTail } from '../../statistics/fisher-f.ts'
import { solvePositive } from '../../statistics/linear.ts'

/** Whether several estimates are all zero. */
export type JointTest = { readonly f: number; readonly df1: number; readonly df2: number; readonly p: number }

/**
 * [PT32] Hotelling's T² of estimates with their covariance from `clusters` independent clusters, as F. Undefined when the
 * clusters are too few to say anything about so many estimates together.
 */
export function judgeJointly(
  estimates: readonly number[],
  covariance: Float64Array,
  freedom: number,
): JointTest | undefined {
  const df1 = estimates.length
  const df2 = freedom - df1 + 1
  if (df1 === 0 || df2 < 1) return undefined
  const vector = Float64Array.from(estimates)
  const solved = solvePositive(covariance, vector)
  if (solved === undefined) return undefined
  const squared = solved.reduce((sum, entry, index) => sum + entry * vector[index]!, 0)
  const f = (squared * df2) / (freedom * df1)
  return { f, df1, df2, p: fTail(f, df1, df2) }
}
