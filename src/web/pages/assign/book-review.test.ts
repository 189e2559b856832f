import { expect, test } from 'vitest'
import { arrangeColumns, countChoices, NONE } from '../base/arrange-columns.ts'
import { AssignmentTable } from './assignment-table.ts'
import { BookReview, selectionOf } from './book-review.ts'
import { exclude, include, lock, type Wishes } from './wishes.ts'

const NO_WISHES: Wishes = { excluded: new Set(), locks: new Map() }
const COLUMNS = {
  count: 4,
  id: ['a', 'b', 'c', 'd'],
  externalId: ['A', 'B', 'C', 'D'],
  name: ['Zeta', 'Beta', null, 'Alpha'],
  kind: { values: ['moved', 'kept', 'uncovered'], at: [0, 1, 0, 2] },
  tier: { values: ['high'], at: [0, 0, 0, 0] },
  acvMinor: [100, 300, null, 200],
  hours: [10, 30, 20, 5],
  ownerBefore: { values: ['p1', 'p2'], at: [0, 1, -1, -1] },
  ownerBeforeName: { values: [], at: [-1, -1, -1, -1] },
  ownerAfter: { values: ['p2', 'p1'], at: [0, 0, 1, -1] },
  reason: { values: ['skill', 'kept_owner', 'no_capacity'], at: [0, 1, 0, 2] },
  before: { values: [], at: [-1, -1, -1, -1] },
  appliedRun: [null, null, null, null],
  refused: [],
  people: { p1: 'CSM 01', p2: 'CSM 02' },
}

function reviewOf(wishes: Wishes = NO_WISHES): BookReview {
  return new BookReview(new AssignmentTable(COLUMNS), wishes, new Set())
}

const ARRANGED = {
  filters: {},
  sort: [],
  locale: 'en',
  parse: (_: string, typed: string) => Number(typed),
  nameOf: (_: string, value: string) => value,
}

test('rows are ordered by name, by number and by two columns; what is not there comes last', () => {
  const order = (sort: string, isDescending = false) => [
    ...arrangeColumns(reviewOf(), { ...ARRANGED, sort: [{ column: sort, isDescending }] }),
  ]
  expect(order('name')).toEqual([3, 1, 2, 0])
  expect(order('acv', true)).toEqual([1, 3, 0, 2])
  expect(order('before')).toEqual([0, 1, 2, 3])
  expect(order('state')).toEqual([0, 2, 3, 1])
})

test('filters narrow down, and each choice is counted by the other filters', () => {
  const rows = (filters: Record<string, string>) => [...arrangeColumns(reviewOf(), { ...ARRANGED, filters })]
  expect(rows({ state: 'moves|given' })).toEqual([0, 2])
  expect(rows({ acv: '>=200' })).toEqual([1, 3])
  expect(rows({ before: NONE })).toEqual([2, 3])
  expect(rows({ name: 'a', hours: '5..20' })).toEqual([0, 3])
  expect(
    countChoices(reviewOf(), 'after', { filters: { hours: '>=10', after: 'p1' }, parse: ARRANGED.parse }),
  ).toEqual(
    new Map([
      ['p2', 2],
      ['p1', 1],
    ]),
  )
})

test('what is left out is named to the server, and a lock stays until it is taken away', () => {
  const wishes = exclude(NO_WISHES, ['a'])
  const review = reviewOf(wishes)
  expect(review.toApply).toEqual({ count: 1, arrMinor: 0 })
  expect(selectionOf(review)).toEqual({ exclude: ['a'] })
  expect(include(wishes, ['a'])).toEqual(NO_WISHES)
  const locked = lock(NO_WISHES, 'b', 'p1')
  expect(reviewOf(locked).at(1).lockedTo).toBe('p1')
  expect(lock(locked, 'b', undefined)).toEqual(NO_WISHES)
})
