import { type Confidence, type Limits, limitsOf } from './limits.ts'
import { medianOf } from './median-of.ts'
import type { Observations } from './observations.ts'

export type SurvivalStep = Limits & {
  readonly time: number
  /** Watched until this time at least. */
  readonly atRisk: number
  readonly events: number
  readonly survival: number
}

export type SurvivalCurve = {
  readonly n: number
  readonly events: number
  readonly median: number | undefined
  readonly medianLower: number | undefined
  readonly medianUpper: number | undefined
  /** A step for each time at which somebody left. */
  readonly table: readonly SurvivalStep[]
  /** Until when somebody was watched: nothing is known after. */
  readonly lastTime: number | undefined
}

/** [RT10] The share that stays beyond each time (Kaplan & Meier 1958) with limits by Greenwood's variance. Times must be tied. */
export function kaplanMeier({ times, events }: Observations, confidence: Confidence): SurvivalCurve {
  const order = Uint32Array.from({ length: times.length }, (_, at) => at).sort(
    (one, other) => times[one]! - times[other]!,
  )
  const table: SurvivalStep[] = []
  let survival = 1
  let variance = 0
  let left = 0
  for (let at = 0; at < order.length; ) {
    const time = times[order[at]!]!
    const atRisk = order.length - at
    let gone = 0
    for (; at < order.length && times[order[at]!] === time; at++) gone += Number(events[order[at]!])
    if (gone === 0) continue
    left += gone
    survival *= 1 - gone / atRisk
    variance += gone / (atRisk * (atRisk - gone))
    table.push({ time, atRisk, events: gone, survival, ...limitsOf(survival, variance, confidence) })
  }
  const at = table.map(({ time }) => time)
  const median = (curve: (step: SurvivalStep) => number | undefined) => medianOf(at, table.map(curve))
  return {
    ...{ n: order.length, events: left, table },
    median: median((step) => step.survival),
    medianLower: median((step) => step.lower),
    medianUpper: median((step) => step.upper),
    lastTime: order.length === 0 ? undefined : times[order.at(-1)!],
  }
}
