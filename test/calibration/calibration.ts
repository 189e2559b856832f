import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import { seededRandom } from '../../src/domain/kernel/seeded-random.ts'
import { regularisedBeta } from '../../src/domain/statistics/beta-function.ts'

/** One promise of an estimator that can be kept or broken by simulation. */
export type Calibration = {
  /** Unique: the estimator, the arms, and what is special, such as why there is an allowance. */
  readonly name: string
  readonly measure: 'false alarm' | 'coverage' | 'power'
  /** How often `once` should be true: alpha, the confidence, or the power that was planned. */
  readonly nominal: number
  /** What an approximation may be off by, with the reason in the name. */
  readonly allowance?: number
  /** The nominal share is a promise to one side: false alarms at most, coverage and power at least that often. */
  readonly isBound?: boolean
  /** How many times as long a run takes as a plain one does; 1 unless told. The reduced set has as many fewer runs. */
  readonly cost?: number
  /** One simulated pilot, customer base, …: whether it was an alarm, covered the truth, or showed the effect. */
  readonly once: (random: Random) => boolean
}

export type Calibrated = {
  readonly share: number
  /** Whether a share like this can come by chance from what was promised. */
  readonly isKept: boolean
}

/** How rarely a promise that is kept may look broken, to each side: of 300 of them one in 300 runs of the full set. */
const RARE = 5e-6

/** Simulates as many runs, always the same ones for the same name, and judges by exact binomial limits. */
export function calibrate(calibration: Calibration, runs: number): Calibrated {
  const random = seededRandom(seedOf(calibration.name))
  let hits = 0
  for (let run = 0; run < runs; run++) if (calibration.once(random)) hits++
  const { nominal, allowance = 0, isBound = false, measure } = calibration
  const most = Math.min(1, nominal + allowance)
  const least = Math.max(0, nominal - allowance)
  const isTooMany = atLeast(hits, runs, most) < RARE && !(isBound && measure !== 'false alarm')
  const isTooFew = 1 - atLeast(hits + 1, runs, least) < RARE && !(isBound && measure === 'false alarm')
  return { share: hits / runs, isKept: !isTooMany && !isTooFew }
}

/** The probability of at least as many hits, each of this probability. */
function atLeast(hits: number, runs: number, probability: number): number {
  if (hits <= 0 || probability >= 1) return 1
  if (hits > runs || probability <= 0) return 0
  return regularisedBeta({ a: hits, b: runs - hits + 1, x: probability }).lower
}

/** FNV-1a: every name has a seed of its own that no other one changes. */
function seedOf(name: string): number {
  let hash = 2166136261
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619)
  return hash >>> 0
}
