import { expect, test } from 'vitest'
import { aSetting } from './a-pool.ts'
import { simulationLength } from './simulation-length.ts'
import { staffPool } from './staff-pool.ts'

const quiet = { proactiveHoursPerDay: 0, seed: 1 }

test('[W18] a usual desk is simulated at full length, a large one in fewer runs', () => {
  expect(simulationLength({ setting: aSetting(), ...quiet })).toEqual({ days: 20, runs: 34 })
  const setting = aSetting({ casesPerDay: 300, absentShare: 0.2, deskShare: 0.8, backgroundMinutes: 10 })
  const { runs, days } = simulationLength({ setting, ...quiet })!
  expect(days).toBe(10)
  expect(runs).toBeGreaterThanOrEqual(4)
  expect(runs).toBeLessThan(10)
})

test.each([
  ['a hundred thousand people', { casesPerDay: 500, handlingMinutes: 2880, absentShare: 0.95, openHours: 1 }],
  ['a cap that hundreds of people reach', { casesPerDay: 500, dailyCap: 1, absentShare: 0.95 }],
  ['pieces of a minute for a large desk', { casesPerDay: 500, openHours: 24, backgroundMinutes: 1 }],
])('[W18] %s: no answer in time', (_, change) => {
  const question = { setting: aSetting(change), ...quiet, people: 500 }
  expect(simulationLength(question)).toBeUndefined()
  expect(() => staffPool(question)).toThrow('too large')
})
