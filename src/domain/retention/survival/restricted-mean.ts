import type { SurvivalCurve } from './kaplan-meier.ts'

export type RestrictedMean = {
  readonly until: number
  readonly mean: number
  readonly standardError: number | undefined
}

/**
 * [RT14] The mean time stayed within so long: the area under the curve (Miller 1981; `rmean` of R). Where nobody is watched
 * that long the curve goes on at its last height.
 */
export function restrictedMean({ table }: SurvivalCurve, until: number): RestrictedMean {
  const steps = table.filter(({ time }) => time <= until)
  const areas = steps.map(({ time, survival }, at) => survival * ((steps[at + 1]?.time ?? until) - time))
  let after = 0
  let variance = 0
  for (let at = steps.length - 1; at >= 0; at--) {
    after += areas[at]!
    const { atRisk, events } = steps[at]!
    if (atRisk > events) variance += (after * after * events) / (atRisk * (atRisk - events))
  }
  return { until, mean: (steps[0]?.time ?? until) + after, standardError: Math.sqrt(variance) }
}
