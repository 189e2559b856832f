import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

test('[R12] labels that have room stay where they belong', () => {
  expect(spreadLabels([10, 50, 90], { gap: 20, from: 0, to: 100 })).toEqual([10, 50, 90])
})

test('[R12] labels that collide move apart and keep their order', () => {
  expect(spreadLabels([48, 50, 52], { gap: 20, from: 0, to: 100 })).toEqual([48, 68, 88])
  expect(spreadLabels([95, 97], { gap: 20, from: 0, to: 100 })).toEqual([70, 90])
})

test('[R12] labels never overlap where there is room for all', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 10 }), (wanted) => {
      const placed = spreadLabels(wanted, { gap: 10, from: 0, to: 100 }).sort((a, b) => a - b)
      placed.forEach((at, index) => {
        expect(at).toBeGreaterThanOrEqual(5 - 1e-9)
        expect(at).toBeLessThanOrEqual(95 + 1e-9)
        if (index > 0) expect(at - placed[index - 1]!).toBeGreaterThanOrEqual(10 - 1e-9)
      })
    }),
  )
})
