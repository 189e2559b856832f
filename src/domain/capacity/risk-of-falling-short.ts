import { normalProbability } from '../kernel/normal-distribution.ts'
import { keepByMonth } from './monthly-keep.ts'

/** People who give the same, who leave one by one. */
export type PeopleGroup = {
  readonly people: number
  /** What one of them gives in each month if still there. */
  readonly fteByMonth: readonly number[]
  /** The month in which they come; people of today are there from 0. */
  readonly fromMonth: number
}

export type RiskInput = {
  readonly groups: readonly PeopleGroup[]
  readonly needByMonth: readonly number[]
  readonly attritionPerYear: number
  /** Short is whoever carries less than this share of the need. */
  readonly carriedShare: number
}

/** People up to whom every combination of those who stay is counted. */
const MOST_COUNTED = 400
/** Up to so many people hundredths of a person are told apart, beyond it twentieths. */
const FINE_UP_TO = 60

/**
 * [P20] The probability, for each month, that the people still there carry less than a share of the need. Everyone stays from month to month
 * with the same probability and independently; sums of binomials are counted out, and beyond 400 people taken as normal.
 */
export function riskOfFallingShort({
  groups,
  needByMonth,
  attritionPerYear,
  carriedShare,
}: RiskInput): number[] {
  const keeps = keepByMonth(attritionPerYear, needByMonth.length)
  return needByMonth.map((need, month) => {
    const there = groups
      .filter(({ fromMonth, people }) => fromMonth <= month && people > 0)
      .map(({ people, fteByMonth, fromMonth }) => ({
        people,
        fte: fteByMonth[month] ?? 0,
        stay: keeps[month - fromMonth]!,
      }))
    const heads = there.reduce((sum, { people }) => sum + people, 0)
    const line = need * carriedShare
    return heads > MOST_COUNTED ? normalRisk(there, line) : countedRisk(there, { line, heads })
  })
}

type Present = { readonly people: number; readonly fte: number; readonly stay: number }

function countedRisk(
  groups: readonly Present[],
  { line, heads }: { readonly line: number; readonly heads: number },
): number {
  const perPerson = heads <= FINE_UP_TO ? 100 : 20
  let sums = Float64Array.of(1)
  for (const { people, fte, stay } of groups) {
    const step = Math.round(fte * perPerson)
    if (step > 0) sums = addBinomial(sums, { people, stay, step })
  }
  // A sum on the line is enough; half a step forgives the rounding of shares.
  const enough = Math.ceil(line * perPerson - 0.5)
  let risk = 0
  for (let sum = 0; sum < Math.min(enough, sums.length); sum++) risk += sums[sum]!
  return Math.min(1, risk)
}

/** The distribution of a sum with so many steps more as people of a group stay. */
function addBinomial(
  sums: Float64Array,
  { people, stay, step }: { readonly people: number; readonly stay: number; readonly step: number },
): Float64Array<ArrayBuffer> {
  const chances = binomialChances(people, stay)
  const next = new Float64Array(sums.length + people * step)
  for (let count = 0; count <= people; count++) {
    const chance = chances[count]!
    if (chance < 1e-16) continue
    for (let sum = 0; sum < sums.length; sum++) next[sum + count * step]! += chance * sums[sum]!
  }
  return next
}

/** P(count of n), by the ratio of neighbours from the most likely count outward. */
export function binomialChances(count: number, probability: number): Float64Array {
  const chances = new Float64Array(count + 1)
  if (probability >= 1) chances[count] = 1
  else if (probability <= 0) chances[0] = 1
  else {
    const odds = probability / (1 - probability)
    const mode = Math.min(count, Math.floor((count + 1) * probability))
    chances[mode] = 1
    for (let k = mode; k < count; k++) chances[k + 1] = (chances[k]! * odds * (count - k)) / (k + 1)
    for (let k = mode; k > 0; k--) chances[k - 1] = (chances[k]! * k) / (odds * (count - k + 1))
    const total = chances.reduce((sum, chance) => sum + chance, 0)
    for (let k = 0; k <= count; k++) chances[k]! /= total
  }
  return chances
}

function normalRisk(groups: readonly Present[], line: number): number {
  let mean = 0
  let variance = 0
  for (const { people, fte, stay } of groups) {
    mean += people * fte * stay
    variance += people * fte * fte * stay * (1 - stay)
  }
  return variance === 0 ? (mean < line ? 1 : 0) : normalProbability((line - mean) / Math.sqrt(variance))
}
