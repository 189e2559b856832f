import type { SurvivalCurve } from './kaplan-meier.ts'
import type { Limits } from './limits.ts'

export type SurvivalAt = Limits & { readonly time: number; readonly survival: number | undefined }

/** [RT15] What a curve says at a time: undefined after the last time that anybody was watched, unless nobody is left by then. */
export function survivalAt({ table, lastTime }: SurvivalCurve, time: number): SurvivalAt {
  const step = table.findLast((each) => each.time <= time)
  if (lastTime === undefined || (time > lastTime && step?.survival !== 0))
    return { time, survival: undefined, lower: undefined, upper: undefined }
  if (step === undefined) return { time, survival: 1, lower: 1, upper: 1 }
  const { survival, lower, upper } = step
  return { time, survival, lower, upper }
}
