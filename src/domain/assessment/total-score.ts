import type { Touch } from '../account/account.ts'
import type { AssessmentLimits } from './assessment-limits.ts'
import type { Factor } from './factor.ts'

/** The sum of the six scores, 6..30; an unknown factor leaves it anywhere between the two ends. */
export type TotalScore = {
  /** Undefined while a factor is unknown. */
  readonly total: number | undefined
  readonly range: { readonly from: number; readonly to: number }
  /** Touch models whose band the total can reach, the dearest first. */
  readonly candidates: readonly Touch[]
  /** Exactly on a total that is in two bands. */
  readonly isBorderline: boolean
}

/** Adds the scores up and reads the bands: tech 6–12, low 12–20, high 20–30. */
export function totalScore(factors: readonly Factor[], { bands }: AssessmentLimits): TotalScore {
  const sum = (unknown: number) => factors.reduce((total, { score }) => total + (score ?? unknown), 0)
  const range = { from: sum(1), to: sum(5) }
  const total = factors.every(({ score }) => score !== undefined) ? range.from : undefined
  return {
    total,
    range,
    candidates: candidatesIn(range, bands),
    isBorderline: total === bands.lowFrom || total === bands.highFrom,
  }
}

/** The touch models whose band a range of totals touches; both bands count at a total they share. */
export function candidatesIn(range: TotalScore['range'], bands: AssessmentLimits['bands']): readonly Touch[] {
  return [
    ...(range.to >= bands.highFrom ? (['high'] as const) : []),
    ...(range.from <= bands.highFrom && range.to >= bands.lowFrom ? (['low'] as const) : []),
    ...(range.from <= bands.lowFrom ? (['tech'] as const) : []),
  ]
}
