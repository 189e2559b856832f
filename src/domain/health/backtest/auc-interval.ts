import { normalQuantile } from '../../kernel/normal-distribution.ts'
import { findRoot } from '../../statistics/find-root.ts'
import { studentQuantile } from '../../statistics/student.ts'
import { meanOf, type Placements } from './placements.ts'

export type AucInterval = { readonly lower: number; readonly upper: number; readonly standardError: number }

/** Below this many of either outcome the spread that the data show is too often too small. */
const FEW = 50
/** At 0 and 1 themselves the distance is nothing, which is not the end that is looked for. */
const HAIR = 1e-9

/**
 * [HE18] The 95 % interval of an AUC: DeLong's variance on the logit scale, with Student's t and the degrees of freedom of Welch and
 * Satterthwaite (as in Brunner & Munzel 2000). With fewer than 50 of either outcome it is widened to hold Newcombe's interval too
 * (2006, method 5), which does not rest on the spread seen: ten events that all scored high are no proof that the eleventh will. The
 * variance is multiplied where the accounts are not independent of what was learnt (HE27).
 */
export function aucInterval(
  { ofEvents, ofOthers }: Omit<Placements, 'auc'>,
  varianceFactor = 1,
): AucInterval {
  const m = ofEvents.length
  const n = ofOthers.length
  const auc = meanOf(ofEvents)
  const ofEvent = squaredErrorOfMean(ofEvents, auc)
  const ofOther = squaredErrorOfMean(ofOthers, meanOf(ofOthers))
  const variance = ofEvent + ofOther
  const standardError = Math.sqrt(variance * varianceFactor)
  const isSmall = Math.min(m, n) < FEW
  const wide = isSmall ? newcombe(auc, { m, n, varianceFactor }) : undefined
  if (m < 2 || n < 2) return { ...wide!, standardError }
  const degrees = variance ** 2 / (ofEvent ** 2 / (m - 1) + ofOther ** 2 / (n - 1))
  // A perfect order shows no spread at all; half a pair of m × n is left open.
  const inside = (auc * m * n + 0.5) / (m * n + 1)
  const reach =
    variance === 0 ? 0 : (studentQuantile(0.975, degrees) * standardError) / (inside * (1 - inside))
  const centre = Math.log(inside / (1 - inside))
  const lower = 1 / (1 + Math.exp(reach - centre))
  const upper = 1 / (1 + Math.exp(-reach - centre))
  return {
    lower: Math.min(lower, auc, wide?.lower ?? 1),
    upper: Math.max(upper, auc, wide?.upper ?? 0),
    standardError,
  }
}

function squaredErrorOfMean(values: Float64Array, mean: number): number {
  let sum = 0
  for (const value of values) sum += (value - mean) ** 2
  return values.length < 2 ? 0 : sum / (values.length - 1) / values.length
}

/** The AUCs from which the one found is no further than 1.96 standard errors by Hanley and McNeil (1982). */
function newcombe(
  auc: number,
  { m, n, varianceFactor }: { m: number; n: number; varianceFactor: number },
): { lower: number; upper: number } {
  const z = normalQuantile(0.975) * Math.sqrt(varianceFactor)
  const half = (m + n) / 2 - 1
  const distance = (theta: number) => {
    const spread = theta * (1 - theta) * (1 + half * ((1 - theta) / (2 - theta) + theta / (1 + theta)))
    return z * Math.sqrt(spread / (m * n)) - Math.abs(auc - theta)
  }
  const lower = auc === 0 ? 0 : findRoot(distance, { from: 0, to: Math.min(auc, 1 - HAIR) })
  const upper = auc === 1 ? 1 : findRoot(distance, { from: Math.max(auc, HAIR), to: 1 })
  return { lower: lower ?? 0, upper: upper ?? 1 }
}
