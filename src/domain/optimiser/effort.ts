import type { OptimiseOptions } from './solution.ts'

/** How far each kind of effort goes, counted in steps. */
export type Effort = {
  /** Of column generation. */
  readonly mostRounds: number
  /** Weighed in one descent, at most, and for each job. */
  readonly moves: number
  readonly movesOfJob: number
  /** Weighed by annealing and by oscillation. */
  readonly swings: number
  /** So few pairs that matter are given to the integer program all at once. */
  readonly exactAtOnce: number
  /** After the core: at most so many pairs. Above some sixty thousand the solver's memory does not do. */
  readonly exactAtLast: number
  /** Pairs of the core beyond one for each job, and at most for one job. */
  readonly core: { readonly ofJob: number; readonly most: number }
  /** Work of the first integer program, of those over parts and of the last: steps of the simplex method × jobs. */
  readonly work: { readonly core: number; readonly parts: number; readonly last: number }
}

export const EFFORTS: Readonly<Record<OptimiseOptions['effort'], Effort>> = {
  repair: {
    mostRounds: 0,
    moves: 2_000_000,
    movesOfJob: 60,
    swings: 0,
    exactAtOnce: 0,
    exactAtLast: 0,
    core: { ofJob: 1, most: 0 },
    work: { core: 0, parts: 0, last: 0 },
  },
  quick: {
    mostRounds: 40,
    moves: 20_000_000,
    movesOfJob: Number.POSITIVE_INFINITY,
    swings: 0,
    exactAtOnce: 1_000,
    exactAtLast: 0,
    core: { ofJob: 6, most: 15_000 },
    work: { core: 1_000_000, parts: 0, last: 0 },
  },
  usual: {
    mostRounds: 80,
    moves: 50_000_000,
    movesOfJob: Number.POSITIVE_INFINITY,
    swings: 40_000_000,
    exactAtOnce: 3_000,
    exactAtLast: 20_000,
    core: { ofJob: 12, most: 30_000 },
    work: { core: 1_000_000, parts: 1_000_000, last: 1_000_000 },
  },
  thorough: {
    mostRounds: 200,
    moves: 100_000_000,
    movesOfJob: Number.POSITIVE_INFINITY,
    swings: 300_000_000,
    exactAtOnce: 3_000,
    exactAtLast: 60_000,
    core: { ofJob: 12, most: 40_000 },
    work: { core: 5_000_000, parts: 5_000_000, last: 12_000_000 },
  },
}

/** Steps for an amount of work: a step takes longer with more jobs, up to where most of a program no longer takes part in it. */
export function stepsFor(work: number, jobs: number): number {
  return Math.ceil(work / Math.min(Math.max(jobs, 100), 1000))
}
