import { survivalAt } from '../../../domain/retention/survival/survival-at.ts'
import type { SurvivalFound } from '../../../operations/retention/measure-survival.ts'

/** Curves as a document: a step of `table` for each time at which somebody left. */
export function survivalJson({ request, loaded, survival, permuted }: SurvivalFound): object {
  const { at, conf, confLevel, unit, time, event, group } = request
  const { rows, missing, coding } = loaded
  return {
    ...{ columns: { time, event, group }, unit, confidence: { kind: conf, level: confLevel }, event: coding },
    groups: survival.groups.map(({ table, ...curve }) => ({
      ...curve,
      ...(at === undefined ? {} : { at: at.map((asked) => survivalAt({ table, ...curve }, asked)) }),
      table,
    })),
    logRank: survival.logRank && { ...survival.logRank, permuted },
    ...{ rows, missing },
  }
}
