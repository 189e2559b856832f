import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import type { SurvivalCurve } from '../../src/domain/retention/survival/kaplan-meier.ts'
import type { LimitKind } from '../../src/domain/retention/survival/limits.ts'
import { logRank } from '../../src/domain/retention/survival/log-rank.ts'
import { permutedLogRank } from '../../src/domain/retention/survival/permuted-log-rank.ts'
import { survivalAt } from '../../src/domain/retention/survival/survival-at.ts'
import { survivalOf } from '../../src/domain/retention/survival/survival-of.ts'
import { exponentialDraw } from '../../src/domain/statistics/draws.ts'
import type { Calibration } from './calibration.ts'

/** Customers who leave at an even pace (mean 1) and are watched for a time of their own of up to `longest`. */
function watched(random: Random, { pace = 1, longest = 3 } = {}): { time: number; event: number } {
  const leaves = exponentialDraw(random) / pace
  const seen = random() * longest
  return { time: Math.min(leaves, seen), event: leaves <= seen ? 1 : 0 }
}

/** Arms of these sizes, the first leaving at another pace. */
function drawn(random: Random, sizes: readonly number[], pace = 1) {
  const rows = sizes.flatMap((size, arm) =>
    Array.from({ length: size }, () => ({
      arm: String(arm),
      ...watched(random, { pace: arm === 0 ? pace : 1 }),
    })),
  )
  return {
    times: rows.map(({ time }) => time),
    events: rows.map(({ event }) => event),
    groups: rows.map(({ arm }) => arm),
  }
}

function compared(random: Random, sizes: readonly number[], pace = 1) {
  return logRank(drawn(random, sizes, pace))
}

function curveOf(random: Random, n: number, kind: LimitKind): SurvivalCurve {
  const rows = Array.from({ length: n }, () => watched(random))
  return survivalOf({
    times: rows.map(({ time }) => time),
    events: rows.map(({ event }) => event),
    confidence: { level: 0.95, kind },
  }).groups[0]!
}

const alarm = (sizes: readonly number[], about: string, allowance: number): Calibration => ({
  name: `log-rank, ${sizes.join(' against ')}${about}`,
  ...{ measure: 'false alarm', nominal: 0.05, allowance },
  once: (random) => (compared(random, sizes)?.p ?? 1) <= 0.05,
})

const covers = (
  kind: LimitKind,
  n: number,
  [at, about, allowance]: readonly [number, string, number],
): Calibration => ({
  name: `Kaplan–Meier limits ${kind}, ${n} customers, S = ${Math.exp(-at).toFixed(2)}${about}`,
  ...{ measure: 'coverage', nominal: 0.95, allowance },
  once: (random) => {
    const { lower, upper } = survivalAt(curveOf(random, n, kind), at)
    return (lower ?? 0) <= Math.exp(-at) && Math.exp(-at) <= (upper ?? 1)
  },
})

const permutedAlarm = (sizes: readonly number[]): Calibration => ({
  name: `log-rank with groups drawn anew, ${sizes.join(' against ')}`,
  ...{ measure: 'false alarm', nominal: 0.05 },
  once: (random) => (permutedLogRank(drawn(random, sizes), { draws: 99, random }) ?? 1) <= 0.05,
})

/** Half the pace in the first arm: arms so large that Schoenfeld's number of events (1981) is awaited for a power of 0.8. */
const shows = (sizes: readonly number[], about: string, allowance: number): Calibration => ({
  name: `log-rank of half the pace, ${sizes.join(' against ')}${about}`,
  ...{ measure: 'power', nominal: 0.8, allowance },
  once: (random) => (compared(random, sizes, 0.5)?.p ?? 1) <= 0.05,
})

const coversMedian = (n: number, about: string, allowance: number): Calibration => ({
  name: `limits of the median, ${n} customers${about}`,
  ...{ measure: 'coverage', nominal: 0.95, allowance },
  once: (random) => {
    const { medianLower, medianUpper } = curveOf(random, n, 'log')
    return (medianLower ?? 0) <= Math.LN2 && Math.LN2 <= (medianUpper ?? Number.POSITIVE_INFINITY)
  },
})

const SMALL_ARM = ': chi-squared is a limit, which an arm of 5 is not close to'
const FEW = ': Greenwood is a limit'
const PLANNED = ": Schoenfeld's formula promises too much for a small arm"

export const survivalCalibrations: readonly Calibration[] = [
  alarm([100, 100], '', 0.005),
  alarm([20, 180], ': chi-squared is a limit, which an arm of 20 comes near', 0.01),
  alarm([5, 35], SMALL_ARM, 0.03),
  alarm([10, 30, 60], ': chi-squared is a limit, which an arm of 10 comes near', 0.02),
  permutedAlarm([5, 35]),
  permutedAlarm([20, 180]),
  permutedAlarm([6, 12, 18]),
  shows([56, 56], '', 0.02),
  shows([27, 247], PLANNED, 0.11),
  ...(['log', 'log-log', 'plain'] as const).flatMap((kind) => [
    covers(kind, 200, [0.5, '', 0.01]),
    covers(kind, 200, [1.5, '', 0.01]),
    covers(kind, 40, [0.5, FEW, 0.02]),
    covers(kind, 40, [1.5, FEW, 0.03]),
    covers(kind, 15, [0.5, FEW, 0.03]),
  ]),
  coversMedian(200, '', 0.005),
  coversMedian(40, FEW, 0.01),
  coversMedian(20, FEW, 0.02),
]
