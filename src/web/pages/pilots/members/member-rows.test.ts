import { expect, test } from 'vitest'
import { arrangeMembers, type MemberRow } from './member-rows.ts'

const row = (name: string, arm: 'treated' | 'control', before: number | null): MemberRow => ({
  member: {
    ...{ accountId: name, externalId: name, name, arm, stratum: 'low', book: null, tier: 'low' },
    ...{ before: { 'Health: score': before }, after: null },
  },
  ...{ owner: undefined, hasLeft: name === 'C-2' },
})
const ROWS = [row('C-10', 'treated', 50), row('C-9', 'control', null), row('C-2', 'control', 70)]
const names = (rows: readonly MemberRow[]) => rows.map(({ member }) => member.name)
const arrange = (filters: Record<string, string>, sort = '') =>
  names(
    arrangeMembers(ROWS, {
      ...{ filters, locale: 'en' },
      sort: sort === '' ? [] : [{ column: sort, isDescending: true }],
    }),
  )

test('members are ordered by account, or by a value with what is not known at the end', () => {
  expect(arrange({})).toEqual(['C-2', 'C-9', 'C-10'])
  expect(arrange({}, 'before:Health: score')).toEqual(['C-2', 'C-10', 'C-9'])
})

test('filters are for an arm, a state, a part of a name and a range', () => {
  expect(arrange({ arm: 'control' })).toEqual(['C-2', 'C-9'])
  expect(arrange({ state: 'left' })).toEqual(['C-2'])
  expect(arrange({ account: 'c-1' })).toEqual(['C-10'])
  expect(arrange({ 'before:Health: score': '>=60' })).toEqual(['C-2'])
  expect(arrange({ 'before:Health: score': '>=' })).toEqual(['C-2', 'C-9', 'C-10'])
})
