import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate } from './calibrate.ts'
import { wilsonInterval } from './wilson.ts'

/** Predictions of 0.2 and 0.8, of which 35 and 65 of 100 happened. */
const predicted = Array.from({ length: 200 }, (_, row) => (row < 100 ? 0.2 : 0.8))
const happened = predicted.map((_, row) => Number(row % 100 < (row < 100 ? 35 : 65)))

test('[HE21] predictions that are too extreme have a slope below 1', () => {
  const { slope, intercept, slopeLower, slopeUpper, brier, brierOfBaseRate } = calibrate(
    predicted,
    happened,
    'as_given',
  )
  // Two points give the line: logit(0.65) / logit(0.8).
  expect(slope).toBeCloseTo(Math.log(0.65 / 0.35) / Math.log(4), 6)
  expect(intercept).toBeCloseTo(0, 6)
  expect(slopeLower).toBeLessThan(slope!)
  expect(slopeUpper).toBeLessThan(1)
  expect(brier).toBeCloseTo(0.65 * 0.04 + 0.35 * 0.64, 12)
  expect(brierOfBaseRate).toBe(0.25)
})

test('[HE21] where the outcomes lie perfectly apart no line can be laid', () => {
  const certain = calibrate(
    predicted,
    predicted.map((value) => Number(value > 0.5)),
    'as_given',
  )
  expect(certain.slope).toBeUndefined()
  const flat = calibrate(Array(40).fill(0.3), happened.slice(80, 120), 'as_given')
  expect(flat.slope).toBeUndefined()
})

test('[HE20] two predictions are two bins, however many accounts have them', () => {
  const { bins } = calibrate(predicted, happened, 'as_given')
  expect(bins).toMatchObject([
    { n: 100, events: 35, observed: 0.35 },
    { n: 100, events: 65, observed: 0.65 },
  ])
  expect(bins[0]!.predicted).toBeCloseTo(0.2, 12)
})

test('[HE20] bins hold every account once and never part equal predictions', () => {
  const anyRows = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 2,
    maxLength: 300,
  })
  fc.assert(
    fc.property(anyRows, (rows) => {
      const values = rows.map(([value]) => value / 40)
      const events = rows.map(([, event]) => event)
      const { bins } = calibrate(values, events, 'as_given')
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length)
      expect(bins.length).toBeLessThanOrEqual(10)
      const sorted = [...values].sort((one, other) => one - other)
      let at = 0
      for (const { n } of bins.slice(0, -1)) {
        at += n
        expect(sorted[at]).toBeGreaterThan(sorted[at - 1]!)
      }
    }),
  )
})

test('[HE20] the interval of a share is that of Wilson, as scipy has it', () => {
  const three = wilsonInterval(3, 20)
  expect(three.lower).toBeCloseTo(0.05236874589621662, 12)
  expect(three.upper).toBeCloseTo(0.3604188647407569, 12)
  expect(wilsonInterval(0, 20).lower).toBe(0)
  expect(wilsonInterval(0, 20).upper).toBeCloseTo(0.16112515805281935, 12)
  expect(wilsonInterval(20, 20).upper).toBe(1)
})
