import { expect, test } from 'vitest'
import { arrangeTeam, typedIn } from './arrange-team.ts'
import type { TeamBooks } from './books-query.ts'
import { isAbove, membersOf } from './team-member.ts'
import { mostArr, tellTeam } from './tell-team.ts'

const sum = (accounts: number, arrMinor: number | null) => ({ accounts, arrMinor })

function aBook(accounts: number, hours: number, arrMinor: number | null) {
  return {
    ...{
      ...sum(accounts, arrMinor),
      withoutAcv: 0,
      withoutTier: 0,
      hours,
      hoursByMonth: Array(12).fill(hours / 12),
    },
    byTier: [{ tier: 'high', ...sum(accounts, arrMinor), hours }],
    ...{ red: sum(0, 0), renewing: sum(0, 0), redRenewing: sum(0, 0) },
  }
}

function aPerson(
  name: string,
  known: { capacityHours?: number; languages?: string[]; startOn?: string } = {},
) {
  const { capacityHours = 1000, languages = [], startOn = null } = known
  return {
    person: {
      ...{ personId: name, source: 'crm', externalId: name, name, role: null, tiers: [], hoursPerWeek: null },
      ...{
        productiveShare: null,
        ramp: null,
        languages,
        regions: [],
        skills: [],
        leave: [],
        startOn,
        endOn: null,
      },
      ...{ loadedCostMinor: null, currency: null },
    },
    ...{
      function: 'success' as const,
      ramp: 1,
      capacityHours,
      capacityByMonth: Array(12).fill(capacityHours / 12),
    },
  }
}

const TEAM: TeamBooks = {
  ...{ asOf: '2026-07-01', currency: 'USD', modelNumber: 1, productiveHours: 1288 },
  books: [
    { ...aPerson('CSM 10', { languages: ['de'] }), book: aBook(5, 500, 2000) },
    { ...aPerson('CSM 2'), book: aBook(9, 1100, 6000) },
    { ...aPerson('CSM 3', { capacityHours: 0, startOn: '2026-09-01' }), book: aBook(0, 0, 0) },
  ],
  strangers: [{ owner: 'somebody', book: aBook(1, 10, 1000) }],
  unowned: { awaiting: sum(2, 700), book: aBook(4, 0, 1000) },
}
const arranged = (filters: Record<string, string>, sort = [{ column: 'name', isDescending: false }]) =>
  arrangeTeam(membersOf(TEAM), { sort, filters, locale: 'en', currency: 'USD' }).map(({ name }) => name)

test('shares are of the ARR of everybody and nobody; who has no capacity has no utilisation', () => {
  const [first, second, third] = membersOf(TEAM)
  expect(first).toMatchObject({ utilisation: 0.5, arrShare: 0.2 })
  expect(isAbove(second!)).toBe(true)
  expect(third!.utilisation).toBeUndefined()
  expect(membersOf({ ...TEAM, strangers: null, unowned: null })[0]!.arrShare).toBeUndefined()
  expect(mostArr(membersOf(TEAM))!.name).toBe('CSM 2')
})

test('the fullest come first, names in the order of their numbers, what is not known last', () => {
  expect(
    arrangeTeam(membersOf(TEAM), { sort: [], filters: {}, locale: 'en', currency: 'USD' }).map(
      ({ name }) => name,
    ),
  ).toEqual([...['CSM 2', 'CSM 10', 'CSM 3']])
  expect(arranged({})).toEqual(['CSM 2', 'CSM 3', 'CSM 10'])
  expect(arranged({}, [{ column: 'tier.high', isDescending: true }])).toEqual(['CSM 2', 'CSM 10', 'CSM 3'])
  expect(arranged({}, [{ column: 'start', isDescending: true }])[0]).toBe('CSM 3')
})

test('filters are typed as the column shows its values', () => {
  expect(arranged({ utilisation: '>= 100 %' })).toEqual(['CSM 2'])
  expect(arranged({ utilisation: '..60' })).toEqual(['CSM 10'])
  expect(arranged({ arr: '50..70' })).toEqual(['CSM 2'])
  expect(arranged({ 'tier.high': '5' })).toEqual(['CSM 2', 'CSM 10'])
  expect(arranged({ languages: 'DE' })).toEqual(['CSM 10'])
  expect(arranged({ arr: '>=' })).toHaveLength(3)
  expect(typedIn('arr', '1k', 'USD')).toBe(100_000)
})

test('the answer says who carries, and who is above', () => {
  const said: [string, object][] = []
  const words = {
    text: (id: string, values: object = {}) => `${said.push([id, values])}`,
    paragraph: (parts: readonly string[]) => parts.join(' '),
  }
  tellTeam(words as never, membersOf(TEAM))
  expect(said).toEqual([
    ['people.answer', { people: 3, accounts: 14, share: 0.8 }],
    ['people.answer.above_one', { name: 'CSM 2' }],
  ])
})
