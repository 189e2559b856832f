import { expect, test } from 'vitest'
import { backtestScore } from './backtest-score.ts'

/** 40 left with healths from 0 to 39, 160 stayed with 20 to 99 twice. */
const scores = Float64Array.from({ length: 200 }, (_, row) => (row < 40 ? row : 20 + ((row - 40) % 80)))
const isEvent = Uint8Array.from(scores, (_, row) => Number(row < 40))
const common = { name: 'health', scores, isEvent, folds: 5, seed: 1 }
const right = 0.9375 + 0.5 / 160

test('[HE19] a stated direction that holds predicts, with the same AUC as counted', () => {
  const found = backtestScore({ ...common, direction: 'lower_is_riskier' })
  let pairs = 0
  for (const one of scores.subarray(0, 40))
    for (const other of scores.subarray(40)) pairs += one < other ? 1 : one === other ? 0.5 : 0
  expect(found.auc).toBeCloseTo(pairs / 6400, 12)
  expect(found).toMatchObject({ verdict: 'predicts', directionFrom: 'stated', notes: [] })
  expect(right).toBeLessThan(1)
})

test('[HE19] a stated direction is kept although the data say the opposite', () => {
  const found = backtestScore({ ...common, direction: 'higher_is_riskier' })
  expect(found.verdict).toBe('no_signal')
  expect(found.notes).toEqual([{ code: 'reversed' }])
  expect(found.auc! + found.aucOtherWay).toBeCloseTo(1, 12)
  expect(found.aucUpper).toBeLessThan(0.5)
})

test('[HE19] where none is stated, data that leave no doubt say it, and a note says so', () => {
  const found = backtestScore(common)
  expect(found).toMatchObject({ verdict: 'predicts', direction: 'lower_is_riskier', directionFrom: 'found' })
  expect(found.notes).toEqual([{ code: 'direction_found', direction: 'lower_is_riskier' }])
  expect(found.lift[0]!.cumulativeEventShare).toBeGreaterThan(0.4)
})

test('[HE19] where they leave doubt, the plain reading stays, also when it is the smaller AUC', () => {
  const weak = Float64Array.from({ length: 200 }, (_, row) => (row * 7919) % 101)
  const seen = [0, 3, 5, 7, 11].map((step) => {
    const labels = Uint8Array.from(weak, (_, row) => Number((row * 31 + step) % 9 === 0))
    return backtestScore({ ...common, scores: weak, isEvent: labels })
  })
  expect(
    seen.every(({ verdict, directionFrom }) => verdict === 'no_signal' && directionFrom === 'convention'),
  ).toBe(true)
  expect(seen.some(({ auc }) => auc! < 0.5)).toBe(true)
})

test('[HE20] a risk between 0 and 1 is a probability as it is, any other becomes one', () => {
  const shares = scores.map((score) => 0.9 - score / 200)
  expect(backtestScore({ ...common, scores: shares }).calibration?.scale).toBe('as_given')
  const { calibration } = backtestScore({ ...common, direction: 'lower_is_riskier' })
  expect(calibration?.scale).toBe('fitted')
  expect(calibration?.meanPredicted).toBeCloseTo(0.2, 1)
})

test('[HE29] a score that knows the outcome almost perfectly is named', () => {
  const found = backtestScore({
    ...common,
    scores: Float64Array.from(isEvent, (event, row) => event * 1000 + row),
  })
  expect(found.notes).toContainEqual({ code: 'too_good', column: 'health', auc: 1 })
  expect(found.calibration?.slope === undefined || found.calibration.slope > 0).toBe(true)
})

test('[HE30] groups are read in the direction of all; one without events has no AUC, accounts without a group are the last', () => {
  const groups = Array.from(scores, (_, row) =>
    row >= 190 ? undefined : row >= 180 ? 'tech' : row % 2 === 0 ? 'high' : 'low',
  )
  const found = backtestScore({ ...common, groups })
  expect(found.groups.map(({ group }) => group)).toEqual(['high', 'low', 'tech', undefined])
  expect(found.groups[2]).toMatchObject({
    auc: undefined,
    verdict: 'no_signal',
    notes: [{ code: 'one_outcome' }],
  })
  expect(found.groups[0]!.auc).toBeGreaterThan(0.8)
  expect(found.groups.reduce((sum, { n }) => sum + n, 0)).toBe(200)
})

test('[HE30] with five groups it is said that some pass by chance', () => {
  const groups = Array.from(scores, (_, row) => String(row % 5))
  expect(backtestScore({ ...common, groups }).notes).toContainEqual({
    code: 'many_groups',
    groups: 5,
    predicts: expect.any(Number),
  })
})

test('[HE31] a score with few events is judged with a note', () => {
  const few = Uint8Array.from(scores, (_, row) => Number(row < 4))
  expect(backtestScore({ ...common, isEvent: few, direction: 'lower_is_riskier' }).notes).toContainEqual({
    code: 'few_events',
    events: 4,
    others: 196,
  })
})
