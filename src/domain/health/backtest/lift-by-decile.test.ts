import fc from 'fast-check'
import { expect, test } from 'vitest'
import { liftByDecile } from './lift-by-decile.ts'

test('[HE22] the most at risk come first, and the last tenth has found all', () => {
  const risk = Array.from({ length: 100 }, (_, row) => row)
  const isEvent = risk.map((value) => Number(value >= 90 || value === 3))
  const lift = liftByDecile(risk, isEvent)
  expect(lift).toHaveLength(10)
  expect(lift[0]).toMatchObject({ decile: 1, n: 10, events: 10, rate: 1, cumulativeShare: 0.1 })
  expect(lift[0]!.lift).toBeCloseTo(100 / 11, 12)
  expect(lift[9]).toMatchObject({ events: 1, cumulativeShare: 1, cumulativeEventShare: 1 })
})

test('[HE22] where all are equal every tenth has its share', () => {
  const lift = liftByDecile(Array(40).fill(7), [...Array(30).fill(0), ...Array(10).fill(1)])
  for (const { lift: each, events } of lift) {
    expect(each).toBeCloseTo(1, 12)
    expect(events).toBeCloseTo(1, 12)
  }
})

test('[HE22] the order of rows plays no part', () => {
  const anyRows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(anyRows, (rows) => {
      fc.pre(rows.some(([, event]) => event === 1))
      const of = (ordered: typeof rows) =>
        liftByDecile(
          ordered.map(([risk]) => risk),
          ordered.map(([, event]) => event),
        )
      const plain = of(rows)
      for (const [index, part] of of([...rows].reverse()).entries()) {
        expect(part.events).toBeCloseTo(plain[index]!.events, 9)
        expect(part.cumulativeEventShare).toBeCloseTo(plain[index]!.cumulativeEventShare, 9)
      }
    }),
  )
})
