import { expect, test } from 'vitest'
import { arrangeRows, NONE, type ReviewedRow } from './arrange-rows.ts'

const ROWS = [
  { externalId: 'a', name: 'North', to: 'high', acvMinor: 300 },
  { externalId: 'b', name: 'South', to: null, acvMinor: null },
  { externalId: 'c', name: 'Northwest', to: 'low', acvMinor: 100 },
] as unknown as readonly ReviewedRow[]

function arrange(filters: Readonly<Record<string, string>>, sort = '') {
  const rows = arrangeRows(ROWS, {
    ...{ filters, locale: 'en', parseAmount: Number },
    sort: sort === '' ? [] : [{ column: sort.replace('-', ''), isDescending: sort.startsWith('-') }],
    compared: (row, column) => (column === 'acv' ? row.acvMinor : row[column as 'to' | 'name']) ?? undefined,
  })
  return rows.map(({ externalId }) => externalId).join('')
}

test('filters take a part of a name, a whole choice, a range, and what is not there', () => {
  expect(arrange({ name: 'north' })).toBe('ac')
  expect(arrange({ to: 'hig' })).toBe('')
  expect(arrange({ to: 'high' })).toBe('a')
  expect(arrange({ to: NONE })).toBe('b')
  expect(arrange({ acv: '>=200' })).toBe('a')
})

test('what is not known comes last in both directions', () => {
  expect(arrange({}, 'acv')).toBe('cab')
  expect(arrange({}, '-acv')).toBe('acb')
})
