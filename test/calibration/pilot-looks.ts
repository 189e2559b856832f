import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import { judgeEstimate } from '../../src/domain/pilot/analyse/judge-estimate.ts'
import { sampleRatio } from '../../src/domain/pilot/analyse/sample-ratio.ts'
import { sequentialInterval } from '../../src/domain/pilot/analyse/sequential-interval.ts'
import { cautiousError, welch } from '../../src/domain/pilot/difference/welch.ts'
import { normalDraw } from '../../src/domain/statistics/draws.ts'
import type { Calibration } from './calibration.ts'

type Looks = {
  readonly draw: (random: Random) => number
  /** Of every so many accounts one is treated. */
  readonly every: number
  readonly planned: number
}

/** A pilot that does nothing is looked at after every ten accounts from 40 to 2,000: whether the interval ever excludes 0. */
function isEverExcluded(random: Random, { draw, every, planned }: Looks): boolean {
  const sums = [new Sums(), new Sums()]
  for (let n = 1; n <= 2000; n++) {
    sums[n % every === 0 ? 0 : 1]!.add(draw(random))
    if (n < 40 || n % 10 > 0) continue
    const [arm, control] = [sums[0]!.moments(), sums[1]!.moments()]
    const estimate = welch(arm, control)
    const once = judgeEstimate(estimate, estimate.degreesOfFreedom, 0.95)
    const looked = {
      ...estimate,
      standardError: cautiousError(arm, control),
      n,
      lower: once.lower,
      upper: once.upper,
    }
    const { lower, upper } = sequentialInterval(looked, planned, 0.95)
    if (lower !== undefined && (lower > 0 || upper! < 0)) return true
  }
  return false
}

/** Moments as they grow: reading all values again at each look would take hours. */
class Sums {
  #n = 0
  #mean = 0
  #squares = 0

  add(value: number): void {
    this.#n++
    const off = value - this.#mean
    this.#mean += off / this.#n
    this.#squares += off * (value - this.#mean)
  }

  moments() {
    return { n: this.#n, mean: this.#mean, variance: this.#squares / (this.#n - 1) }
  }
}

const lognormalDraw = (random: Random) => Math.exp(normalDraw(random))
const rareDraw = (random: Random) => Number(random() < 0.1)

const alarm = (about: string, looks: Looks): Calibration => ({
  name: `197 looks, one of ${looks.every} treated, ${about}, planned with ${looks.planned}`,
  ...{ measure: 'false alarm', nominal: 0.05, isBound: true },
  once: (random) => isEverExcluded(random, looks),
})

export const pilotLooksCalibrations: readonly Calibration[] = [
  alarm('normal', { draw: normalDraw, every: 2, planned: 250 }),
  alarm('normal', { draw: normalDraw, every: 8, planned: 1000 }),
  alarm('lognormal', { draw: lognormalDraw, every: 4, planned: 100 }),
  alarm('one in ten', { draw: rareDraw, every: 8, planned: 250 }),
  {
    name: 'sample ratio, 400 accounts, a quarter treated',
    ...{ measure: 'false alarm', nominal: 0.05, allowance: 0.005 },
    once: (random) => {
      const treated = Array.from({ length: 400 }, () => random()).filter((number) => number < 0.25).length
      return sampleRatio([400 - treated, treated], [0.75, 0.25]).p! <= 0.05
    },
  },
]
