import { chiSquaredTail } from '../../statistics/chi-squared.ts'
import { fisherExact } from '../../statistics/fisher-exact.ts'
import type { ArmSummary, Caveat, Comparison, SampleRatio } from '../analysis.ts'
import { SAMPLE_RATIO_LIMIT } from './sample-ratio.ts'

type Found = {
  readonly arms: readonly ArmSummary[]
  readonly missingArm: number
  /** Of what was drawn: clusters where they are in one arm each, else accounts. */
  readonly ratio: SampleRatio
  /** Somebody said which shares the arms should have. */
  readonly isExpected: boolean
  readonly comparisons: readonly Comparison[]
  /** Up to where times should have been compared; undefined: as far as they can be. */
  readonly horizon: number | undefined
}

/** Values are missing more often in one arm than in another by more than chance. */
const MISSING_LIMIT = 0.01
/** With fewer clusters an interval is wide, and rests on what cannot be checked. */
const FEW_CLUSTERS = 10

/** [PT27] What could make the result wrong, the worst first. */
export function caveatsOf({ arms, missingArm, ratio, isExpected, comparisons, horizon }: Found): Caveat[] {
  const caveats: Caveat[] = []
  if (ratio.p !== undefined && ratio.p < SAMPLE_RATIO_LIMIT)
    caveats.push({ code: isExpected ? 'sample-ratio' : 'shares-unsaid', p: ratio.p })
  if (missingArm > 0) caveats.push({ code: 'missing-arm', rows: missingArm })
  const [control, ...others] = arms
  for (const arm of others) {
    const p = missingDiffers(arm, control!)
    if (p < MISSING_LIMIT) caveats.push({ code: 'missing-differs', arm: arm.arm, p })
  }
  const until = comparisons[0]?.time?.horizon
  if (horizon !== undefined && until !== undefined && until < horizon)
    caveats.push({ code: 'horizon-beyond', told: horizon, until })
  for (const { arm, n } of arms) if (n < 2) caveats.push({ code: 'too-few', arm, n })
  for (const comparison of comparisons) caveats.push(...ofComparison(comparison))
  return caveats
}

function ofComparison(comparison: Comparison): Caveat[] {
  const { arm, p, exactP, lower, upper, sequential, clustered, cuped, isShown } = comparison
  const caveats: Caveat[] = []
  if (comparison.standardError === 0 && p === undefined) caveats.push({ code: 'no-variance', arm })
  if (p !== undefined && exactP !== undefined && excludesZero({ lower, upper }) && !isShown)
    caveats.push({ code: 'exact-disagrees', arm, p, exactP })
  if (comparison.isSkewed && p !== undefined) caveats.push({ code: 'skewed', arm })
  const clusters = Math.min(clustered?.arm ?? Infinity, clustered?.control ?? Infinity)
  if (clusters < FEW_CLUSTERS) caveats.push({ code: 'few-clusters', arm, clusters })
  if (isShown && !excludesZero(sequential)) caveats.push({ code: 'looks-too-early', arm })
  if (cuped?.hasSavedNothing && comparison.standardError !== undefined)
    caveats.push({ code: 'saved-nothing', arm, varianceSaved: cuped.varianceSaved ?? 0 })
  return caveats
}

function excludesZero({
  lower,
  upper,
}: {
  readonly lower: number | undefined
  readonly upper: number | undefined
}) {
  return lower !== undefined && upper !== undefined && (lower > 0 || upper < 0)
}

/** p of the shares missing being equal: chi-squared, or Fisher's test where few are missing. */
function missingDiffers(arm: ArmSummary, control: ArmSummary): number {
  const [a, b, c, d] = [arm.missing, arm.n, control.missing, control.n]
  const total = a + b + c + d
  const [rows, columns] = [(a + b) * (c + d), (a + c) * (b + d)]
  if (rows === 0 || columns === 0) return 1
  const smallest = (Math.min(a + b, c + d) * Math.min(a + c, b + d)) / total
  if (smallest < 5) return fisherExact({ a, b, c, d })
  return chiSquaredTail((total * (a * d - b * c) ** 2) / (rows * columns), 1)
}
