import { expect, test } from 'vitest'
import { arrangeColumns, countChoices, NONE } from '../base/arrange-columns.ts'
import { Review, SOME } from './review.ts'
import { aPlanTable } from './testing/a-plan-table.ts'

const TABLE = aPlanTable([
  { accountId: 'a', name: 'North', from: 'low', to: 'high', acvMinor: 300 },
  { accountId: 'b', name: 'South', kind: 'unplaced' },
  { accountId: 'c', name: 'Northwest', kind: 'pending', from: 'tech', to: 'low', acvMinor: 100 },
  { accountId: 'd', externalId: 'Nobody', from: 'tech', to: 'high', acvMinor: 100 },
])
const REVIEW = new Review(TABLE, {
  decisions: { excluded: new Set(['d']), approved: new Set() },
  undone: new Set(),
  comments: new Map([['c', 2]]),
})

function arrange(filters: Readonly<Record<string, string>>, sort = '') {
  const places = arrangeColumns(REVIEW, {
    ...{ filters, locale: 'en', nameOf: (_: string, value: string) => value },
    parse: (_, typed) => Number(typed),
    sort: sort
      .split(' ')
      .filter(Boolean)
      .map((part) => ({ column: part.replace('-', ''), isDescending: part.startsWith('-') })),
  })
  return Array.from(places, (place) => TABLE.columns.id[place]).join('')
}

test('filters take a part of a name, whole choices, a range, and what is not there', () => {
  expect(arrange({ name: 'north' })).toBe('ac')
  expect(arrange({ name: 'nobody' })).toBe('d')
  expect(arrange({ to: 'hig' })).toBe('')
  expect(arrange({ to: 'high' })).toBe('ad')
  expect(arrange({ to: `low|${NONE}` })).toBe('bc')
  expect(arrange({ acv: '>=200' })).toBe('a')
  expect(arrange({ state: 'waiting|excluded' })).toBe('cd')
  expect(arrange({ comments: SOME })).toBe('c')
  expect(arrange({ comments: NONE })).toBe('abd')
})

test('what is not known comes last in both directions, and equals go by the next column', () => {
  expect(arrange({}, 'acv')).toBe('cdab')
  expect(arrange({}, '-acv')).toBe('acdb')
  expect(arrange({}, 'acv -name')).toBe('cdab')
  expect(arrange({}, 'acv name')).toBe('dcab')
  expect(arrange({}, 'state')).toBe('cadb')
})

test('choices say how many rows they have among those that the other filters let through', () => {
  const parse = (_: string, typed: string) => Number(typed)
  const of = (column: string, filters = {}) =>
    Object.fromEntries(countChoices(REVIEW, column, { filters, parse }))
  expect(of('to')).toEqual({ high: 2, low: 1, [NONE]: 1 })
  expect(of('to', { to: 'low', name: 'north' })).toEqual({ high: 1, low: 1 })
  expect(of('state')).toEqual({ taken: 1, unplaced: 1, waiting: 1, excluded: 1 })
  expect(of('comments')).toEqual({ [SOME]: 1, [NONE]: 3 })
})
