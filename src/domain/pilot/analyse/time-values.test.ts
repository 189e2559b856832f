import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kaplanMeier } from '../../retention/survival/kaplan-meier.ts'
import { restrictedMean } from '../../retention/survival/restricted-mean.ts'
import { analysePilot } from './analyse-pilot.ts'
import { logRankScores, timeValues } from './time-values.ts'

const anyArm = fc
  .array(fc.record({ time: fc.integer({ min: 0, max: 20 }), event: fc.boolean() }), {
    minLength: 2,
    maxLength: 40,
  })
  .map((rows) => ({ times: rows.map(({ time }) => time), events: rows.map(({ event }) => event) }))

test('[PT25] the values of an arm have its mean time as their mean', () => {
  fc.assert(
    fc.property(anyArm, fc.integer({ min: 1, max: 20 }), (arm, until) => {
      const curve = kaplanMeier(arm, { level: 0.95, kind: 'log' })
      const mean = restrictedMean(curve, until)
      const values = timeValues(arm, curve, mean)
      expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(mean.mean, 8)
    }),
  )
})

test('[PT25] where everybody was watched to the end the values are the times', () => {
  const arm = { times: [3, 5, 9, 12], events: [true, true, true, true] }
  const curve = kaplanMeier(arm, { level: 0.95, kind: 'log' })
  const values = timeValues(arm, curve, restrictedMean(curve, 10))
  for (const [at, time] of [3, 5, 9, 10].entries()) expect(values[at]).toBeCloseTo(time, 12)
})

test('[PT25] what the values are off from the mean, squared, adds up to Greenwood’s variance', () => {
  fc.assert(
    fc.property(anyArm, fc.integer({ min: 1, max: 20 }), (arm, until) => {
      const curve = kaplanMeier(arm, { level: 0.95, kind: 'log' })
      const mean = restrictedMean(curve, until)
      const off = timeValues(arm, curve, mean).map((value) => (value - mean.mean) ** 2)
      const variance = off.reduce((sum, square) => sum + square, 0) / off.length ** 2
      expect(Math.sqrt(variance)).toBeCloseTo(mean.standardError!, 8)
    }),
  )
})

test('[PT26] log-rank scores add up to 0', () => {
  fc.assert(
    fc.property(anyArm, (arm) => {
      const scores = logRankScores(arm, kaplanMeier(arm, { level: 0.95, kind: 'log' }))
      expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 9)
    }),
  )
})

test('[PT26] the exact test of times deals these scores', () => {
  const times = [1, 2, 3, 4, 20, 20, 20, 20, 20, 20]
  const events = times.map((time) => time < 20)
  const arms = times.map((time) => (time < 20 ? 't' : 'c'))
  const options = { control: 'c', confidence: 0.95, seed: 1 }
  const [analysis] = analysePilot({ arms }, [{ metric: 'm', kind: 'time', times, events }], options)!
  // Of 210 ways to choose four of ten this is the only one so far apart.
  expect(analysis!.comparisons[0]!.exactP).toBeCloseTo(1 / 210, 12)
})
