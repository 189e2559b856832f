import type { BookWeights } from '../model/model.ts'
import type { BookCsm } from './book-csm.ts'
import { NEEDS, type Need, type NeedMatcher, type Needs } from './match-needs.ts'
import { SOFT_POINTS } from './soft-points.ts'

/** [N7] Points of each need that a person is known not to meet, weights included. */
export function mismatchOf(
  { csm }: BookCsm,
  needs: Needs,
  { matcher, weights }: { readonly matcher: NeedMatcher; readonly weights: BookWeights },
): Readonly<Record<Need, number>> {
  const points = (need: Need) =>
    matcher.has(csm, need, needs[need]) === false ? weights[need] * SOFT_POINTS[need] : 0
  return { language: points('language'), region: points('region'), skill: points('skill') }
}

export function sumOfNeeds(points: Readonly<Record<Need, number>>): number {
  return NEEDS.reduce((sum, need) => sum + points[need], 0)
}
