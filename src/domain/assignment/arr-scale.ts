import type { Job } from './job.ts'

/** How the optimiser counts ARR: in units that divide every ACV, so that its numbers are small and whole. */
export type ArrScale = {
  /** Minor units. */
  readonly unit: number
  /** What a job weighs while nobody covers it: its ACV in units. Without an ACV it weighs less than a unit, but something. */
  readonly weightOf: (job: Pick<Job, 'account'>) => number
  /** Minor units of a sum of weights; a job without an ACV counts as one. */
  readonly toMinor: (weight: number) => number
  /** Two sums that differ, differ by so much at least. */
  readonly step: number
}

/**
 * [N12] All jobs without an ACV together weigh less than the smallest unit (or a minor unit each, where a unit is no more than that): covering
 * known ARR comes first, but nothing is left for free.
 */
export function arrScaleOf(jobs: readonly Pick<Job, 'account'>[]): ArrScale {
  let unit = 0
  let without = 0
  for (const { account } of jobs) {
    if (account.acvMinor) unit = greatestCommonDivisor(unit, account.acvMinor)
    else without++
  }
  unit ||= 1
  const parts = Math.min(without + 1, unit)
  return {
    unit,
    weightOf: ({ account }) => (account.acvMinor ? account.acvMinor / unit : 1 / parts),
    toMinor: (weight) => {
      const count = Math.round(weight * parts)
      return Math.floor(count / parts) * unit + (count % parts)
    },
    step: 1 / parts,
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b]
  return a
}
