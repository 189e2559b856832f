import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toNumber } from '../kernel/exact.ts'
import type { YearLine } from './model.ts'
import { productiveHours } from './productive-hours.ts'
import { resolveModel } from './resolve-model.ts'

const DEFAULTS = { weeksOfLeave: 6, hoursPerWeek: 40, utilisation: 0.7 }

test('[P1] the defaults give 1,288 hours', () => {
  expect(toNumber(productiveHours(DEFAULTS))).toBe(1288)
})

test('[P1] a longer leave, a shorter week or less utilisation never gives more', () => {
  const anyYear = fc.record({
    weeksOfLeave: fc.integer({ min: 0, max: 51 }),
    hoursPerWeek: fc.integer({ min: 1, max: 60 }),
    utilisation: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  })
  fc.assert(
    fc.property(anyYear, anyYear, (a, b) => {
      const least = {
        weeksOfLeave: Math.max(a.weeksOfLeave, b.weeksOfLeave),
        hoursPerWeek: Math.min(a.hoursPerWeek, b.hoursPerWeek),
        utilisation: Math.min(a.utilisation, b.utilisation),
      }
      expect(toNumber(productiveHours(least))).toBeLessThanOrEqual(toNumber(productiveHours(a)))
    }),
  )
})

test('[P1] a year without productive hours is refused, by a model document already', () => {
  expect(() => productiveHours({ ...DEFAULTS, weeksOfLeave: 52 })).toThrow('no productive hours')
  for (const people of [{ weeksOfLeave: 52 }, { utilisation: 0 }]) {
    expect(resolveModel({ tierwise: 1, people })).toEqual({
      kind: 'problems',
      problems: [{ code: 'no_productive_hours', path: ['people'], values: {} }],
    })
  }
})

test('[P2] internal lines are taken off at a utilisation of 1, and are inside any lower one', () => {
  const yearLines = [
    line({ id: 'internal_meetings', kind: 'internal', publishedHours: 156 }),
    line({ id: 'development', kind: 'internal', timesPerYear: 52, hoursEach: 3, publishedHours: 999 }),
    line({ id: 'renewals', kind: 'account', publishedHours: 48 }),
  ]
  expect(toNumber(productiveHours({ ...DEFAULTS, utilisation: 1, yearLines }))).toBe(1840 - 156 - 156)
  expect(toNumber(productiveHours({ ...DEFAULTS, yearLines }))).toBe(1288)
})

function line(known: Pick<YearLine, 'id' | 'kind'> & Partial<YearLine>): YearLine {
  return {
    fromCadences: undefined,
    timesPerYear: undefined,
    hoursEach: undefined,
    publishedHours: undefined,
    ...known,
  }
}
