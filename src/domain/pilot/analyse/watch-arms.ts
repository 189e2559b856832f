import { kaplanMeier, type SurvivalCurve } from '../../retention/survival/kaplan-meier.ts'
import { type RestrictedMean, restrictedMean } from '../../retention/survival/restricted-mean.ts'
import { tieTimes } from '../../retention/survival/tie-times.ts'
import type { ArmValues } from './arm-values.ts'
import type { ArmIndex } from './index-arms.ts'
import type { MeasuredMetric } from './pilot-data.ts'
import { timeValues } from './time-values.ts'

/** An arm in which each account was watched for a time. */
export type WatchedArm = {
  readonly times: readonly number[]
  readonly events: readonly boolean[]
  readonly curve: SurvivalCurve
  readonly mean: RestrictedMean
  /** What each account adds to the mean time. */
  readonly values: ArmValues
}

export type Watched = { readonly horizon: number; readonly arms: readonly WatchedArm[] }

/** [PT24] Curves and mean times by arm, up to the horizon: as far as every arm was watched, unless told; never beyond. */
export function watchArms(
  metric: Extract<MeasuredMetric, { kind: 'time' }>,
  { names, codes }: ArmIndex,
  options: { readonly confidence: number; readonly horizon?: number | undefined },
): Watched {
  const rows = names.map((): number[] => [])
  const missing = names.map(() => 0)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    if (code < 0) continue
    if (metric.times[row] === undefined || metric.events[row] === undefined) missing[code]!++
    else rows[code]!.push(row)
  }
  // Ties are found over all arms: times that are equal but for rounding must be equal in each.
  const known = rows.flat()
  const tied = tieTimes(known.map((row) => metric.times[row]!))
  const timeOf = new Map(known.map((row, place) => [row, tied[place]!]))
  const dealt = rows.map((ofArm) => ({
    times: ofArm.map((row) => timeOf.get(row)!),
    events: ofArm.map((row) => metric.events[row]!),
  }))
  const curves = dealt.map((arm) => kaplanMeier(arm, { level: options.confidence, kind: 'log-log' }))
  const watched = curves.map(({ lastTime }) => lastTime).filter((time) => time !== undefined)
  const horizon =
    options.horizon === undefined ? Math.min(...watched) : Math.min(options.horizon, ...curves.map(reachOf))
  const arms = dealt.map((arm, code) => {
    const mean = restrictedMean(curves[code]!, horizon)
    const values = timeValues(arm, curves[code]!, mean)
    return {
      ...arm,
      curve: curves[code]!,
      mean,
      values: { values, rows: Int32Array.from(rows[code]!), missing: missing[code]! },
    }
  })
  return { horizon, arms }
}

/** How far a curve says who is still there: as far as anybody was watched, or for ever when nobody is left. */
function reachOf({ table, lastTime }: SurvivalCurve): number {
  return lastTime === undefined || table.at(-1)?.survival === 0 ? Infinity : lastTime
}
