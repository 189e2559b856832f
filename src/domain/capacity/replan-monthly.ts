import { type Random, seededRandom } from '../kernel/seeded-random.ts'
import { monthlyKeep } from './monthly-keep.ts'
import type { PeopleGroup } from './risk-of-falling-short.ts'

export type ReplanInput = {
  /** People there today. */
  readonly groups: readonly PeopleGroup[]
  readonly needByMonth: readonly number[]
  /** People beyond the need at which the reorder rule aims. */
  readonly safety: number
  /** What a newcomer gives by months since the start. */
  readonly worth: readonly number[]
  readonly attritionPerYear: number
  /** Months from an opening to the start. */
  readonly leadMonths: number
  /** Months from an opening to a ramped person. */
  readonly bridgeMonths: number
  readonly carriedShare: number
  readonly runs: number
  readonly seed: number
}

export type ReplannedHiring = {
  /** By month: the share of runs that carry less than the carried share. */
  readonly riskByMonth: readonly number[]
  /** People there, mean over months and runs. */
  readonly meanHeads: number
  readonly meanHires: number
  /** Months of pay of people hired, mean over the runs. */
  readonly paidMonths: number
}

type Counts = { readonly short: Float64Array; headMonths: number; hires: number; paidMonths: number }

/**
 * [P21] What a team comes to that looks again each month: whoever left is known, and as many openings are made as the people there and under way,
 * less those expected to leave, are below the need of the month in which a new opening is a ramped person, and the safety.
 */
export function replanMonthly(input: ReplanInput): ReplannedHiring {
  const { needByMonth, runs } = input
  const months = needByMonth.length
  const random = seededRandom(input.seed)
  const counts: Counts = { short: new Float64Array(months), headMonths: 0, hires: 0, paidMonths: 0 }
  for (let run = 0; run < runs; run++) runOnce(input, random, counts)
  return {
    riskByMonth: [...counts.short].map((count) => count / runs),
    meanHeads: counts.headMonths / (runs * months),
    meanHires: counts.hires / runs,
    paidMonths: counts.paidMonths / runs,
  }
}

function runOnce(
  {
    groups,
    needByMonth,
    safety,
    worth,
    attritionPerYear,
    leadMonths,
    bridgeMonths,
    carriedShare,
  }: ReplanInput,
  random: Random,
  counts: Counts,
): void {
  const months = needByMonth.length
  const keep = monthlyKeep(attritionPerYear)
  const keepAll = keepFor(keep, bridgeMonths)
  const there = groups.map(({ people }) => people)
  const hired = new Int32Array(months)
  for (let month = 0; month < months; month++) {
    const then = Math.min(months - 1, month + bridgeMonths)
    let heads = 0
    let effective = 0
    let position = 0
    groups.forEach(({ fteByMonth }, index) => {
      if (month > 0) there[index] = survivors(there[index]!, keep, random)
      heads += there[index]!
      effective += there[index]! * fteByMonth[month]!
      position += there[index]! * fteByMonth[then]!
    })
    for (let start = 0; start < Math.min(months, month + leadMonths); start++) {
      if (start < month) hired[start] = survivors(hired[start]!, keep, random)
      position += hired[start]!
      if (start > month) continue
      heads += hired[start]!
      counts.paidMonths += hired[start]!
      effective += hired[start]! * worth[month - start]!
    }
    if (effective < needByMonth[month]! * carriedShare - 1e-9) counts.short[month]!++
    counts.headMonths += heads
    const start = month + leadMonths
    if (start >= months) continue
    const open = Math.max(0, Math.ceil((needByMonth[then]! + safety) / keepAll - position - 1e-9))
    hired[start]! += open
    counts.hires += open
  }
}

/** keep to a whole power. */
function keepFor(keep: number, months: number): number {
  let share = 1
  let square = keep
  for (let left = months; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) share *= square
    square *= square
  }
  return share
}

/** Who of them stays: as many as chance leaves when each leaves alike (binomial, by inversion over those who leave). */
function survivors(people: number, keep: number, random: Random): number {
  if (people === 0 || keep >= 1) return people
  let chance = keepFor(keep, people)
  let left = random()
  let leaving = 0
  while (left > chance && leaving < people) {
    left -= chance
    leaving++
    chance *= ((1 - keep) * (people - leaving + 1)) / (keep * leaving)
  }
  return people - leaving
}
