import { expect, test } from 'vitest'
import { seededRandom } from '../../kernel/seeded-random.ts'
import { normalDraw, shuffled } from '../../statistics/draws.ts'
import { backtestSignals } from './backtest-signals.ts'
import { choosePenalty } from './choose-penalty.ts'
import { crossValidate } from './cross-validate.ts'
import { encode, inputsOf } from './encode-signals.ts'
import { fitLogistic, predict } from './logistic.ts'
import { placementsOf } from './placements.ts'
import type { Signal } from './signal.ts'
import { stratifiedFolds } from './stratified-folds.ts'

const random = seededRandom(6)
const noise = (n: number, name: string): Signal => ({
  ...{ name, kind: 'number' },
  values: Array.from({ length: n }, () => normalDraw(random)),
})
const labels = (n: number, events: number) =>
  Uint8Array.from(shuffled([...Array(events).fill(1), ...Array(n - events).fill(0)], random))
const allRows = (n: number) => Uint32Array.from({ length: n }, (_, row) => row)

function found(tested: Parameters<typeof backtestSignals>[0]) {
  const backtest = backtestSignals(tested)
  if (backtest.kind !== 'backtest') throw new Error(backtest.kind)
  return backtest
}

/** Few logins mean that an account leaves, a trial too; the colour says nothing. */
const n = 400
const logins: Signal = {
  name: 'logins',
  kind: 'number',
  values: Array.from({ length: n }, () => 20 + 5 * normalDraw(random)),
}
const trial: Signal = {
  name: 'trial',
  kind: 'category',
  values: Array.from({ length: n }, () => (random() < 0.3 ? 'yes' : 'no')),
}
const colour = noise(n, 'colour')
const left = Uint8Array.from({ length: n }, (_, row) => {
  const linear = -1.5 - ((logins.values[row] as number) - 20) / 3 + (trial.values[row] === 'yes' ? 1.5 : 0)
  return Number(random() < 1 / (1 + Math.exp(-linear)))
})
const signals = [logins, trial, colour]
const planted = found({ signals, isEvent: left, folds: 5, seed: 1 })

test('[HE25] what predicts is found on accounts that were not learnt from, and stays so with other seeds', () => {
  expect(planted.verdict).toBe('predicts')
  expect(planted.auc).toBeGreaterThan(0.75)
  expect(planted.repeats).toHaveLength(5)
  for (const { auc } of planted.repeats) expect(auc).toBeCloseTo(planted.auc!, 1)
  expect(planted.calibration).toMatchObject({ scale: 'as_given' })
  expect(planted.calibration?.slopeLower).toBeLessThan(1)
  expect(planted.calibration?.slopeUpper).toBeGreaterThan(1)
  expect(found({ signals, isEvent: left, folds: 5, seed: 1 })).toEqual(planted)
})

test('[HE25] forty columns of noise fit sixty accounts perfectly and predict nothing', () => {
  const wide = Array.from({ length: 40 }, (_, index) => noise(60, `noise ${index}`))
  const isEvent = labels(60, 30)
  const design = encode(wide, inputsOf(wide, allRows(60)), 60)
  const { coefficients } = fitLogistic({ design, rows: allRows(60), isEvent, penalty: 0.1 })!
  const own = placementsOf(
    Array.from(allRows(60), (row) => predict(coefficients, design, row)),
    isEvent,
  )
  expect(own!.auc).toBeGreaterThan(0.98)
  const backtest = found({ signals: wide, isEvent, folds: 5, seed: 1 })
  expect(backtest.verdict).toBe('no_signal')
  expect(backtest.auc).toBeLessThan(0.7)
})

test('[HE25] folds hold the outcomes evenly', () => {
  const isEvent = labels(203, 23)
  const foldOf = stratifiedFolds(isEvent, 5, seededRandom(3))
  for (let fold = 0; fold < 5; fold++) {
    const held = [...foldOf.keys()].filter((row) => foldOf[row] === fold)
    const events = held.filter((row) => isEvent[row] === 1).length
    expect(events).toBeGreaterThanOrEqual(4)
    expect(events).toBeLessThanOrEqual(5)
    expect(held.length).toBeGreaterThanOrEqual(40)
    expect(held.length).toBeLessThanOrEqual(41)
  }
})

