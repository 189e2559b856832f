import { kaplanMeier, type SurvivalCurve } from './kaplan-meier.ts'
import type { Confidence } from './limits.ts'
import { type LogRank, logRank } from './log-rank.ts'
import { groupNames, type Observations } from './observations.ts'
import { type RestrictedMean, restrictedMean } from './restricted-mean.ts'
import { tieTimes } from './tie-times.ts'

/** `group` is undefined where there are no groups. */
export type GroupSurvival = SurvivalCurve & {
  readonly group: string | undefined
  readonly restrictedMean: RestrictedMean
}

export type Survival = {
  readonly groups: readonly GroupSurvival[]
  /** Undefined without a second group in which somebody could have left. */
  readonly logRank: LogRank | undefined
}

export type SurvivalQuestion = Observations & {
  readonly groups?: readonly string[] | undefined
  readonly confidence: Confidence
  /** How far the restricted mean looks; left out, the longest time of all groups. */
  readonly until?: number | undefined
}

/** How long customers stay, by group, and whether the groups differ. Every observation must be known: times ≥ 0, events 0 or 1. */
export function survivalOf({ times, events, groups, confidence, until }: SurvivalQuestion): Survival {
  const tied = tieTimes(times)
  const horizon = until ?? tied.reduce((longest, time) => Math.max(longest, time), 0)
  const curveOf = (group: string | undefined, places: readonly number[]): GroupSurvival => {
    const curve = kaplanMeier(
      { times: places.map((at) => tied[at]!), events: places.map((at) => events[at]!) },
      confidence,
    )
    return { group, ...curve, restrictedMean: restrictedMean(curve, horizon) }
  }
  if (groups === undefined) return { groups: [curveOf(undefined, [...tied.keys()])], logRank: undefined }
  const members = new Map<string, number[]>(groupNames(groups).map((name) => [name, []]))
  for (const [at, group] of groups.entries()) members.get(group)!.push(at)
  return {
    groups: [...members].map(([group, places]) => curveOf(group, places)),
    logRank: logRank({ times, events, groups }),
  }
}
