import { fraction, roundHalfAway } from '../kernel/exact.ts'
import type { Derivation, Score } from './factor.ts'
import type { FactorInputs } from './score-factors.ts'
import type { SegmentPart } from './summarise-base.ts'

const ANCHORS: Readonly<Record<SegmentPart['segment'], number>> = {
  enterprise: 5,
  mid_market: 3,
  smb: 1,
  unknown: 0,
}

/** Factor 3: enterprise 5, mid-market 3, SMB 1, weighted by the ARR whose segment is known, rounded half up. */
export function deriveSegment({ summary }: Pick<FactorInputs, 'summary'>): Derivation {
  const known = summary.segments.filter(({ segment }) => segment !== 'unknown')
  const weight = known.reduce((sum, { arrMinor }) => sum + BigInt(arrMinor), 0n)
  const weighted = known.reduce(
    (sum, { segment, arrMinor }) => sum + BigInt(ANCHORS[segment]) * BigInt(arrMinor),
    0n,
  )
  return {
    score: weight === 0n ? undefined : (roundHalfAway(fraction(weighted, weight)) as Score),
    source: 'data',
    evidence: summary.segments
      .filter(({ accounts }) => accounts > 0)
      .map(({ segment, accounts, arrMinor, arrShare, accountShare }) => ({
        code: 'segment_part',
        values: { segment, accounts, arrMinor, accountShare, ...(arrShare !== undefined && { arrShare }) },
      })),
  }
}
