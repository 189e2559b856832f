import type { BookWeights } from '../model/model.ts'
import type { BookCsm } from './book-csm.ts'
import type { Hinge } from './hinge.ts'
import { SOFT_POINTS } from './soft-points.ts'
import type { Target } from './targets.ts'

/** Hours of a year in an average month: the unit of loads. */
export const MONTHS_PER_YEAR = 12

/** Costs of one person's loads by goal; hours of a month, and ARR in minor units. */
export type LoadHinges = {
  readonly evenness: readonly Hinge[]
  readonly overload: readonly Hinge[]
  readonly concentration: readonly Hinge[]
}

const FREE: LoadHinges = { evenness: [], overload: [], concentration: [] }

/** [N9] [N10] What one person's hours and ARR cost in points, weights included. */
export function loadHingesOf(
  { capacityHours }: BookCsm,
  target: Target | undefined,
  { weights, allowOverload }: { readonly weights: BookWeights; readonly allowOverload: boolean },
): LoadHinges {
  if (target === undefined) return FREE
  const capacity = capacityHours / MONTHS_PER_YEAR
  const even = target.utilisation * capacity
  return {
    evenness: SOFT_POINTS.evenness.bands.flatMap(({ share, perHour }): Hinge[] => {
      const slope = weights.evenness * perHour
      return [
        { at: even * (1 - share), below: slope, above: 0 },
        { at: even * (1 + share), below: 0, above: slope },
      ]
    }),
    overload: allowOverload ? [{ at: capacity, below: 0, above: SOFT_POINTS.overload.perHour }] : [],
    concentration:
      target.arr > 0
        ? SOFT_POINTS.concentration.steps.map(({ multiple, perMean }) => ({
            at: multiple * target.arr,
            below: 0,
            above: (weights.concentration * perMean) / target.arr,
          }))
        : [],
  }
}
