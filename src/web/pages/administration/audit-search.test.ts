import { expect, test } from 'vitest'
import { daysOf } from './audit-search.ts'

test.each([
  ['2026-07-01..2026-07-31', { from: '2026-07-01', to: '2026-07-31' }],
  ['2026-07-01 .. ', { from: '2026-07-01' }],
  ['..2026-07-31', { to: '2026-07-31' }],
  ['2026-07-01', { from: '2026-07-01', to: '2026-07-01' }],
  ['>=2026-07-01', { from: '2026-07-01' }],
  ['<=2026-07-31', { to: '2026-07-31' }],
  ['yesterday', {}],
  ['2026-13-01', {}],
  ['', {}],
  [undefined, {}],
])('%s is from and to', (range, days) => {
  expect(daysOf(range)).toEqual(days)
})
