import { momentsOf } from '../../statistics/moments.ts'
import type { Panel } from './panel.ts'

/** The effect on one group in one period. */
export type GroupTime = {
  readonly group: number
  readonly period: number
  /** The period that it is compared with. */
  readonly base: number
  readonly att: number
  readonly treated: number
  readonly control: number
  /** What each unit adds to it, by the unit's place; its sum of squares is the variance (Welch's, with single units as clusters). */
  readonly influence: Float64Array
}

/**
 * [PT33] ATT(g,t) without covariates and with the never treated as comparison (Callaway & Sant'Anna 2021): how much more a group
 * changed than they did, since the last period before its start, and before its start since the period before (varying base).
 * Only units measured in both periods count. A group that was treated from the first period on has no base and no effect here.
 */
export function groupTimeEffects(panel: Panel): readonly GroupTime[] {
  return panel.groups.flatMap((start, group) =>
    Array.from({ length: panel.periods }, (_, period) => {
      const base = period < start ? period - 1 : start - 1
      return base < 0 ? [] : effectAt(panel, { group, period, base })
    }).flat(),
  )
}

function effectAt(
  { units }: Panel,
  at: { readonly group: number; readonly period: number; readonly base: number },
): readonly GroupTime[] {
  const treated = changesOf(units, at, at.group)
  const control = changesOf(units, at, undefined)
  const ofTreated = momentsOf(treated.values())
  const ofControl = momentsOf(control.values())
  if (ofTreated.mean === undefined || ofControl.mean === undefined) return []
  const influence = new Float64Array(units.length)
  addInfluence(influence, treated, { mean: ofTreated.mean, sign: 1 })
  addInfluence(influence, control, { mean: ofControl.mean, sign: -1 })
  return [
    { ...at, att: ofTreated.mean - ofControl.mean, treated: treated.size, control: control.size, influence },
  ]
}

function changesOf(
  units: Panel['units'],
  { period, base }: { readonly period: number; readonly base: number },
  group: number | undefined,
): ReadonlyMap<number, number> {
  const changes = new Map<number, number>()
  for (let place = 0; place < units.length; place++) {
    const unit = units[place]!
    const before = unit.values[base]
    const after = unit.values[period]
    if (unit.group === group && before !== undefined && after !== undefined)
      changes.set(place, after - before)
  }
  return changes
}

function addInfluence(
  influence: Float64Array,
  changes: ReadonlyMap<number, number>,
  { mean, sign }: { readonly mean: number; readonly sign: 1 | -1 },
): void {
  const n = changes.size
  // A mean of one has a spread that nobody knows; the caller sees from `treated` and `control` that it is one.
  const scale = n < 2 ? 0 : sign / Math.sqrt(n * (n - 1))
  for (const [place, change] of changes) influence[place] = scale * (change - mean)
}
