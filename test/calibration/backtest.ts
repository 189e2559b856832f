import { backtestScore } from '../../src/domain/health/backtest/backtest-score.ts'
import { backtestSignals } from '../../src/domain/health/backtest/backtest-signals.ts'
import type { Signal } from '../../src/domain/health/backtest/signal.ts'
import { normalQuantile } from '../../src/domain/kernel/normal-distribution.ts'
import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import { normalDraw } from '../../src/domain/statistics/draws.ts'
import { normalTail } from '../../src/domain/statistics/normal.ts'
import type { Calibration } from './calibration.ts'

type Sizes = { readonly events: number; readonly others: number }

const SIZES: readonly Sizes[] = [
  { events: 10, others: 190 },
  { events: 190, others: 10 },
  { events: 5, others: 35 },
  { events: 30, others: 30 },
  { events: 60, others: 300 },
]

/** A score that is normal in both outcomes, apart so far that the AUC is `auc`; `step` makes ties. */
function drawScores({ events, others }: Sizes, random: Random, { auc = 0.5, step = 0 } = {}): Float64Array {
  const apart = normalQuantile(auc) * Math.SQRT2
  return Float64Array.from({ length: events + others }, (_, row) => {
    const value = normalDraw(random) + (row < events ? apart : 0)
    return step === 0 ? value : Math.round(value / step)
  })
}

function outcomes({ events, others }: Sizes): Uint8Array {
  return Uint8Array.from({ length: events + others }, (_, row) => Number(row < events))
}

function judge(sizes: Sizes, scores: Float64Array, isStated: boolean) {
  const direction = isStated ? ('higher_is_riskier' as const) : undefined
  return backtestScore({
    ...{ name: 'score', scores, direction },
    isEvent: outcomes(sizes),
    folds: 5,
    seed: 1,
  })
}

function nameOf({ events, others }: Sizes): string {
  return `${events} events against ${others}`
}

const nulls = SIZES.flatMap((sizes): Calibration[] => [
  {
    ...{ measure: 'false alarm', nominal: 0.025, isBound: true },
    name: `backtest of a score that says nothing, stated direction, ${nameOf(sizes)}`,
    once: (random) => judge(sizes, drawScores(sizes, random), true).verdict === 'predicts',
  },
  {
    ...{ measure: 'false alarm', nominal: 0.05, isBound: true },
    name: `backtest of a score that says nothing, in few steps, either direction, ${nameOf(sizes)}`,
    once: (random) => judge(sizes, drawScores(sizes, random, { step: 1 }), false).verdict === 'predicts',
  },
])

const covers = SIZES.flatMap((sizes) =>
  [0.6, 0.75, 0.9].map(
    (auc): Calibration => ({
      ...{ measure: 'coverage', nominal: 0.95, isBound: true },
      name: `interval of an AUC of ${auc}, ${nameOf(sizes)}`,
      once: (random) => {
        const { aucLower, aucUpper } = judge(sizes, drawScores(sizes, random, { auc }), true)
        return aucLower! <= auc && auc <= aucUpper!
      },
    }),
  ),
)

/** Normal z of (0.75 − 0.5) / sqrt(Var) at 30 against 170 with Var by Hanley & McNeil (1982) is 4.9, so nearly all are found. */
const powers: readonly Calibration[] = [
  {
    ...{ measure: 'power', nominal: 0.95, isBound: true },
    name: 'backtest of a score with an AUC of 0.75, 30 events against 170',
    once: (random) =>
      judge({ events: 30, others: 170 }, drawScores({ events: 30, others: 170 }, random, { auc: 0.75 }), true)
        .verdict === 'predicts',
  },
]

/** Two numbers and a category of which only the first number may say something. */
function learn(sizes: Sizes, random: Random, auc: number) {
  const number = (name: string, own: number): Signal => ({
    ...{ name, kind: 'number' },
    values: [...drawScores(sizes, random, { auc: own })],
  })
  const isEvent = outcomes(sizes)
  const category: Signal = {
    ...{ name: 'plan', kind: 'category' },
    values: Array.from(isEvent, () => 'abc'.charAt(Math.floor(random() * 3))),
  }
  const signals = [number('first', auc), number('second', 0.5), category]
  const seed = Math.floor(random() * 1e6)
  const found = backtestSignals({ signals, isEvent, folds: 5, seed, repeats: 1 })
  return found.kind === 'backtest' ? found : undefined
}

const learned = [SIZES[0]!, { events: 10, others: 30 }, { events: 40, others: 40 }].map(
  (sizes): Calibration => ({
    ...{ measure: 'false alarm', nominal: 0.025, isBound: true },
    name: `backtest of signals that say nothing, ${nameOf(sizes)}`,
    once: (random) => learn(sizes, random, 0.5)!.verdict === 'predicts',
  }),
)

const learnedPower: Calibration = {
  ...{ measure: 'power', nominal: 0.9, isBound: true },
  name: 'backtest of signals of which one has an AUC of 0.8, 40 events against 80',
  once: (random) => learn({ events: 40, others: 80 }, random, 0.8)!.verdict === 'predicts',
}

/** With one signal the model is that signal, so what the accounts to come will show is known. */
const learnedCoverage: Calibration = {
  ...{ measure: 'coverage', nominal: 0.95, isBound: true },
  name: 'interval of the AUC of one signal by cross-validation, 20 events against 100',
  once: (random) => {
    const sizes = { events: 20, others: 100 }
    const auc = 1 - normalTail(1.2 / Math.SQRT2)
    const values = [...drawScores(sizes, random, { auc })]
    const signals: Signal[] = [{ name: 'only', kind: 'number', values }]
    const found = backtestSignals({ signals, isEvent: outcomes(sizes), folds: 5, seed: 1, repeats: 1 })
    return found.kind === 'backtest' && found.aucLower! <= auc && auc <= found.aucUpper!
  },
}

export const backtestCalibrations: readonly Calibration[] = [
  // Judging a score takes half a millisecond: many runs even in the reduced set.
  ...[...nulls, ...covers, ...powers].map((cheap) => ({ ...cheap, cost: 1 })),
  ...[...learned, learnedPower, learnedCoverage],
]
