import { expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { anAccount } from '../account/account.ts'
import { prepareBooks } from './prepare-books.ts'
import { AS_OF, aCompany } from './testing/any-company.ts'

const high = (id: string, acvMinor: number) => anAccount({ id, tier: 'high', acvMinor })

test('[N5] each lock that cannot hold says why', () => {
  const { refusedLocks } = prepareBooks(
    aCompany({
      team: [
        aCsm({ id: 'CSM 01' }),
        aCsm({ id: 'CSM 02', tiers: ['low'] }),
        aCsm({ id: 'CSM 03' }),
        aCsm({ id: 'CSM 04', startOn: AS_OF + 1 }),
        aCsm({ id: 'CSM 05', hoursPerWeek: 1, tiers: ['high'] }),
        aCsm({ id: 'CSM 06', ramp: 0.2, tiers: ['high'] }),
        aCsm({ id: 'Help', role: 'Support agent' }),
      ],
      accounts: ['A', 'B', 'C', 'D', 'E', 'F', 'G']
        .map((id) => high(id, 1))
        .concat(anAccount({ id: 'T', tier: 'tech' })),
      without: ['CSM 03'],
      locks: [
        { account: 'A', csm: 'CSM 02' },
        { account: 'B', csm: 'CSM 03' },
        { account: 'C', csm: 'CSM 04' },
        { account: 'D', csm: 'CSM 05' },
        { account: 'E', csm: 'CSM 06' },
        { account: 'F', csm: 'Help' },
        { account: 'G', csm: 'Nobody' },
        { account: 'T', csm: 'CSM 01' },
        { account: 'X', csm: 'CSM 01' },
      ],
    }),
  )
  expect(refusedLocks.map(({ account, reason }) => `${account} ${reason}`)).toEqual([
    'A does_not_serve',
    'B leaves',
    'C no_capacity_today',
    'D no_capacity',
    'E over_ratio',
    'F no_csm',
    'G csm_unknown',
    'T not_meant_for_csm',
    'X account_unknown',
  ])
})

test('[N5] locks that do not fit together are refused from the smallest ARR on', () => {
  const accounts = ['A', 'B', 'C', 'D'].map((id, index) => high(id, 1000 + index))
  const locks = accounts.map(({ id }) => ({ account: id, csm: 'CSM 01' }))
  const prepared = prepareBooks(aCompany({ accounts, locks }))
  expect(prepared.refusedLocks).toEqual([{ account: 'A', csm: 'CSM 01', reason: 'over_ratio' }])
  expect(prepared.locked.map(({ account }) => account.id)).toEqual(['B', 'C', 'D'])
})

test('[N5] a lock counts as a change of owner where it is one, and two of one account as a contradiction', () => {
  const accounts = [
    anAccount({ id: 'A', tier: 'low', owner: 'CSM 01', acvMinor: 2 }),
    anAccount({ id: 'B', tier: 'low', owner: 'CSM 01', acvMinor: 1 }),
  ]
  const locks = ['A', 'B'].map((account) => ({ account, csm: 'CSM 02' }))
  expect(prepareBooks(aCompany({ accounts, locks, mostMoves: 1 })).refusedLocks).toEqual([
    { account: 'B', csm: 'CSM 02', reason: 'move_limit' },
  ])
  const twice = [...locks, { account: 'A', csm: 'CSM 01' }]
  expect(prepareBooks(aCompany({ accounts, locks: twice })).refusedLocks).toEqual([
    { account: 'A', csm: 'CSM 02', reason: 'locked_twice' },
  ])
})
