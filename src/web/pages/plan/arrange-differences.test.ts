import { expect, test } from 'vitest'
import { arrangeDifferences } from './arrange-differences.ts'
import { compareTables } from './compare-tables.ts'
import { aPlanTable } from './testing/a-plan-table.ts'

const DIFFERENCES = compareTables(
  aPlanTable([
    { accountId: 'a', name: 'North', to: 'high', acvMinor: 300 },
    { accountId: 'b', name: 'South', kind: 'pending', to: 'high', acvMinor: 100 },
    { accountId: 'c', name: 'Northwest', kind: 'held', to: 'high' },
  ]),
  aPlanTable([{ accountId: 'a', name: 'North', to: 'low', acvMinor: 300 }]),
)

function arrange(filters: Readonly<Record<string, string>>, sort = '') {
  const column = sort.replace('-', '')
  const found = arrangeDifferences(DIFFERENCES, {
    ...{ filters, locale: 'en', parse: Number },
    sort: sort === '' ? [] : [{ column, isDescending: sort.startsWith('-') }],
  })
  return found.map(({ accountId }) => accountId).join('')
}

test('accounts are filtered by what each plan does with them, by name and by ACV', () => {
  expect(arrange({})).toBe('abc')
  expect(arrange({ inOne: 'to high' })).toBe('a')
  expect(arrange({ inOne: 'maybe to high|held' })).toBe('bc')
  expect(arrange({ inOther: 'steady', name: 'north' })).toBe('c')
  expect(arrange({ acv: '>=200' })).toBe('a')
})

test('an ACV that is not known comes last in both directions', () => {
  expect(arrange({}, 'acv')).toBe('bac')
  expect(arrange({}, '-acv')).toBe('abc')
  expect(arrange({}, '-name')).toBe('bca')
})
