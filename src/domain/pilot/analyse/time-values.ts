import type { SurvivalCurve } from '../../retention/survival/kaplan-meier.ts'

/** Areas and risks of a curve at each of its steps up to a horizon. */
type Step = {
  readonly time: number
  /** How much less area below the curve, from here to the horizon, one more hazard of leaving here would make. */
  readonly moved: number
  readonly atRisk: number
  readonly events: number
}

/**
 * [PT25] A number for each observation of an arm whose mean is the arm's mean time up to the horizon: what the observation adds
 * to it (its influence; Andersen, Hansen & Klein 2004 use pseudo-values to the same end). Their squares add up to Greenwood's
 * variance. With these, times are compared like any metric, by strata, clusters and covariate too.
 */
export function timeValues(
  { times, events }: { readonly times: readonly number[]; readonly events: readonly boolean[] },
  { table }: SurvivalCurve,
  { until, mean }: { readonly until: number; readonly mean: number },
): Float64Array {
  const shown = table.filter(({ time }) => time < until)
  const steps: Step[] = []
  let after = 0
  for (let at = shown.length - 1; at >= 0; at--) {
    const { time, survival, atRisk, events: gone } = shown[at]!
    after += survival * ((shown[at + 1]?.time ?? until) - time)
    // The last one to leave takes the whole curve along: no area is left that a change of the risk could move.
    const moved = atRisk > gone ? (after * atRisk) / (atRisk - gone) : 0
    steps.push({ time, moved, atRisk, events: gone })
  }
  steps.reverse()
  const survived = new Float64Array(steps.length + 1)
  for (const [at, step] of steps.entries())
    survived[at + 1] = survived[at]! + (step.moved * step.events) / step.atRisk ** 2
  return Float64Array.from(times, (time, place) => {
    const reached = countUpTo(steps, time)
    const last = steps[reached - 1]
    const left = events[place] && last?.time === time ? last.moved / last.atRisk : 0
    return mean - times.length * (left - survived[reached]!)
  })
}

/** [PT26] The scores of the log-rank test: an event less what was to be expected by then (Peto & Peto 1972). They add up to 0. */
export function logRankScores(
  { times, events }: { readonly times: readonly number[]; readonly events: readonly boolean[] },
  { table }: SurvivalCurve,
): Float64Array {
  const hazards = new Float64Array(table.length + 1)
  for (const [at, step] of table.entries()) hazards[at + 1] = hazards[at]! + step.events / step.atRisk
  return Float64Array.from(times, (time, place) => Number(events[place]) - hazards[countUpTo(table, time)]!)
}

/** How many steps are at a time or before it. */
function countUpTo(steps: readonly { readonly time: number }[], time: number): number {
  let [from, to] = [0, steps.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (steps[middle]!.time <= time) from = middle + 1
    else to = middle
  }
  return from
}
