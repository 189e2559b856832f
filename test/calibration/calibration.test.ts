import { expect, test } from 'vitest'
import { allCalibrations } from './all-calibrations.ts'
import { type Calibration, calibrate } from './calibration.ts'

/** Enough to find what is badly wrong, within seconds. The full set, with thousands of runs each: `npm run calibrate`. */
const RUNS = 150

test.each(allCalibrations)(
  '$measure of $nominal: $name',
  (calibration) => {
    const runs = Math.round(RUNS / (calibration.cost ?? 1))
    const { share, isKept } = calibrate(calibration, runs)
    expect(isKept, `${share} of ${runs} runs instead of ${calibration.nominal}`).toBe(true)
  },
  60_000,
)

test('each promise has a name, and so a seed, of its own', () => {
  const names = allCalibrations.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('a promise that is broken is found out, and one that is kept is not', () => {
  const at = (share: number, rest: Partial<Calibration> = {}): Calibration => ({
    name: 'a coin',
    measure: 'coverage',
    nominal: 0.95,
    once: (random) => random() < share,
    ...rest,
  })
  const isKept = (calibration: Calibration) => calibrate(calibration, 4000).isKept
  expect(isKept(at(0.95))).toBe(true)
  expect(isKept(at(0.9))).toBe(false)
  expect(isKept(at(0.99))).toBe(false)
  expect(isKept(at(0.93, { allowance: 0.02 }))).toBe(true)
  expect(isKept(at(0.9, { allowance: 0.02 }))).toBe(false)
  expect(isKept(at(1, { isBound: true }))).toBe(true)
  expect(isKept(at(0.9, { isBound: true }))).toBe(false)
  expect(isKept(at(0, { isBound: true, measure: 'false alarm', nominal: 0.05 }))).toBe(true)
  expect(isKept(at(0.1, { isBound: true, measure: 'false alarm', nominal: 0.05 }))).toBe(false)
})
