import { satterthwaite } from '../difference/welch.ts'
import type { DidEstimate } from './did-row.ts'
import { type GroupTime, groupTimeEffects } from './group-time.ts'
import { judgeEstimate } from './judge-estimate.ts'
import { type JointTest, judgeJointly } from './judge-joint.ts'
import type { Panel } from './panel.ts'

/** Units that start at different times: the effect by group and period, and what it comes to. */
export type Staggered = {
  readonly groups: readonly (DidEstimate & { readonly group: number; readonly units: number })[]
  readonly neverTreated: number
  readonly effects: readonly (DidEstimate & Omit<GroupTime, 'att' | 'influence'>)[]
  /** All effects after a start, weighted by the size of their groups. */
  readonly simple: DidEstimate | undefined
  /** The groups' mean effects, weighted by their sizes: what a unit that was treated got out of it on average. */
  readonly overall: DidEstimate | undefined
  /** By periods since the start, the first treated one being 0; below 0 before it. */
  readonly sinceStart: readonly (DidEstimate & { readonly periods: number })[]
  /** Whether all effects before the start are zero. */
  readonly trend: JointTest | undefined
}

type Sum = { readonly att: number; readonly influence: Float64Array; readonly isLone: boolean }

/** [PT34] Averages of group-time effects; their errors include that the sizes of the groups are a sample too. */
export function compareStaggered(panel: Panel, confidence: number): Staggered {
  const effects = groupTimeEffects(panel)
  const judge = (sum: Sum): DidEstimate => judgeEstimate(sum.att, { ...spreadOf(panel, sum), confidence })
  const after = effects.filter(({ group, period }) => period >= panel.groups[group]!)
  const before = effects.filter(({ group, period }) => period < panel.groups[group]!)
  const ofGroups = panel.groups.flatMap((_, group) => {
    const own = after.filter((effect) => effect.group === group)
    return own.length === 0 ? [] : [{ group, ...evenMean(own.map(sumOf)) }]
  })
  const distances = [...new Set(effects.map(({ group, period }) => period - panel.groups[group]!))]
  return {
    groups: ofGroups.map(({ group, ...sum }) => ({
      ...{ group, units: panel.units.filter((unit) => unit.group === group).length },
      ...judge(sum),
    })),
    neverTreated: panel.units.filter(({ group }) => group === undefined).length,
    effects: effects.map(({ influence, att, ...effect }) => ({
      ...effect,
      ...judge(sumOf({ influence, att, ...effect })),
    })),
    simple: after.length === 0 ? undefined : judge(weightedMean(panel, after.map(withGroup))),
    overall: ofGroups.length === 0 ? undefined : judge(weightedMean(panel, ofGroups)),
    sinceStart: distances
      .sort((a, b) => a - b)
      .map((periods) => {
        const chosen = effects.filter(({ group, period }) => period - panel.groups[group]! === periods)
        return { periods, ...judge(weightedMean(panel, chosen.map(withGroup))) }
      }),
    trend: trendOf(panel, before),
  }
}

function sumOf({ att, influence, treated, control }: GroupTime): Sum {
  return { att, influence, isLone: treated < 2 || control < 2 }
}

function withGroup(effect: GroupTime): Sum & { readonly group: number } {
  return { group: effect.group, ...sumOf(effect) }
}

function evenMean(sums: readonly Sum[]): Sum {
  return combine(sums.map((sum) => ({ ...sum, weight: 1 / sums.length })))
}

function combine(sums: readonly (Sum & { readonly weight: number })[]): Sum {
  const influence = new Float64Array(sums[0]!.influence.length)
  for (const { weight, influence: own } of sums)
    for (let place = 0; place < own.length; place++) influence[place]! += weight * own[place]!
  const att = sums.reduce((total, { weight, att: own }) => total + weight * own, 0)
  return { att, influence, isLone: sums.some(({ isLone }) => isLone) }
}

/** Weights are the groups' shares of all units, which vary from sample to sample: their influence is added. */
function weightedMean(panel: Panel, sums: readonly (Sum & { readonly group: number })[]): Sum {
  const n = panel.units.length
  const sizes = panel.groups.map((_, group) => panel.units.filter((unit) => unit.group === group).length)
  const whole = sums.reduce((total, { group }) => total + sizes[group]! / n, 0)
  const mean = combine(sums.map((sum) => ({ ...sum, weight: sizes[sum.group]! / n / whole })))
  const pulls = sizes.map((_, group) =>
    sums.reduce((total, sum) => total + (sum.group === group ? sum.att - mean.att : 0), 0),
  )
  panel.units.forEach(({ group }, place) => {
    if (group !== undefined) mean.influence[place]! += pulls[group]! / whole / n
  })
  return mean
}

/** Clusters are summed first; degrees of freedom by Satterthwaite from what each group adds. */
function spreadOf(
  { units }: Panel,
  { influence, isLone }: Sum,
): { readonly standardError: number | undefined; readonly degreesOfFreedom: number | undefined } {
  const sums = new Map<string, { total: number; readonly group: number | undefined }>()
  units.forEach(({ cluster, group }, place) => {
    if (influence[place] === 0) return
    const known = sums.get(cluster)
    if (known === undefined) sums.set(cluster, { total: influence[place]!, group })
    else known.total += influence[place]!
  })
  const parts = new Map<number | undefined, { squares: number; clusters: number }>()
  for (const { total, group } of sums.values()) {
    const part = parts.get(group) ?? { squares: 0, clusters: 0 }
    parts.set(group, part)
    part.squares += total * total
    part.clusters++
  }
  const all = [...parts.values()]
  const variance = all.reduce((sum, { squares }) => sum + squares, 0)
  if (isLone || !(variance > 0) || all.some(({ clusters }) => clusters < 2))
    return { standardError: undefined, degreesOfFreedom: undefined }
  return satterthwaite(all.map(({ squares, clusters }) => ({ part: squares, df: clusters - 1 })))
}

function trendOf(panel: Panel, before: readonly GroupTime[]): JointTest | undefined {
  const width = before.length
  const clusters = [...new Set(panel.units.map(({ cluster }) => cluster))]
  const place = new Map(clusters.map((cluster, index) => [cluster, index]))
  const sums = before.map(({ influence }) => {
    const ofClusters = new Float64Array(clusters.length)
    panel.units.forEach(({ cluster }, unit) => {
      ofClusters[place.get(cluster)!]! += influence[unit]!
    })
    return ofClusters
  })
  const covariance = new Float64Array(width * width)
  for (let row = 0; row < width; row++)
    for (let column = 0; column < width; column++)
      covariance[row * width + column] = sums[row]!.reduce(
        (sum, entry, index) => sum + entry * sums[column]![index]!,
        0,
      )
  const freedom = Math.min(...before.map((effect) => spreadOf(panel, sumOf(effect)).degreesOfFreedom ?? 0))
  return judgeJointly(
    before.map(({ att }) => att),
    covariance,
    freedom,
  )
}
