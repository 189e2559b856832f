import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placementsOf } from './placements.ts'

/** Scores with ties; what numpy says of all pairs. */
const scores = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]
const isEvent = [0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0]

test('[HE17] the AUC of a small case with ties is that of all pairs', () => {
  const placed = placementsOf(scores, isEvent)!
  expect(placed.auc).toBeCloseTo(0.875, 14)
  expect(placed.ofEvents).toHaveLength(8)
  expect(placed.ofEvents[1]).toBe(1)
})

const anyCase = fc.array(
  fc.record({ score: fc.integer({ min: -4, max: 4 }), event: fc.integer({ min: 0, max: 1 }) }),
  {
    minLength: 2,
    maxLength: 40,
  },
)

test('[HE17] any case is what counting pairs says, and undefined where an outcome is missing', () => {
  fc.assert(
    fc.property(anyCase, (rows) => {
      const events = rows.filter(({ event }) => event === 1)
      const others = rows.filter(({ event }) => event === 0)
      let right = 0
      for (const one of events)
        for (const other of others) right += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0
      const placed = placementsOf(
        rows.map(({ score }) => score),
        rows.map(({ event }) => event),
      )
      if (events.length === 0 || others.length === 0) expect(placed).toBeUndefined()
      else expect(placed!.auc).toBeCloseTo(right / events.length / others.length, 12)
    }),
  )
})

test('[HE17] another scale in the same order gives the same AUC, the reverse one its rest to 1', () => {
  fc.assert(
    fc.property(anyCase, (rows) => {
      const events = rows.map(({ event }) => event)
      const auc = (change: (score: number) => number) =>
        placementsOf(
          rows.map(({ score }) => change(score)),
          events,
        )?.auc
      const plain = auc((score) => score)
      fc.pre(plain !== undefined)
      expect(auc((score) => Math.exp(score) * 7)).toBeCloseTo(plain!, 12)
      expect(auc((score) => -score)).toBeCloseTo(1 - plain!, 12)
    }),
  )
})
