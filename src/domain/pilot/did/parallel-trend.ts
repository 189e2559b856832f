import { clusteredCovariance, clusteredFreedom } from '../difference/clustered-covariance.ts'
import { cellResiduals } from './cell-residuals.ts'
import type { DidEstimate, DidRow } from './did-row.ts'
import { judgeEstimate } from './judge-estimate.ts'
import { type JointTest, judgeJointly } from './judge-joint.ts'

/** Whether the arms moved alike before anything was done. */
export type ParallelTrend = {
  /** The last period before; the others are compared with it. */
  readonly reference: number
  readonly periods: readonly (DidEstimate & { readonly period: number })[]
  readonly joint: JointTest | undefined
}

/**
 * [PT32] The event study before the start: how much further apart the arms were in each earlier period than in the last one
 * before, and whether all of that is zero. Undefined with fewer than two periods before that both arms have.
 */
export function checkParallelTrend(rows: readonly DidRow[], confidence: number): ParallelTrend | undefined {
  const before = rows.filter(({ isAfter, period }) => !isAfter && period !== undefined)
  const armsAt = new Map<number, Set<boolean>>()
  for (const { period, isTreated } of before)
    armsAt.set(period!, (armsAt.get(period!) ?? new Set()).add(isTreated))
  const periods = [...armsAt.keys()].filter((period) => armsAt.get(period)!.size === 2).sort((a, b) => a - b)
  if (periods.length < 2) return undefined
  const place = new Map(periods.map((period, index) => [period, index]))
  const cells = cellResiduals(
    before.filter(({ period }) => place.has(period!)),
    2 * periods.length,
    ({ period, isTreated }) => 2 * place.get(period!)! + Number(isTreated),
  )
  const last = periods.length - 1
  const contrasts = periods.slice(0, last).map((_, index) => {
    const weights = new Array<number>(2 * periods.length).fill(0)
    weights[2 * index] = -1
    weights[2 * index + 1] = 1
    weights[2 * last] = 1
    weights[2 * last + 1] = -1
    return weights
  })
  const estimates = contrasts.map((weights) =>
    weights.reduce((sum, weight, cell) => (weight === 0 ? sum : sum + weight * cells.means[cell]!), 0),
  )
  const isJudgeable = cells.parts.length > 2 && cells.values > 2 * periods.length
  const covariance = isJudgeable ? clusteredCovariance(cells, contrasts, 'CR2') : undefined
  const freedoms = contrasts.map((weights) => (isJudgeable ? clusteredFreedom(cells, weights) : undefined))
  return {
    reference: periods[last]!,
    periods: estimates.map((difference, index) => ({
      period: periods[index]!,
      ...judgeEstimate(difference, {
        standardError: covariance && Math.sqrt(covariance[index * last + index]!),
        degreesOfFreedom: freedoms[index],
        confidence,
      }),
    })),
    // Of several degrees of freedom the least: the test must not be surer than its vaguest part.
    joint:
      covariance && judgeJointly(estimates, covariance, Math.min(...freedoms.map((freedom) => freedom ?? 0))),
  }
}
