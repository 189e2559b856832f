import type { Touch } from '../account/account.ts'
import { compare, type Exact, exact, fraction } from '../kernel/exact.ts'
import type { AssessmentSettings } from './assessment-settings.ts'
import { type Settled, settleBorderline } from './settle-borderline.ts'
import type { TouchPart } from './tally-zones.ts'
import type { TotalScore } from './total-score.ts'

export type Recommendation = Touch | 'hybrid'

/** What a recommendation rests on before the guards. */
export type Basis = 'hybrid_zones' | 'score' | 'borderline' | 'zone' | 'only_candidate' | 'nothing_known'

export type Recommended = {
  /** Undefined when neither the accounts nor the answers say anything. */
  readonly recommendation: Recommendation | undefined
  readonly basis: Basis
  /** The touch model that the score alone leans to; undefined while the total is unknown. */
  readonly leaning: Touch | undefined
  /** Why a borderline score leans that way. */
  readonly settled: Settled | undefined
  /** Zones that hold enough ARR or accounts to count. */
  readonly zonesThatCount: readonly Touch[]
}

type Inputs = {
  readonly score: TotalScore
  readonly zones: readonly TouchPart[]
  readonly settings: AssessmentSettings
  readonly shareAtMean: Readonly<Record<Touch, Exact | undefined>>
}

/** Hybrid when two zones count; else the score's band, or the only zone while the score is unknown (spec/2). */
export function recommend(inputs: Inputs): Recommended {
  const { score, zones, settings } = inputs
  const zonesThatCount = findZonesThatCount(zones, settings)
  const settled = score.isBorderline ? settle(inputs) : undefined
  const leaning = settled?.touch ?? (score.total === undefined ? undefined : score.candidates[0])
  const recommended = (recommendation: Recommendation | undefined, basis: Basis): Recommended => ({
    recommendation,
    basis,
    leaning,
    settled,
    zonesThatCount,
  })
  if (zonesThatCount.length >= 2) return recommended('hybrid', 'hybrid_zones')
  if (leaning !== undefined) return recommended(leaning, settled ? 'borderline' : 'score')
  if (zonesThatCount[0] !== undefined) return recommended(zonesThatCount[0], 'zone')
  return score.candidates.length === 1
    ? recommended(score.candidates[0], 'only_candidate')
    : recommended(undefined, 'nothing_known')
}

function settle({ score, shareAtMean, settings }: Inputs): Settled | undefined {
  const [dearer, cheaper] = score.candidates
  if (dearer === undefined || cheaper === undefined) return undefined
  return settleBorderline(
    [
      { touch: dearer, share: shareAtMean[dearer] },
      { touch: cheaper, share: shareAtMean[cheaper] },
    ],
    settings,
  )
}

function findZonesThatCount(zones: readonly TouchPart[], { limits }: AssessmentSettings): readonly Touch[] {
  const arr = zones.reduce((sum, { arrMinor }) => sum + BigInt(arrMinor), 0n)
  const accounts = zones.reduce((sum, zone) => sum + zone.accounts, 0)
  const holds = (part: number, whole: bigint, share: number) =>
    whole > 0n && compare(fraction(BigInt(part), whole), exact(share)) >= 0
  return zones
    .filter(
      (zone) =>
        holds(zone.arrMinor, arr, limits.zone.arrShare) ||
        holds(zone.accounts, BigInt(accounts), limits.zone.accountShare),
    )
    .map(({ touch }) => touch)
}
