import type { OptimiseOptions } from './solution.ts'

/** How far each kind of effort goes, counted in steps. */
export type Effort = {
  /** Of column generation. */
  readonly mostRounds: number
  /** Of descent. */
  readonly moves: number
  /** Of annealing. */
  readonly shakes: number
  /** So few pairs that matter are given to the integer program all at once. */
  readonly exactAtOnce: number
  /** After the core: at most so many pairs. Above some sixty thousand the solver's memory does not do. */
  readonly exactAtLast: number
  readonly core: (jobs: number) => { readonly most: number; readonly mostOfJob: number }
  /** Steps of the simplex method in an integer program of so many pairs. */
  readonly iterations: (pairs: number) => number
}

export const EFFORTS: Readonly<Record<OptimiseOptions['effort'], Effort>> = {
  repair: {
    mostRounds: 0,
    moves: 5_000_000,
    shakes: 0,
    exactAtOnce: 0,
    exactAtLast: 0,
    core: () => ({ most: 0, mostOfJob: 1 }),
    iterations: () => 0,
  },
  quick: {
    mostRounds: 40,
    moves: 20_000_000,
    shakes: 0,
    exactAtOnce: 2_000,
    exactAtLast: 0,
    core: (jobs) => ({ most: Math.min(6 * jobs, 15_000), mostOfJob: 6 }),
    iterations: () => 30_000,
  },
  usual: {
    mostRounds: 80,
    moves: 50_000_000,
    shakes: 8_000_000,
    exactAtOnce: 3_000,
    exactAtLast: 20_000,
    core: (jobs) => ({ most: Math.min(11 * jobs, 30_000), mostOfJob: 12 }),
    iterations: () => 150_000,
  },
  thorough: {
    mostRounds: 200,
    moves: 200_000_000,
    shakes: 16_000_000,
    exactAtOnce: 3_000,
    exactAtLast: 60_000,
    core: (jobs) => ({ most: Math.min(11 * jobs, 40_000), mostOfJob: 12 }),
    iterations: () => 1_000_000,
  },
}
