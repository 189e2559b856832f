import { studentQuantile, twoSidedStudent } from '../../statistics/student.ts'

/** A difference and how well it is known; all of it may be unknown. */
export type Spread = {
  readonly difference: number | undefined
  readonly standardError: number | undefined
  readonly degreesOfFreedom: number | undefined
}

export type Judgement = {
  readonly t: number | undefined
  readonly p: number | undefined
  readonly lower: number | undefined
  readonly upper: number | undefined
}

const UNKNOWN: Judgement = { t: undefined, p: undefined, lower: undefined, upper: undefined }

/**
 * [PT4] The interval and the two-sided p of a difference by Student's t. Without a spread there is neither: that nothing varied is
 * no proof that nothing could.
 */
export function judgeByStudent(
  { difference, standardError, degreesOfFreedom: df }: Spread,
  confidence: number,
): Judgement {
  if (difference === undefined || standardError === undefined || df === undefined) return UNKNOWN
  if (!(standardError > 0) || !(df > 0)) return UNKNOWN
  const t = difference / standardError
  const half = studentQuantile((1 + confidence) / 2, df) * standardError
  return { t, p: twoSidedStudent(t, df), lower: difference - half, upper: difference + half }
}
