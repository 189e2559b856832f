import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { anAccount } from '../account/account.ts'
import { coverLeave } from './cover-leave.ts'
import { AS_OF, anyCompany, MODEL } from './testing/any-company.ts'

const absence = { csm: 'CSM 01', from: AS_OF, until: AS_OF + 20 }
const low = (id: string, acvMinor: number, language?: string) =>
  anAccount({ id, tier: 'low', acvMinor, owner: 'CSM 01', startOn: AS_OF - 50, language })
const cover = (team: Parameters<typeof coverLeave>[0]['team'], accounts = [low('A', 1), low('B', 2, 'de')]) =>
  coverLeave({ model: MODEL, pools: 'queue', team, accounts, absence })

test('[N22] the largest first, to who speaks the language, then to who has most time', () => {
  const { covered, uncovered, covers } = cover([
    aCsm({ id: 'CSM 01' }),
    aCsm({ id: 'CSM 02', languages: ['en'] }),
    aCsm({ id: 'CSM 03', languages: ['de'], hoursPerWeek: 20 }),
  ])
  expect(covered.map(({ account, cover: by }) => [account, by])).toEqual([
    ['B', 'CSM 03'],
    ['A', 'CSM 02'],
  ])
  expect(uncovered).toEqual([])
  expect(covers.map(({ csm, accounts }) => [csm, accounts])).toEqual([
    ['CSM 02', 1],
    ['CSM 03', 1],
  ])
})

test('[N22] what nobody can cover says why', () => {
  const away = { from: AS_OF - 5, until: AS_OF + 30 }
  const reasons = (team: Parameters<typeof cover>[0]) => cover(team).uncovered.map(({ reason }) => reason)
  expect(reasons([aCsm({ id: 'CSM 01' }), aCsm({ id: 'CSM 02', tiers: ['high'] })])).toEqual([
    'no_csm_serves_tier',
    'no_csm_serves_tier',
  ])
  expect(reasons([aCsm({ id: 'CSM 01' }), aCsm({ id: 'CSM 02', leave: [away] })])).toEqual([
    'all_away',
    'all_away',
  ])
  expect(reasons([aCsm({ id: 'CSM 01' }), aCsm({ id: 'CSM 02', hoursPerWeek: 1 })])).toEqual([
    'no_hours',
    'no_hours',
  ])
})

test('[N22] every account of the book is covered, uncovered or quiet, and nobody beyond the hours left', () => {
  fc.assert(
    fc.property(anyCompany, ({ accounts, team, pools }) => {
      const result = coverLeave({ model: MODEL, pools, accounts, team, absence })
      const owned = accounts.filter(({ owner, tier }) => {
        const found = MODEL.tiers.find(({ id }) => id === tier)
        return (
          owner === 'CSM 01' && found?.ratio !== undefined && (pools === 'books' || found.pool === undefined)
        )
      })
      expect(result.covered.length + result.uncovered.length + result.quiet).toBe(owned.length)
      for (const { csm, hours, freeHours } of result.covers) {
        expect(csm).not.toBe('CSM 01')
        expect(hours).toBeLessThanOrEqual(freeHours + 1e-9)
      }
      expect(coverLeave({ model: MODEL, pools, accounts: accounts.toReversed(), team, absence })).toEqual(
        result,
      )
    }),
  )
})