test('[HE26] noise is held back more than what speaks', () => {
  const penaltyOf = (given: readonly Signal[], isEvent: Uint8Array) => {
    const design = encode(given, inputsOf(given, allRows(n)), n)
    return choosePenalty({ design, rows: allRows(n), isEvent }, seededRandom(2))
  }
  const wide = Array.from({ length: 10 }, (_, index) => noise(n, `noise ${index}`))
  expect(penaltyOf(wide, labels(n, 100))).toBeGreaterThan(penaltyOf(signals, left))
})

test('[HE27] the error of the AUC is half as large again as that of the placements', () => {
  const { placements } = crossValidate(signals, left, { folds: 5, seed: 1, repeats: 5 })
  expect(placements.auc).toBe(planted.auc)
  const variance = (values: Float64Array) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length
  }
  const plain = Math.sqrt(variance(placements.ofEvents) + variance(placements.ofOthers))
  expect(planted.standardError).toBeCloseTo(1.5 * plain, 10)
})

test('[HE28] weights say what counts and which way, mark what may be chance, and add up to 1', () => {
  const [first, second, third] = planted.weights
  expect(first).toMatchObject({ signal: 'logins', direction: 'lower_is_riskier', isUncertain: false })
  expect(second).toMatchObject({ signal: 'trial', direction: 'by_category', isUncertain: false })
  expect(third).toMatchObject({ signal: 'colour', isUncertain: true })
  expect(planted.weights.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
})

test('[HE28] where nothing predicts no weights are suggested', () => {
  const backtest = found({
    signals: [noise(200, 'one'), noise(200, 'two')],
    isEvent: labels(200, 40),
    folds: 5,
    seed: 1,
  })
  expect(backtest.verdict).toBe('no_signal')
  expect(backtest.weights).toEqual([])
})

test('[HE29] ids and constants are left out, days and columns that know too much are named', () => {
  const extra: Signal[] = [
    { name: 'account', kind: 'category', values: Array.from(left, (_, row) => `A-${row}`) },
    { name: 'number', kind: 'number', values: Array.from(left, (_, row) => 1000 + row) },
    { name: 'same', kind: 'category', values: Array.from(left, () => 'x') },
    { name: 'joined', kind: 'day', values: Array.from(left, (_, row) => 19_000 + (row % 50)) },
    { name: 'reason', kind: 'category', values: Array.from(left, (event) => (event ? 'price' : undefined)) },
    {
      name: 'final invoice',
      kind: 'number',
      values: Array.from(left, (event, row) => event * 500 + (row % 10)),
    },
  ]
  const { notes, weights } = found({
    signals: [...signals, ...extra],
    isEvent: left,
    folds: 5,
    seed: 1,
    repeats: 1,
  })
  expect(notes).toEqual(
    expect.arrayContaining([
      { code: 'looks_like_id', column: 'account' },
      { code: 'looks_like_id', column: 'number' },
      { code: 'is_constant', column: 'same' },
      { code: 'is_day', column: 'joined' },
      { code: 'too_good_when_missing', column: 'reason', auc: 1 },
      { code: 'too_good', column: 'final invoice', auc: 1 },
    ]),
  )
  expect(weights.map(({ signal }) => signal)).not.toContain('account')
})

test('[HE30] a group that predicts has weights of its own', () => {
  const groups = Array.from(left, (_, row) => (row % 2 === 0 ? 'high' : 'low'))
  const backtest = found({ signals, isEvent: left, groups, folds: 5, seed: 1, repeats: 1 })
  for (const group of backtest.groups) {
    expect(group.verdict).toBe('predicts')
    expect(group.weights[0]!.signal).toBe('logins')
  }
})

test('[HE31] too little to learn from is said, not guessed', () => {
  expect(backtestSignals({ signals, isEvent: labels(n, 9), folds: 5, seed: 1 })).toEqual({
    ...{ kind: 'too_few_events', needed: 10, events: 9, others: n - 9 },
  })
})

test('[HE25] signals of which none is left say nothing, and say so', () => {
  const same: Signal = { name: 'same', kind: 'category', values: Array.from(left, () => 'x') }
  expect(found({ signals: [same], isEvent: left, folds: 5, seed: 1 })).toMatchObject({
    auc: 0.5,
    verdict: 'no_signal',
  })
})
