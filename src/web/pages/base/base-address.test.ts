import { expect, test } from 'vitest'
import { amountRange, filtersIn, gridHref } from './base-address.ts'
import { rangeIn } from './filter-accounts.ts'

test('filters are what an address says beside order, panel, tab and view', () => {
  expect(filtersIn({ tier: 'high', sort: '-acv', open: 'x', saved: 'y', view: 'charts', name: '' })).toEqual({
    tier: 'high',
  })
})

test('a bar leads to the grid with its accounts, and keeps the filters', () => {
  expect(gridHref({ region: 'EMEA' }, 'tier', 'high')).toBe('/base?region=EMEA&tier=high')
})

test.each([
  ['USD', 100_000, 200_000],
  ['JPY', 1000, 2000],
  ['USD', 1, 2],
])('of %s a bin from %d up to %d lets through exactly its amounts', (currency, from, to) => {
  const range = rangeIn('acv', amountRange(from, to, currency), currency)
  expect(range).toEqual({ from, until: to - 1 })
})
