import { expect, test } from 'vitest'
import { arrangePeople } from './arrange-people.ts'
import type { TeamMember } from './person-columns.tsx'

const person = (name: string, known: Partial<TeamMember> = {}) =>
  ({ name, languages: [], regions: [], tierNames: '', ...known }) as unknown as TeamMember
const held = (accounts: number) => ({ accounts, acvMinor: 0, withoutAcv: 0 })
const namesOf = (people: readonly TeamMember[]) => people.map(({ name }) => name)
const none = { sort: [], filters: {}, locale: 'en-US' }

test('people stand in the order of their names, numbers in them by their value', () => {
  expect(namesOf(arrangePeople([person('CSM 10'), person('CSM 2')], none))).toEqual(['CSM 2', 'CSM 10'])
})

test('what is not known comes last, whichever way the rest goes', () => {
  const people = [person('a'), person('b', { book: held(2) }), person('c', { book: held(9) })]
  const by = (isDescending: boolean) =>
    namesOf(arrangePeople(people, { ...none, sort: [{ column: 'accounts', isDescending }] }))
  expect(by(true)).toEqual(['c', 'b', 'a'])
  expect(by(false)).toEqual(['b', 'c', 'a'])
})

test('a filter finds a part of a text', () => {
  const people = [person('a', { languages: ['de', 'en'] }), person('b', { languages: ['ja'] })]
  expect(namesOf(arrangePeople(people, { ...none, filters: { languages: 'DE' } }))).toEqual(['a'])
})
