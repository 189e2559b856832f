import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatChoice, formatSort, nextSort, parseChoice, parseSort } from './column.ts'

test('an order is read from an address and written there', () => {
  expect(parseSort('-acv name')).toEqual([
    { column: 'acv', isDescending: true },
    { column: 'name', isDescending: false },
  ])
  expect(formatSort(parseSort('-acv name'))).toBe('-acv name')
  expect(parseSort(undefined)).toEqual([])
  expect(formatSort([])).toBeUndefined()
})

test('a press orders ascending, then descending, then not at all', () => {
  const once = nextSort([], 'acv', false)
  expect(formatSort(once)).toBe('acv')
  const twice = nextSort(once, 'acv', false)
  expect(formatSort(twice)).toBe('-acv')
  expect(nextSort(twice, 'acv', false)).toEqual([])
})

test('a press alone replaces the order, with Shift it adds to it', () => {
  const sort = parseSort('-acv')
  expect(formatSort(nextSort(sort, 'name', false))).toBe('name')
  expect(formatSort(nextSort(sort, 'name', true))).toBe('-acv name')
  expect(formatSort(nextSort(parseSort('-acv name'), 'acv', true))).toBe('name')
})

test('choices are read from an address as they were written there, whatever they are called', () => {
  expect(parseChoice('high|low')).toEqual(['high', 'low'])
  expect(formatChoice(['A|B', '50%'])).toBe('A%7CB|50%25')
  const anyChoices = fc.array(fc.string({ minLength: 1 }))
  fc.assert(
    fc.property(anyChoices, (values) => {
      expect(parseChoice(formatChoice(values))).toEqual(values)
    }),
  )
})
